import pg from 'pg'
import { describe } from 'vitest'
import { openStore } from '../../src/adapters/store/open-store.ts'
import { emptying } from './engine-under-test.ts'
import { storeContract } from './store-contract.ts'
import { postgresqlPrograms, startPostgresql } from './temporary-postgresql.ts'

const programs = postgresqlPrograms()

describe.skipIf(programs === undefined)('where PostgreSQL is installed', () => {
  storeContract('PostgreSQL', async () => {
    const server = await startPostgresql(programs ?? '')
    const store = await openStore(server.url, { migrate: true })
    const direct = new pg.Client({ connectionString: server.url })
    await direct.connect()
    return {
      store,
      another: () => openStore(server.url),
      async reset() {
        await direct.query(emptying.join('; '))
      },
      async close() {
        await store.close()
        await direct.end()
        server.stop()
      },
    }
  })
})
