import type { Store } from '../../app/ports/ports.ts'
import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import type { Engine } from './engine.ts'
import type { Row, Value } from './sql.ts'
import { wholeOnly, within } from './statistics.ts'

/** Counts beside the statistics: who still waits since when, and how it went by law and by month. */
export function breakdown(engine: Engine): Pick<Store, 'breakdown'> {
  return {
    async breakdown(bodyId, period) {
      const receivedIn = within('receivedOn', period)
      const closedIn = within('closedOn', period)
      const { to } = period
      const waiting = to === undefined ? '' : ' AND "receivedOn" <= ?'
      const open = to === undefined ? '"closedOn" IS NULL' : '("closedOn" IS NULL OR "closedOn" > ?)'
      const ask = (sql: string, params: readonly Value[]) => engine.query({ sql, params: [bodyId, ...params] })
      const [pending, lawsReceived, lawsClosed, months] = await Promise.all([
        ask(
          `SELECT "receivedOn" AS "name", COUNT(*) AS "count" FROM "Request"
           WHERE ${wholeOnly} AND "bodyId" = ?${waiting} AND ${open} GROUP BY "receivedOn" ORDER BY 1`,
          to === undefined ? [] : [to, to],
        ),
        ask(
          `SELECT "statute" AS "name", COUNT(*) AS "count" FROM "Request"
           WHERE ${wholeOnly} AND "bodyId" = ? AND ${receivedIn.sql} GROUP BY "statute" ORDER BY 1`,
          receivedIn.params,
        ),
        ask(
          `SELECT "statute" AS "name", COUNT(*) AS "count", SUM(CASE WHEN "late" THEN 1 ELSE 0 END) AS "late"
           FROM "Request" WHERE ${wholeOnly} AND "bodyId" = ? AND ${closedIn.sql} GROUP BY "statute" ORDER BY 1`,
          closedIn.params,
        ),
        ask(
          `SELECT SUBSTR("closedOn", 1, 7) AS "name", COUNT(*) AS "count",
                  SUM(CASE WHEN "late" THEN 1 ELSE 0 END) AS "late"
           FROM "Request" WHERE ${wholeOnly} AND "bodyId" = ? AND ${closedIn.sql} GROUP BY SUBSTR("closedOn", 1, 7) ORDER BY 1`,
          closedIn.params,
        ),
      ])
      const numbers = (row: Row | undefined) => ({ count: Number(row?.count ?? 0), late: Number(row?.late ?? 0) })
      const laws = [...new Set([...lawsReceived, ...lawsClosed].map((row) => String(row.name)))].sort()
      return {
        pendingByReceipt: pending.map((row) => ({
          receivedOn: String(row.name) as CivilDate,
          count: Number(row.count),
        })),
        byStatute: laws.map((statute) => {
          const closed = numbers(lawsClosed.find((row) => row.name === statute))
          const received = numbers(lawsReceived.find((row) => row.name === statute)).count
          return { statute, received, closed: closed.count, closedLate: closed.late }
        }),
        closedByMonth: months.map((row) => {
          const { count, late } = numbers(row)
          return { month: String(row.name), closed: count, closedLate: late }
        }),
      }
    },
  }
}
