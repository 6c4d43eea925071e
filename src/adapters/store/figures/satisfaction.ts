import type { SatisfactionScores } from '../../../app/ports/store/figures/satisfaction.ts'
import { snapshotsVisible, visibleRequests } from '../cases/imported-cases.ts'
import type { Engine } from '../engines/engine.ts'
import * as tables from '../engines/tables.ts'
import { holds, lastDay } from './case-snapshots.ts'

/** The scores that requesters gave, counted in SQL by unit, law and year of closing. */
export function satisfaction(engine: Engine): SatisfactionScores {
  return {
    async scores(bodyId, { from = '', to = '9999-12-31' }) {
      const rows = await snapshotsVisible(engine, (visible) => ({
        sql: `SELECT "unit", "statute", SUBSTR("closedOn", 1, 4) AS "year", COUNT(*) AS "count",
                     SUM("score") AS "sum", SUM(CASE WHEN "score" >= 4 THEN 1 ELSE 0 END) AS "good"
              FROM "CaseMeasure" WHERE "bodyId" = ? AND "untilAt" = '${holds}' AND "untilOn" = '${lastDay}' AND "score" >= 1
                AND "closedOn" >= ? AND "closedOn" <= ?${visible}
              GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
        params: [bodyId, from, to],
      }))
      return rows.map((row) => ({
        ...{ unit: String(row.unit), statute: String(row.statute), year: String(row.year) },
        ...{ count: Number(row.count), sum: Number(row.sum), good: Number(row.good) },
      }))
    },
    async rated(bodyId, limit) {
      const rows = await engine.query({
        sql: `SELECT * FROM ${visibleRequests} r WHERE "bodyId" = ? AND "feedbackScore" IS NOT NULL
              ORDER BY "closedOn" IS NULL, "closedOn" DESC, "id" DESC LIMIT ?`,
        params: [bodyId, limit],
      })
      return rows.map(tables.requests.decode)
    },
  }
}
