import type { CivilDate, Instant } from '../../../domain/calendar/civil-date.ts'
import type { CountedEvent } from '../../../domain/report/case/counted-events.ts'
import type { ClosedBy } from '../../../domain/report/case/processing-periods.ts'
import {
  type ClosedCount,
  type ClosedMonth,
  countedEventsIn,
  type FigureCounts,
  type FigurePeriod,
  oldestTenOf,
  type PendingCount,
} from '../../../domain/report/figures/figures.ts'
import { snapshotsVisible } from '../cases/imported-cases.ts'
import type { Engine } from '../engines/engine.ts'
import type { Row, Statement, Value } from '../engines/sql.ts'
import { holds, lastDay } from './case-snapshots.ts'

/** Late on a day, as `isLateOn` says it: two parameters, the day. */
const lateOnSql = `CASE WHEN "lateOn" <= ? THEN 1 WHEN "closedOn" IS NULL AND "dueOn" < ? THEN 1 ELSE 0 END`

const text = (value: unknown): string => String(value)
const number = (value: unknown): number => Number(value ?? 0)
const day = (value: unknown): CivilDate => text(value) as CivilDate
const monthOf = (on: CivilDate): string => on.slice(0, 7)
const both = (...parts: readonly Statement[]): Statement => ({
  sql: parts.map(({ sql }) => sql).join(' AND '),
  params: parts.flatMap(({ params }) => params),
})

/** A condition on a column for a period whose ends count. */
const within = (column: string, from: string | null, to: string): Statement =>
  from === null
    ? { sql: `"${column}" <= ?`, params: [to] }
    : { sql: `"${column}" >= ? AND "${column}" <= ?`, params: [from, to] }

/**
 * What was known at an instant is what still holds and had begun by then, and what has ended since. The first is read in the
 * order of an index, month by month, and needs no sorting; the second is little, and read whole (docs/adr/0080).
 */
type Side = {
  readonly known: Statement
  readonly receivedIn: Statement
  readonly closedIn: Statement
  readonly happenedIn: Statement
  /** On hand on the last day, each by its own range of the index. */
  readonly onHand: readonly Statement[]
}

function sidesOf(bodyId: string, at: Instant, { from, to }: FigurePeriod): readonly [Side, Side] {
  const months = from === null ? null : monthOf(from)
  const receivedIn = within('receivedOn', from, to)
  const closedIn = within('closedOn', from, to)
  const begun: Statement = { sql: '"happenedFrom" <= ?', params: [to] }
  const received: Statement = { sql: '"receivedOn" <= ?', params: [to] }
  // By what is dated on the last day or before it; what happened says its own day, and stands whole in the last snapshot.
  const counts: Statement = { sql: '"fromOn" <= ? AND "untilOn" > ?', params: [to, to] }
  const isLast: Statement = { sql: `"untilOn" = '${lastDay}'`, params: [] }
  return [
    {
      known: { sql: `"bodyId" = ? AND "untilAt" = '${holds}' AND "fromAt" <= ?`, params: [bodyId, at] },
      receivedIn: both(within('receivedMonth', months, monthOf(to)), receivedIn, counts),
      closedIn: both(within('closedMonth', months, monthOf(to)), closedIn, counts),
      happenedIn: both({ sql: '"happenedTo" >= ?', params: [from ?? ''] }, begun, isLast),
      onHand: [
        both({ sql: '"closedMonth" IS NULL', params: [] }, received, counts),
        both({ sql: '"closedMonth" >= ? AND "closedOn" > ?', params: [monthOf(to), to] }, received, counts),
      ],
    },
    {
      known: {
        sql: `"bodyId" = ? AND "untilAt" > ? AND "untilAt" < '${holds}' AND "fromAt" <= ?`,
        params: [bodyId, at, at],
      },
      receivedIn: both(receivedIn, counts),
      closedIn: both(closedIn, counts),
      // As an expression, so that SQLite does not skip through every instant of the index for it.
      happenedIn: both({ sql: `("happenedTo" || '') >= ?`, params: [from ?? ''] }, begun, isLast),
      onHand: [both({ sql: '("closedOn" IS NULL OR "closedOn" > ?)', params: [to] }, received, counts)],
    },
  ]
}

