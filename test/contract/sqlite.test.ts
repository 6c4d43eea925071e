import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { openStore } from '../../src/adapters/store/open-store.ts'
import { emptying } from './engine-under-test.ts'
import { storeContract } from './store-contract.ts'

storeContract('SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'candor-contract-'))
  const file = join(folder, 'candor.db')
  const store = await openStore(`file:${file}`, { migrate: true })
  return {
    store,
    another: () => openStore(`file:${file}`),
    async reset() {
      const db = new Database(file)
      db.transaction(() => {
        for (const sql of emptying) db.exec(sql)
      })()
      db.close()
    },
    async close() {
      await store.close()
      rmSync(folder, { recursive: true })
    },
  }
})
