import type { KeptMapping, KeptMappings } from '../../app/ports/ledger-files-ports.ts'
import type { Engine } from './engines/engine.ts'
import { versionedTable } from './engines/sql.ts'
import { createRow, updateRow } from './engines/versioned-rows.ts'

const mappings = versionedTable<KeptMapping, 'ImportMapping'>('ImportMapping', ['bodyId', 'headerHash'], {
  bodyId: 'plain',
  headerHash: 'plain',
  mapping: 'json',
  at: 'plain',
  version: 'plain',
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
    create: (mapping) => createRow(engine, mappings, mapping, /^ImportMapping[._]/),
    update: (mapping) => updateRow(engine, mappings, mapping),
  }
}
