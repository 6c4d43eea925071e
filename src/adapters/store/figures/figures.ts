import type { FigureRecords } from '../../../app/ports/store/figures/figures.ts'
import { snapshotsVisible, visibleRequests } from '../cases/imported-cases.ts'
import type { Engine } from '../engines/engine.ts'
import { inPieces, marks, type Value } from '../engines/sql.ts'
import { decodeSnapshot, replaceStatements } from './case-snapshots.ts'
import { figureCounts } from './figure-counts.ts'

const batch = 1000

const text = (value: unknown): string => String(value)

/** The figures as of an instant: counts over what was known of each case then. */
export function figures(engine: Engine): FigureRecords {
  const ask = (sql: string, params: readonly Value[]) => engine.query({ sql, params })

  return {
    counts: (bodyId, at, period) => figureCounts(engine, bodyId, at, period),

    async *snapshots(bodyId, at, on) {
      // As an expression, so that no engine reads by the body's index and sorts it all for each batch.
      const held = `"bodyId" || '' = ? AND "fromAt" <= ? AND "untilAt" > ? AND "fromOn" <= ? AND "untilOn" > ?`
      let after = ''
      for (;;) {
        const from = after
        const rows = await snapshotsVisible(engine, (visible) => ({
          sql: `SELECT * FROM "CaseMeasure" WHERE ${held}${visible} AND "requestId" > ? ORDER BY "requestId" LIMIT ${batch}`,
          params: [bodyId, at, at, on, on, from],
        }))
        if (rows.length > 0) yield rows.map(decodeSnapshot)
        await engine.yieldToEventLoop()
        const last = rows.at(-1)
        if (rows.length < batch || !last) return
        after = text(last.requestId)
      }
    },

    replace: (bodyId, cases) =>
      engine.transact(cases.flatMap(({ requestId, versions }) => replaceStatements(bodyId, requestId, versions))),

    async caseCount(bodyId, limit) {
      const [row] = await ask(
        `SELECT COUNT(*) AS "count" FROM (SELECT 1 FROM ${visibleRequests} r WHERE "bodyId" = ? LIMIT ?) AS "some"`,
        [bodyId, limit],
      )
      return Number(row?.count ?? 0)
    },

    async references(requestIds) {
      const found = new Map<string, string>()
      for (const ids of inPieces(requestIds)) {
        for (const row of await ask(
          `SELECT "id", "reference" FROM ${visibleRequests} r WHERE "id" IN (${marks(ids)})`,
          ids,
        ))
          found.set(text(row.id), text(row.reference))
      }
      return found
    },
  }
}