/** Counts over what was known of each case at an instant: as few passes as there are things to group by. */
export async function figureCounts(
  engine: Engine,
  bodyId: string,
  at: Instant,
  period: FigurePeriod,
): Promise<FigureCounts> {
  const { from, to } = period
  const sides = sidesOf(bodyId, at, period)
  const ask = async (
    select: string,
    selected: readonly Value[],
    conditionsOf: (side: Side) => readonly Statement[],
    end = '',
  ): Promise<readonly Row[]> => {
    const asked = sides.flatMap((side) => conditionsOf(side).map((condition) => both(side.known, condition)))
    const found = await Promise.all(
      asked.map(async ({ sql, params }) => {
        await engine.yieldToEventLoop()
        return snapshotsVisible(engine, (visible) => ({
          sql: `SELECT ${select} FROM "CaseMeasure" WHERE ${sql}${visible} ${end}`,
          params: [...selected, ...params],
        }))
      }),
    )
    return found.flat()
  }
  const [receivedRows, closedRows, pendingRows, happenedRows] = await Promise.all([
    ask(
      `"receivedMonth", "statute", "unit", "channel", COUNT(*) AS "count", SUM(${lateOnSql}) AS "late"`,
      [to, to],
      ({ receivedIn }) => [receivedIn],
      'GROUP BY 1, 2, 3, 4',
    ),
    // The days of every case come as one text a group: sorting them out here is quicker than sorting the cases there.
    ask(
      `"closedMonth", "unit", "statute", "closedBy", "outcome", "exemptionsKey", "disposition",
       ${engine.joined('CASE WHEN "lateOn" IS NULL THEN "days" END')} AS "inTime",
       ${engine.joined('CASE WHEN "lateOn" IS NOT NULL THEN "days" END')} AS "late",
       SUM(CASE WHEN "receivedOn" < ? THEN 1 ELSE 0 END) AS "before"`,
      [from ?? ''],
      ({ closedIn }) => [closedIn],
      'GROUP BY 1, 2, 3, 4, 5, 6, 7',
    ),
    ask(
      `"receivedOn", ${lateOnSql} AS "late", CASE WHEN "closedOn" IS NULL AND "dueOn" IS NULL THEN 1 ELSE 0 END AS "stands",
       COUNT(*) AS "count"`,
      [to, to],
      ({ onHand }) => onHand,
      'GROUP BY 1, 2, 3',
    ),
    ask('"happened"', [], ({ happenedIn }) => [happenedIn]),
  ])

  const pending = pendingRows.map(
    (row): PendingCount => ({
      receivedOn: day(row.receivedOn),
      late: number(row.late) === 1,
      stands: number(row.stands) === 1,
      count: number(row.count),
    }),
  )
  const closed = foldClosed(closedRows)
  if (closed.longLists > 0)
    for (const row of await ask(
      '"exemptions", COUNT(*) AS "count"',
      [],
      ({ closedIn }) => [both(closedIn, { sql: '"exemptionsKey" IS NULL AND "cited" > 0', params: [] })],
      'GROUP BY 1',
    ))
      closed.cited.push({ exemptions: JSON.parse(text(row.exemptions)) as string[], count: number(row.count) })
  // The oldest are among those received up to the day by which ten had come.
  const byDay = pending.toSorted((a, b) => (a.receivedOn < b.receivedOn ? -1 : 1))
  let waiting = 0
  const tenthOn = byDay.find(({ count }) => {
    waiting += count
    return waiting >= 10
  })?.receivedOn
  const oldestRows = await ask('"requestId", "receivedOn"', [], ({ onHand }) =>
    onHand.map((condition) => both(condition, { sql: '"receivedOn" <= ?', params: [tenthOn ?? to] })),
  )
  return {
    carriedOver: from === null ? 0 : closed.before + countOf(pending.filter(({ receivedOn }) => receivedOn < from)),
    received: receivedRows.flatMap((row) => {
      const { receivedMonth: month, channel, unit, statute } = row
      const named = { month: text(month), channel: text(channel), unit: text(unit), statute: text(statute) }
      return inTwo(named, number(row.count) - number(row.late), number(row.late))
    }),
    closed: closed.counts,
    cited: closed.cited,
    closedByMonth: closed.months,
    pending,
    oldest: oldestTenOf(oldestRows.map((row) => ({ requestId: text(row.requestId), receivedOn: day(row.receivedOn) }))),
    happened: countedEventsIn(
      happenedRows.flatMap((row) => JSON.parse(text(row.happened)) as CountedEvent[]),
      period,
    ),
  }
}

const countOf = (all: readonly { readonly count: number }[]) => all.reduce((sum, { count }) => sum + count, 0)

/** A group as its part in time and its late one, where there are any. */
function inTwo<T extends object>(group: T, inTime: number, late: number) {
  return [
    { ...group, late: false, count: inTime },
    { ...group, late: true, count: late },
  ].filter(({ count }) => count > 0)
}

/** The groups of the closed, as counts of each thing. */
function foldClosed(rows: readonly Row[]) {
  const kinds = new Map<string, Omit<ClosedCount, 'days' | 'count'> & { days: Map<number, number> }>()
  const months: ClosedMonth[] = []
  const cited: { exemptions: readonly string[]; count: number }[] = []
  let [before, longLists] = [0, 0]
  for (const row of rows) {
    const outcome = (row.outcome as string | null) ?? null
    const disposition = (row.disposition as string | null) ?? null
    const by = row.closedBy as ClosedBy
    const counts = [row.inTime, row.late].map((joined, index) => {
      if (joined === null || joined === undefined) return 0
      const late = index === 1
      const key = JSON.stringify([by, late, outcome, disposition])
      const kind = kinds.get(key) ?? { by, late, outcome, disposition, days: new Map<number, number>() }
      kinds.set(key, kind)
      const all = text(joined).split(',')
      for (const one of all) {
        const days = Number(one)
        kind.days.set(days, (kind.days.get(days) ?? 0) + 1)
      }
      return all.length
    })
    const [inTime = 0, late = 0] = counts
    before += number(row.before)
    const named = { month: text(row.closedMonth), unit: text(row.unit), statute: text(row.statute) }
    months.push(...inTwo(named, inTime, late))
    if (row.exemptionsKey === null) longLists += 1
    else if (row.exemptionsKey !== '[]')
      cited.push({ exemptions: JSON.parse(text(row.exemptionsKey)) as string[], count: inTime + late })
  }
  const counts = [...kinds.values()].flatMap(({ days, ...kind }) =>
    [...days].map(([taken, count]): ClosedCount => ({ ...kind, days: taken, count })),
  )
  return { counts, months, cited, before, longLists }
}
