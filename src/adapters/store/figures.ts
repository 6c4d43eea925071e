import type { FigureRecords } from '../../app/ports/figures-ports.ts'
import type { CivilDate, Instant } from '../../domain/calendar/civil-date.ts'
import type { ClosedBy, Happening } from '../../domain/report/case-measure.ts'
import { type ClosedCount, type FigurePeriod, happenedCounts, oldestTenOf } from '../../domain/report/figures.ts'
import { decodeMeasure, replaceStatements } from './case-measures.ts'
import type { Engine } from './engine.ts'
import type { Row, Statement, Value } from './sql.ts'

/** D1 takes at most 100 parameters in a statement. */
const mostIds = 90
const batch = 1000

/** Of closed requests. */
const lateSql = `CASE WHEN "lateOn" IS NULL THEN 0 ELSE 1 END`
/** Late on a day, as `isLateOn` says it: two parameters, the day. */
const lateOnSql = `CASE WHEN "lateOn" <= ? THEN 1 WHEN "closedOn" IS NULL AND "dueOn" < ? THEN 1 ELSE 0 END`

/**
 * The day of receipt as an expression, so that no engine reads every case ever received to find the few that are open: they
 * stand together in the index of the closed.
 */
const closedFirst = `("receivedOn" || '')`

const text = (value: unknown): string => String(value)
const number = (value: unknown): number => Number(value ?? 0)
const isLate = (row: Row): boolean => number(row.late) === 1

