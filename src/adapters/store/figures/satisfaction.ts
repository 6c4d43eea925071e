import type { Store } from '../../../app/ports/ports.ts'
import { visibleRequests } from '../cases/imported-cases.ts'
import type { Engine } from '../engines/engine.ts'
import * as tables from '../engines/tables.ts'
import { within } from './statistics.ts'

/** The scores that requesters gave, counted in SQL by unit, law and year of closing. */
export function satisfaction(engine: Engine): Pick<Store, 'satisfaction' | 'ratedRequests'> {
  return {
    async satisfaction(bodyId, period) {
      const closed = within('closedOn', period)
      const rows = await engine.query({
        sql: `SELECT COALESCE("unit", '') AS "unit", "statute", SUBSTR("closedOn", 1, 4) AS "year", COUNT(*) AS "count",
                     SUM("feedbackScore") AS "sum", SUM(CASE WHEN "feedbackScore" >= 4 THEN 1 ELSE 0 END) AS "good"
              FROM ${visibleRequests} r WHERE "bodyId" = ? AND "feedbackScore" IS NOT NULL AND ${closed.sql}
              GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
        params: [bodyId, ...closed.params],
      })
      return rows.map((row) => ({
        ...{ unit: String(row.unit), statute: String(row.statute), year: String(row.year) },
        ...{ count: Number(row.count), sum: Number(row.sum), good: Number(row.good) },
      }))
    },
    async ratedRequests(bodyId, limit) {
      const rows = await engine.query({
        sql: `SELECT * FROM ${visibleRequests} r WHERE "bodyId" = ? AND "feedbackScore" IS NOT NULL
              ORDER BY "closedOn" IS NULL, "closedOn" DESC, "id" DESC LIMIT ?`,
        params: [bodyId, limit],
      })
      return rows.map(tables.requests.decode)
    },
  }
}
