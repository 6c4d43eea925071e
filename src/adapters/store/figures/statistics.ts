import type { Store } from '../../../app/ports/ports.ts'
import type { Period, StatisticsRows } from '../../../app/ports/store/statistics-ports.ts'
import { visibleRequests } from '../cases/imported-cases.ts'
import type { Engine } from '../engines/engine.ts'
import type { Row, Statement, Value } from '../engines/sql.ts'

/** Not a part that a unit of the same body answers: there the whole counts, once. */
const wholeOnly = `("parentId" IS NULL OR NOT EXISTS
  (SELECT 1 FROM "Request" w WHERE w."id" = r."parentId" AND w."bodyId" = r."bodyId"))`

/** A condition on a date column for a period whose ends count. */
export function within(column: string, { from, to }: Period): Statement {
  const parts = [`"${column}" IS NOT NULL`]
  const params: Value[] = []
  if (from !== undefined) {
    parts.push(`"${column}" >= ?`)
    params.push(from)
  }
  if (to !== undefined) {
    parts.push(`"${column}" <= ?`)
    params.push(to)
  }
  return { sql: parts.join(' AND '), params }
}

/** Received by the end of the period and not closed by then; late on that day, or, without one, at the last commit. */
function pendingStatement(bodyId: string, to: string | undefined): Statement {
  if (to === undefined) {
    return {
      sql: `SELECT COUNT(*) AS "pending", SUM(CASE WHEN "late" THEN 1 ELSE 0 END) AS "late"
            FROM ${visibleRequests} r WHERE "bodyId" = ? AND "closedOn" IS NULL AND ${wholeOnly}`,
      params: [bodyId],
    }
  }
  return {
    sql: `SELECT COUNT(*) AS "pending", SUM(CASE WHEN "dueOn" < ? THEN 1
                 WHEN "dueOn" IS NULL AND "closedOn" IS NULL AND "late" THEN 1 ELSE 0 END) AS "late"
          FROM ${visibleRequests} r WHERE "bodyId" = ? AND "receivedOn" <= ? AND ("closedOn" IS NULL OR "closedOn" > ?)
            AND ${wholeOnly}`,
    params: [to, bodyId, to, to],
  }
}

/** Two counts of the same things side by side, in the order of the things. */
function sideBySide(received: readonly Row[], closed: readonly Row[]) {
  const counts = new Map<string, { received: number; closed: number }>()
  const of = (row: Row) => {
    const name = String(row.name)
    const count = counts.get(name) ?? { received: 0, closed: 0 }
    counts.set(name, count)
    return count
  }
  for (const row of received) of(row).received += Number(row.count)
  for (const row of closed) of(row).closed += Number(row.count)
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
}

/** Counts in SQL: a case never leaves the database for them. */
export function statistics(engine: Engine): Pick<Store, 'statistics' | 'dispositions'> {
  const grouped = (bodyId: string, expression: string, condition: Statement) =>
    engine.query({
      sql: `SELECT ${expression} AS "name", COUNT(*) AS "count" FROM ${visibleRequests} r
            WHERE "bodyId" = ? AND ${condition.sql} AND ${wholeOnly} GROUP BY ${expression} ORDER BY 1`,
      params: [bodyId, ...condition.params],
    })
  const dispositions: Store['dispositions'] = async (bodyId, period) => {
    const expression = `COALESCE(${engine.jsonText('facts', 'disposition')}, "outcome")`
    const rows = await grouped(bodyId, expression, within('closedOn', period))
    return rows
      .filter((row) => row.name !== null)
      .map((row) => ({ disposition: String(row.name), count: Number(row.count) }))
  }
  return {
    dispositions,

    async statistics(bodyId, period): Promise<StatisticsRows> {
      const receivedIn = within('receivedOn', period)
      const closedIn = within('closedOn', period)
      const groupedBy = (expression: string, condition: Statement) => grouped(bodyId, expression, condition)
      const [pending, lateness, outcomes, byDisposition, lists, days, ...rest] = await Promise.all([
        engine.query(pendingStatement(bodyId, period.to)),
        groupedBy(`CASE WHEN "late" THEN 1 ELSE 0 END`, closedIn),
        groupedBy('"outcome"', closedIn),
        dispositions(bodyId, period),
        groupedBy('"exemptions"', closedIn),
        groupedBy('"daysUsed"', closedIn),
        groupedBy(`COALESCE("unit", '')`, receivedIn),
        groupedBy(`COALESCE("unit", '')`, closedIn),
        groupedBy(`SUBSTR("receivedOn", 1, 7)`, receivedIn),
        groupedBy(`SUBSTR("closedOn", 1, 7)`, closedIn),
      ])
      const [unitsReceived = [], unitsClosed = [], monthsReceived = [], monthsClosed = []] = rest

      const exemptions = new Map<string, number>()
      for (const row of lists) {
        for (const exemption of new Set(JSON.parse(String(row.name)) as string[])) {
          exemptions.set(exemption, (exemptions.get(exemption) ?? 0) + Number(row.count))
        }
      }
      const sum = (rows: readonly Row[]) => rows.reduce((total, row) => total + Number(row.count), 0)
      return {
        received: sum(unitsReceived),
        closed: sum(lateness),
        pending: Number(pending[0]?.pending ?? 0),
        pendingLate: Number(pending[0]?.late ?? 0),
        closedLate: sum(lateness.filter((row) => Number(row.name) === 1)),
        byOutcome: outcomes
          .filter((row) => row.name !== null)
          .map((row) => ({ outcome: String(row.name), count: Number(row.count) })),
        byDisposition,
        byUnit: sideBySide(unitsReceived, unitsClosed).map(([unit, counts]) => ({ unit, ...counts })),
        byMonth: sideBySide(monthsReceived, monthsClosed).map(([month, counts]) => ({ month, ...counts })),
        byExemption: [...exemptions]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([exemption, count]) => ({ exemption, count })),
        byDaysUsed: days.map((row) => ({ days: Number(row.name), count: Number(row.count) })),
      }
    },
  }
}
