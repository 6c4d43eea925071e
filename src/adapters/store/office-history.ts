import type { OfficeChange, OfficeHistory } from '../../app/ports/store/office-history.ts'
import type { Engine } from './engines/engine.ts'
import { type Statement, table } from './engines/sql.ts'

const changes = table<OfficeChange, 'OfficeChange'>('OfficeChange', ['id'], {
  id: 'plain',
  bodyId: 'plain',
  at: 'plain',
  by: 'plain',
  kind: 'plain',
  staffId: 'plain',
  fields: 'json',
  version: 'plain',
})

/** The line that goes with a change, where there is one. */
export const lineOf = (change: OfficeChange | undefined): readonly Statement[] =>
  change ? [changes.insert(change)] : []

/** What was done in an office outside its cases. */
export function officeHistory(engine: Engine): OfficeHistory {
  return {
    async of(bodyId, limit, before) {
      const older = before
        ? 'AND ("at", "id") < (SELECT "at", "id" FROM "OfficeChange" WHERE "id" = ? AND "bodyId" = ?)'
        : ''
      const rows = await engine.query({
        sql: `SELECT * FROM "OfficeChange" WHERE "bodyId" = ? ${older} ORDER BY "at" DESC, "id" DESC LIMIT ?`,
        params: before ? [bodyId, before, bodyId, limit] : [bodyId, limit],
      })
      return rows.map(changes.decode)
    },
    async after(bodyId, staffId, version) {
      const whose = staffId === null ? '"staffId" IS NULL' : '"staffId" = ?'
      const rows = await engine.query({
        sql: `SELECT * FROM "OfficeChange" WHERE "bodyId" = ? AND ${whose} AND "version" > ? ORDER BY "version"`,
        params: [bodyId, ...(staffId === null ? [] : [staffId]), version],
      })
      return rows.map(changes.decode)
    },
  }
}
