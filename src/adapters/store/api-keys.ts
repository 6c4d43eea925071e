import type { ApiKeys } from '../../app/ports/store/api-keys.ts'
import type { Engine } from './engines/engine.ts'
import * as tables from './engines/tables.ts'
import { transactOr } from './engines/versioned-rows.ts'
import { lineOf } from './office-history.ts'

/** The keys of the API. */
export function apiKeys(engine: Engine): ApiKeys {
  const { reads } = engine
  return {
    create: (key, change) => engine.transact([tables.apiKeys.insert(key), ...lineOf(change)]),
    async end(keyHash, at, change) {
      // One that was ended already makes `createdAt` null, which the column refuses: its history has one line.
      const ending = `UPDATE "ApiKey" SET "createdAt" = CASE WHEN "revokedAt" IS NULL THEN "createdAt" END, "revokedAt" = ?
                      WHERE "keyHash" = ?`
      const statements = [{ sql: ending, params: [at, keyHash] }, ...lineOf(change)]
      return (await transactOr(engine, statements, [[/^ApiKey\.createdAt/, 'ended']])) === undefined
    },
    async of(staffId) {
      const rows = await reads.apiKey.findMany({
        where: { staffId },
        orderBy: [{ createdAt: 'asc' }, { keyHash: 'asc' }],
      })
      return rows.map(tables.apiKeys.decode)
    },
    async byHash(keyHash) {
      const row = await reads.apiKey.findUnique({ where: { keyHash } })
      return row && tables.apiKeys.decode(row)
    },
  }
}
