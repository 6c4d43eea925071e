import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, expectTypeOf, test } from 'vitest'
import { postgresqlSchema } from '../../../scripts/derive-postgresql-schema.mjs'
import { examineHistory, pushSchema } from '../../../scripts/schema-engine.mjs'
import type { Kinds } from '../../../src/adapters/store/engines/sql.ts'
import * as tables from '../../../src/adapters/store/engines/tables.ts'
import { openStore } from '../../../src/adapters/store/open-store.ts'
import { postgresqlPrograms, startPostgresql } from '../../contract/temporary-postgresql.ts'

const prisma = fileURLToPath(new URL('../../../prisma/', import.meta.url))
const read = (path: string) => readFileSync(join(prisma, path), 'utf8')
const upToDate = {
  diagnosis: { editedMigrationNames: [], failedMigrationNames: [], history: null },
  appliedMigrationNames: [],
}

/** The search index is kept outside Prisma's schema, by each engine in its own way. */
const isSearch = `(name LIKE 'LogSearch%' OR name LIKE 'DeskSearch%' OR name LIKE 'LogProfile%' OR name LIKE 'PageSearch%')`

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'candor-migrations-'))
  file = join(folder, 'candor.db')
})
afterEach(() => rmSync(folder, { recursive: true }))

async function migrated() {
  const store = await openStore(`file:${file}`, { migrate: true })
  await store.close()
  return new Database(file)
}

test('the PostgreSQL schema is the one that the script derives from the SQLite schema', () => {
  expect(read('postgresql/schema.prisma')).toBe(postgresqlSchema(read('schema.prisma')))
})

test("Prisma finds nothing left to do after Candor's own migrations on SQLite, and the schema is what they make", async () => {
  const db = await migrated()
  const search = db
    .prepare<[], string>(`SELECT name FROM sqlite_master WHERE type = 'table' AND ${isSearch}`)
    .pluck()
    .all()
  db.close()
  expect(await examineHistory(`file:${file}`, join(prisma, 'migrations'), read('schema.prisma'))).toMatchObject(
    upToDate,
  )
  const nothing = { executedSteps: 0, refused: [] }
  expect(await pushSchema(`file:${file}`, read('schema.prisma'), search)).toEqual(nothing)
  const drifted = read('schema.prisma').replace('\nmodel Body {', '\nmodel Body {\n  motto String?')
  expect(await pushSchema(`file:${file}`, drifted, search)).not.toEqual(nothing)
})

test('every field of a record has its column', async () => {
  const db = await migrated()
  /** Columns that say who is at work on a row, and are no part of its record. */
  const ofWork = ['leaseOwner', 'leaseUntil', 'importId']
  for (const table of Object.values(tables)) {
    if (typeof table === 'function') continue
    const columns = db.pragma(`table_info("${table.name}")`) as { name: string }[]
    const names = columns.map(({ name }) => name).filter((name) => !ofWork.includes(name))
    expect(names.sort(), table.name).toEqual([...table.columns].sort())
  }
  db.close()
})

