import type { KeptMapping, KeptMappings } from '../../app/ports/ledger-files-ports.ts'
import type { Engine } from './engine.ts'
import { table } from './sql.ts'

const mappings = table<KeptMapping>('ImportMapping', 'headerHash', {
  bodyId: 'plain',
  headerHash: 'plain',
  mapping: 'json',
  at: 'plain',
})

/** How ledgers are read, by their columns. */
export function keptMappings(engine: Engine): KeptMappings {
  return {
    async byHeader(bodyId, headerHash) {
      const [row] = await engine.query({
        sql: 'SELECT * FROM "ImportMapping" WHERE "bodyId" = ? AND "headerHash" = ?',
        params: [bodyId, headerHash],
      })
      return row ? mappings.decode(row) : null
    },
    save: (mapping) =>
      engine.transact([
        {
          sql: 'DELETE FROM "ImportMapping" WHERE "bodyId" = ? AND "headerHash" = ?',
          params: [mapping.bodyId, mapping.headerHash],
        },
        mappings.insert(mapping),
      ]),
  }
}
