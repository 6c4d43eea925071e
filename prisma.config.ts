// For those who use Prisma's own commands on Candor's database. Candor itself applies its migrations without them.
import { defineConfig } from 'prisma/config'

const url = process.env.DATABASE_URL ?? 'file:./data/candor.db'
const folder = url.startsWith('postgres') ? 'prisma/postgresql' : 'prisma'

export default defineConfig({
  schema: `${folder}/schema.prisma`,
  migrations: { path: `${folder}/migrations` },
  datasource: { url },
})