test('every table of the schema has a record that the compiler holds against it', () => {
  const store = fileURLToPath(new URL('../../../src/adapters/store/', import.meta.url))
  const sources = readdirSync(store, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'))
  const recorded = sources.flatMap((path) =>
    [...readFileSync(join(store, path), 'utf8').matchAll(/ = (?:table|versionedTable)<[^;]*?, '(\w+)'>\(/g)].map(
      ([, name]) => name,
    ),
  )
  const models = [...read('schema.prisma').matchAll(/^model (\w+) \{/gm)].map(([, name]) => name)
  expect(recorded.sort()).toEqual(models.sort())

  // A field that its column cannot keep has no kind.
  type OfLease<Owner> = Kinds<{ name: string; owner: Owner; until: string }, 'Lease'>
  expectTypeOf<OfLease<string>['owner']>().toEqualTypeOf<'plain'>()
  expectTypeOf<OfLease<string | null>['owner']>().toBeNever()
  expectTypeOf<OfLease<boolean>['owner']>().not.toEqualTypeOf<'plain'>()
  expectTypeOf<Kinds<{ usedAt: string }, 'SignInToken'>['usedAt']>().toBeNever()
  expectTypeOf<Kinds<{ usedAt?: string }, 'SignInToken'>['usedAt']>().toEqualTypeOf<'optional'>()
  expectTypeOf<Kinds<{ usedOn: string }, 'SignInToken'>['usedOn']>().toBeNever()
  expectTypeOf<Kinds<{ usedAt: string | null }, 'SignInToken'>['staffId']>().toEqualTypeOf<'elsewhere'>()
})

test('a store on an empty database opens, and says which migrations have not run', async () => {
  const store = await openStore(`file:${file}`)
  expect(await store.check()).toMatchObject({
    ok: false,
    problems: expect.arrayContaining([expect.stringContaining('case_file has not run')]),
  })
  await store.close()
})

test('migrating twice changes nothing', async () => {
  const count = (db: Database.Database) => db.prepare('SELECT COUNT(*) FROM _prisma_migrations').pluck().get()
  const first = await migrated()
  const before = count(first)
  first.close()
  const second = await migrated()
  expect(count(second)).toBe(before)
  second.close()
})

test.each([
  ['was changed after it ran', `UPDATE _prisma_migrations SET checksum = 'other'`],
  ['has failed half-way', 'UPDATE _prisma_migrations SET finished_at = NULL'],
  ['it is newer than this programme', `UPDATE _prisma_migrations SET migration_name = '2999_later'`],
])('a database whose migration %s is refused', async (problem, sql) => {
  const db = await migrated()
  db.exec(sql)
  db.close()
  await expect(openStore(`file:${file}`, { migrate: true })).rejects.toThrow(problem)
})

test('a URL of no known kind is refused', async () => {
  await expect(openStore('mysql://localhost/candor')).rejects.toThrow('must begin with file:')
})

const programs = postgresqlPrograms()
describe.skipIf(programs === undefined)('on PostgreSQL', () => {
  test('several instances that migrate at once end with one history, and Prisma finds nothing left to do', async () => {
    const server = await startPostgresql(programs ?? '')
    const stores = await Promise.all([1, 2, 3].map(() => openStore(server.url, { migrate: true })))
    for (const store of stores) {
      expect(await store.check()).toEqual({ ok: true, problems: [] })
      await store.close()
    }
    const examined = await examineHistory(
      server.url,
      join(prisma, 'postgresql/migrations'),
      read('postgresql/schema.prisma'),
    )
    expect(examined).toMatchObject(upToDate)

    // Prisma's engine cannot read a PostgreSQL schema through this adapter (7.10), so it is held against SQLite's.
    const client = new pg.Client({ connectionString: server.url })
    await client.connect()
    const shape = await client.query(
      `SELECT name || "column" AS it FROM (
         SELECT table_name AS name, '.' || column_name || ' ' || is_nullable AS "column" FROM information_schema.columns
         WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'
         UNION ALL SELECT indexname, '' FROM pg_indexes WHERE schemaname = 'public' AND indexname NOT LIKE '%_pkey'
       ) AS shape WHERE NOT ${isSearch}`,
    )
    await client.end()
    const db = await migrated()
    const same = db
      .prepare(
        `SELECT name || "column" FROM (
           SELECT m.name AS name, '.' || c.name || CASE WHEN c."notnull" THEN ' NO' ELSE ' YES' END AS "column"
           FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name <> '_prisma_migrations'
           UNION ALL SELECT name, '' FROM sqlite_master WHERE type = 'index' AND name NOT LIKE 'sqlite_%'
         ) WHERE NOT ${isSearch}`,
      )
      .pluck()
      .all()
    db.close()
    expect(shape.rows.map(({ it }) => it).sort()).toEqual(same.sort())
    server.stop()
  }, 30_000)
})
