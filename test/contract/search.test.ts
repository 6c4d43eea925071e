import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { rebuildIndex } from '../../src/adapters/search/rebuild-index.ts'
import { sqliteEngine } from '../../src/adapters/store/engines/sqlite-engine.ts'
import { openStore } from '../../src/adapters/store/open-store.ts'
import { putBody } from '../support/put-row.ts'
import { aBody, adding, aRequest, opening } from './case-builders.ts'
import { migratedD1 } from './d1-binding.ts'
import { searchContract } from './search-contract.ts'
import { postgresqlPrograms, startPostgresql } from './temporary-postgresql.ts'

async function openSqlite() {
  const folder = mkdtempSync(join(tmpdir(), 'candor-search-'))
  const file = join(folder, 'candor.db')
  const store = await openStore(`file:${file}`, { migrate: true })
  const db = new Database(file)
  db.pragma('secure_delete = ON')
  return {
    store,
    db,
    file,
    async run(sql: string) {
      db.exec(sql)
    },
    async close() {
      await store.close()
      db.close()
      rmSync(folder, { recursive: true })
    },
  }
}

searchContract('SQLite', openSqlite)

searchContract('D1', async () => {
  const { store, run, close } = await migratedD1()
  return { store: store(), run: (sql) => run([sql]), close }
})

const programs = postgresqlPrograms()
describe.skipIf(programs === undefined)('where PostgreSQL is installed', () => {
  searchContract('PostgreSQL', async () => {
    const server = await startPostgresql(programs ?? '')
    const store = await openStore(server.url, { migrate: true })
    const direct = new pg.Client({ connectionString: server.url })
    await direct.connect()
    return {
      store,
      async run(sql) {
        await direct.query(sql)
      },
      async close() {
        await store.close()
        await direct.end()
        server.stop()
      },
    }
  })
})

test('what is erased is nowhere in the index, not even in its free space', async () => {
  const { store, db, close } = await openSqlite()
  const body = aBody()
  await putBody(store, body)
  const request = aRequest(body, { subject: 'Quetzalcoatlus sighting' })
  await store.cases.commit([opening(request)])
  const holds = () => db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() && db.serialize().includes('quetzalcoatlus')
  expect(holds()).toBe(true)
  await store.cases.commit([adding({ ...request, subject: '' }, 1)])
  expect(holds()).toBe(false)
  await close()
})

test('after a change of all entries nothing of the old ones lingers', async () => {
  const { store, db, close } = await openSqlite()
  const body = aBody()
  await putBody(store, body)
  const requests = Array.from({ length: 600 }, () => aRequest(body, { subject: 'Bridges' }))
  await store.cases.commit(requests.map((request) => opening(request)))
  // As other rules would have written them.
  db.exec(`UPDATE "DeskSearchText" SET "subject" = 'xylograph'; UPDATE "DeskSearch" SET "digest" = '0:old'`)
  for await (const step of store.search.rebuild()) expect(step.done).toBeLessThanOrEqual(step.total)
  expect(await store.search.check()).toEqual({ ok: true, problems: [] })
  expect((await store.search.desk({ bodyId: body.id, text: 'bridges', limit: 5 })).rows).toHaveLength(5)
  expect((await store.search.desk({ bodyId: body.id, text: 'xylograph', limit: 5 })).rows).toEqual([])
  db.pragma('wal_checkpoint(TRUNCATE)')
  expect(db.serialize().includes('xylograph')).toBe(false)
  const config = db.prepare(`SELECT "v" FROM "DeskSearchText_config" WHERE "k" = 'secure-delete'`).get()
  expect(config).toEqual({ v: 1 })
  await close()
})

test('a sound index is made anew without a statement that writes the whole of it', async () => {
  const { store, db, file, close } = await openSqlite()
  const body = aBody()
  await putBody(store, body)
  const subjects = (at: number) => Array.from({ length: 60 }, (_, word) => `w${(at * 7919 + word * 104_729) % 9973}`)
  const requests = Array.from({ length: 600 }, (_, at) => aRequest(body, { subject: subjects(at).join(' ') }))
  await store.cases.commit(requests.map((request) => opening(request)))
  db.exec(`UPDATE "DeskSearchText" SET "subject" = 'xylograph'; UPDATE "DeskSearch" SET "digest" = '0:old'`)
  const engine = sqliteEngine(file)
  const statements: string[] = []
  const { rebuild } = rebuildIndex({
    ...engine,
    async transact(given) {
      await engine.transact(given)
      statements.push(...given.map(({ sql }) => sql))
    },
  })
  for await (const step of rebuild()) expect(step.done).toBeLessThanOrEqual(step.total)
  expect(statements.filter((sql) => sql.includes(`VALUES ('rebuild')`))).toEqual([])
  expect(statements.filter((sql) => sql.includes(`VALUES ('merge'`)).length).toBeGreaterThan(4)
  const segments = db.prepare(`SELECT COUNT(DISTINCT "segid") FROM "DeskSearchText_idx"`).pluck()
  expect(segments.get()).toBe(1)
  db.pragma('wal_checkpoint(TRUNCATE)')
  expect(db.serialize().includes('xylograph')).toBe(false)
  await engine.close()
  await close()
})

test('a damaged inverted index is mended', async () => {
  const { store, db, close } = await openSqlite()
  const body = aBody()
  await putBody(store, body)
  const request = aRequest(body, { subject: 'Bridges' })
  await store.cases.commit([opening(request)])
  db.unsafeMode()
  db.exec(`DELETE FROM "DeskSearchText_data" WHERE "id" > 10`)
  for await (const step of store.search.rebuild()) expect(step.done).toBeLessThanOrEqual(step.total)
  const { rows } = await store.search.desk({ bodyId: body.id, text: 'bridges', limit: 5 })
  expect(rows.map((row) => row.id)).toEqual([request.id])
  await close()
})
