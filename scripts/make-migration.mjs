// Writes the next migration of both engines: node scripts/make-migration.mjs add_something
// Prisma's engine wants to speak to a server of each kind, so CANDOR_SCRATCH_POSTGRESQL names an empty PostgreSQL database.
// It goes from the schemas in the last commit to those in the working tree; read the SQL before you commit it.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { diffSchemas } from './schema-engine.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const engines = [
  { provider: 'sqlite', schema: 'prisma/schema.prisma', folder: 'prisma/migrations', url: 'file::memory:' },
  {
    provider: 'postgresql',
    schema: 'prisma/postgresql/schema.prisma',
    folder: 'prisma/postgresql/migrations',
    url: process.env.CANDOR_SCRATCH_POSTGRESQL,
  },
]

function committed(path) {
  try {
    return execFileSync('git', ['show', `HEAD:${path}`], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  } catch {
    return null
  }
}

const name = process.argv[2]
if (!process.env.CANDOR_SCRATCH_POSTGRESQL || !name || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('usage: CANDOR_SCRATCH_POSTGRESQL=postgresql://... node scripts/make-migration.mjs name_of_the_change')
  process.exit(2)
}
execFileSync(process.execPath, ['scripts/derive-postgresql-schema.mjs'], { cwd: root, stdio: 'inherit' })
const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
for (const { provider, schema, folder, url } of engines) {
  const sql = await diffSchemas(url, committed(schema), readFileSync(`${root}${schema}`, 'utf8'))
  const path = `${root}${folder}/${stamp}_${name}`
  mkdirSync(path, { recursive: true })
  writeFileSync(`${path}/migration.sql`, sql)
  const lock = `${root}${folder}/migration_lock.toml`
  if (!existsSync(lock)) writeFileSync(lock, `# Prisma reads this file.\nprovider = "${provider}"\n`)
  console.log(`${folder}/${stamp}_${name}/migration.sql`)
}