/** The figures as of an instant: counts over what was known of each case then. */
export function figures(engine: Engine): FigureRecords {
  const ask = (sql: string, params: readonly Value[]) => engine.query({ sql, params })

  /** Rows that held at the instant: `fromAt <= at < untilAt`. */
  const known = (bodyId: string, at: Instant): Statement => ({
    sql: '"bodyId" = ? AND "fromAt" <= ? AND "untilAt" > ?',
    params: [bodyId, at, at],
  })
  const within = (column: string, { from, to }: FigurePeriod): Statement => ({
    sql: from === null ? `"${column}" <= ?` : `"${column}" >= ? AND "${column}" <= ?`,
    params: from === null ? [to] : [from, to],
  })
  /** On hand at the end of a day: what is not closed at all, and what was closed after it, each by its own range of the index. */
  const onHand = async (
    held: Statement,
    on: CivilDate,
    select: string,
    selected: readonly Value[],
    group: string,
    receivedOn = closedFirst,
  ) => {
    const still = `SELECT ${select} FROM "CaseMeasure" WHERE ${held.sql} AND ${receivedOn} <= ? AND`
    const rows = await Promise.all([
      ask(`${still} "closedOn" IS NULL ${group}`, [...selected, ...held.params, on]),
      ask(`${still} "closedOn" > ? ${group}`, [...selected, ...held.params, on, on]),
    ])
    return rows.flat()
  }

  return {
    async counts(bodyId, at, period) {
      const { from, to } = period
      const held = known(bodyId, at)
      const received = within('receivedOn', period)
      const closed = within('closedOn', period)
      const inClosed = `FROM "CaseMeasure" WHERE ${held.sql} AND ${closed.sql}`
      const closedParams = [...held.params, ...closed.params]
      const [receivedRows, closedRows, citedRows, monthRows, pendingRows, oldestRows, happenedRows, overRows] =
        await Promise.all([
          ask(
            `SELECT SUBSTR("receivedOn", 1, 7) AS "month", "channel", "unit", "statute", ${lateOnSql} AS "late", COUNT(*) AS "count"
             FROM "CaseMeasure" WHERE ${held.sql} AND ${received.sql} GROUP BY 1, 2, 3, 4, 5`,
            [to, to, ...held.params, ...received.params],
          ),
          ask(
            `SELECT "closedBy", ${lateSql} AS "late", "outcome", "days", COUNT(*) AS "count"
             ${inClosed} GROUP BY 1, 2, 3, 4`,
            closedParams,
          ),
          ask(`SELECT "exemptions", COUNT(*) AS "count" ${inClosed} AND "cited" > 0 GROUP BY 1`, closedParams),
          ask(
            `SELECT SUBSTR("closedOn", 1, 7) AS "month", "unit", "statute", ${lateSql} AS "late", COUNT(*) AS "count"
             ${inClosed} GROUP BY 1, 2, 3, 4`,
            closedParams,
          ),
          onHand(
            held,
            to,
            `"receivedOn", ${lateOnSql} AS "late",
             CASE WHEN "closedOn" IS NULL AND "dueOn" IS NULL THEN 1 ELSE 0 END AS "stands", COUNT(*) AS "count"`,
            [to, to],
            'GROUP BY 1, 2, 3',
          ),
          // The oldest stand first by their receipt: those are read in that order, and only until there are ten.
          onHand(
            held,
            to,
            '"requestId", "receivedOn"',
            [],
            'ORDER BY "receivedOn", "requestId" LIMIT 10',
            '"receivedOn"',
          ),
          ask(`SELECT "happened" FROM "CaseMeasure" WHERE ${held.sql} AND "happenedFrom" <= ? AND "happenedTo" >= ?`, [
            ...held.params,
            to,
            from ?? '',
          ]),
          from === null
            ? []
            : Promise.all(
                ['"closedOn" IS NULL', '"closedOn" >= ?'].map((end, index) =>
                  ask(
                    `SELECT COUNT(*) AS "count" FROM "CaseMeasure" WHERE ${held.sql} AND ${closedFirst} < ? AND ${end}`,
                    [...held.params, from, ...(index === 1 ? [from] : [])],
                  ),
                ),
              ).then((rows) => rows.flat()),
        ])
      return {
        carriedOver: overRows.reduce((sum, row) => sum + number(row.count), 0),
        received: receivedRows.map((row) => ({
          month: text(row.month),
          channel: text(row.channel),
          unit: text(row.unit),
          statute: text(row.statute),
          late: isLate(row),
          count: number(row.count),
        })),
        closed: closedRows.map(
          (row): ClosedCount => ({
            by: row.closedBy as ClosedBy,
            late: isLate(row),
            outcome: (row.outcome as string | null) ?? null,
            days: number(row.days),
            count: number(row.count),
          }),
        ),
        cited: citedRows.map((row) => ({
          exemptions: JSON.parse(text(row.exemptions)) as string[],
          count: number(row.count),
        })),
        closedByMonth: monthRows.map((row) => ({
          month: text(row.month),
          unit: text(row.unit),
          statute: text(row.statute),
          late: isLate(row),
          count: number(row.count),
        })),
        pending: pendingRows.map((row) => ({
          receivedOn: text(row.receivedOn) as CivilDate,
          late: isLate(row),
          stands: number(row.stands) === 1,
          count: number(row.count),
        })),
        oldest: oldestTenOf(
          oldestRows.map((row) => ({
            requestId: text(row.requestId),
            receivedOn: text(row.receivedOn) as CivilDate,
          })),
        ),
        happened: happenedCounts(
          happenedRows.flatMap((row) => JSON.parse(text(row.happened)) as Happening[]),
          period,
        ),
      }
    },

    async *measured(bodyId, at) {
      // As an expression, so that no engine reads by the body's index and sorts it all for each batch.
      const held = `"bodyId" || '' = ? AND "fromAt" <= ? AND "untilAt" > ?`
      let after = ''
      for (;;) {
        const rows = await ask(
          `SELECT * FROM "CaseMeasure" WHERE ${held} AND "requestId" > ? ORDER BY "requestId" LIMIT ${batch}`,
          [bodyId, at, at, after],
        )
        if (rows.length > 0) yield rows.map(decodeMeasure)
        const last = rows.at(-1)
        if (rows.length < batch || !last) return
        after = text(last.requestId)
      }
    },

    replace: (bodyId, cases) =>
      engine.transact(cases.flatMap(({ requestId, versions }) => replaceStatements(bodyId, requestId, versions))),

    async references(requestIds) {
      const found = new Map<string, string>()
      for (let start = 0; start < requestIds.length; start += mostIds) {
        const ids = requestIds.slice(start, start + mostIds)
        const marks = ids.map(() => '?').join(', ')
        for (const row of await ask(`SELECT "id", "reference" FROM "Request" WHERE "id" IN (${marks})`, ids))
          found.set(text(row.id), text(row.reference))
      }
      return found
    },
  }
}
