import { PrismaD1 } from '@prisma/adapter-d1'
import { Miniflare } from 'miniflare'
import { expect, test } from 'vitest'
import { d1Engine } from '../../src/adapters/store/d1-engine.ts'
import { knownMigrations } from '../../src/adapters/store/migrations.ts'
import { sqlStore } from '../../src/adapters/store/sql-store.ts'
import { PrismaClient } from '../../src/generated/sqlite/client.ts'
import { aBody, aRequest, opening } from './case-builders.ts'
import { emptying } from './engine-under-test.ts'
import { storeContract } from './store-contract.ts'

/** Miniflare's D1, with the migrations that SQLite has, and Prisma's D1 adapter under the client for Node. */
async function openD1() {
  const miniflare = new Miniflare({ modules: true, script: 'export default {}', d1Databases: { DB: 'candor' } })
  const db = await miniflare.getD1Database('DB')
  for (const { sql } of knownMigrations('sqlite')) {
    const statements = sql.split(/;\s*\n/).filter((statement) => /\w/.test(statement.replace(/^--.*$/gm, '')))
    await db.batch(statements.map((statement) => db.prepare(statement)))
  }
  const store = () => sqlStore(d1Engine(db, new PrismaClient({ adapter: new PrismaD1(db) })))
  return {
    store: store(),
    another: async () => store(),
    async reset() {
      await db.batch(emptying.map((sql) => db.prepare(sql)))
    },
    close: () => miniflare.dispose(),
  }
}

storeContract('D1', openD1)

test('an import that no batch can hold is refused before anything is written', async () => {
  const { store, close } = await openD1()
  const body = aBody()
  await store.saveBody(body)
  async function* source() {
    for (let batch = 0; batch < 60; batch += 1) yield Array.from({ length: 50 }, () => opening(aRequest(body)))
  }
  await expect(store.commitAll(source())).rejects.toMatchObject({ name: 'ImportTooLarge' })
  expect((await store.ledger({ bodyId: body.id, sort: 'due', limit: 1 })).rows).toEqual([])
  expect(await store.check()).toEqual({ ok: true, problems: [] })
  await close()
})
