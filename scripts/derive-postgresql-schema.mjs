// Derives prisma/postgresql/schema.prisma from prisma/schema.prisma: Prisma takes no variable as a provider.
// With --check it writes nothing and exits 1 when the file is not what would be written.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const source = new URL('../prisma/schema.prisma', import.meta.url)
const target = new URL('../prisma/postgresql/schema.prisma', import.meta.url)

const header = `// Derived from ../schema.prisma by scripts/derive-postgresql-schema.mjs. Change that file, not this one.

generator postgresql {
  provider            = "prisma-client"
  output              = "../../src/generated/postgresql"
  runtime             = "nodejs"
  moduleFormat        = "esm"
  importFileExtension = "ts"
}

datasource db {
  provider = "postgresql"
}
`

/** The PostgreSQL schema for the SQLite schema `sqlite`: the same models under another generator and provider. */
export function postgresqlSchema(sqlite) {
  const models = sqlite.slice(sqlite.search(/^(\/\/\/.*\n)*model /m))
  return `${header}\n${models}`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const wanted = postgresqlSchema(readFileSync(source, 'utf8'))
  if (!process.argv.includes('--check')) writeFileSync(target, wanted)
  else if (readFileSync(target, 'utf8') !== wanted) {
    console.error('prisma/postgresql/schema.prisma is out of date: run node scripts/derive-postgresql-schema.mjs')
    process.exitCode = 1
  }
}
