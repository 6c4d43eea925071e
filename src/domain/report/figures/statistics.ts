import { type CivilDate, daysBetween, type Instant } from '../../calendar/civil-date.ts'
import { civilDateAt } from '../../calendar/instant.ts'
import { type IdentityCheck, identity, type Need, type ReportWarning } from '../form/form-parts.ts'
import { feesTable, reviewsTable, satisfactionTables } from './counted-event-tables.ts'
import { daysTable } from './day-figures.ts'
import { type FigureTable, grouped, share, single, sumOf } from './figure-table.ts'
import type { CountedEvents, FigureCounts, FigurePeriod } from './figures.ts'

/** Every figure of a body in a period, as of an instant. */
export type Statistics = {
  readonly form: 'figures'
  readonly body: string
  /** Civil dates; null where the figures are of all time. */
  readonly from: string | null
  readonly to: string
  readonly tables: readonly FigureTable[]
  readonly checks: readonly IdentityCheck[]
  readonly needs: readonly Need[]
  readonly warnings: readonly ReportWarning[]
}

/** Ends of the bands of the backlog in calendar days since receipt; the last has none. */
const bandEnds = [20, 40, 60, 90, 180, 365] as const
const bands = [...bandEnds.map((end, index) => `${index === 0 ? 0 : (bandEnds[index - 1] ?? 0) + 1}-${end}`), '366+']
export const bandOfAge = (age: number): string => {
  const index = bandEnds.findIndex((end) => age <= end)
  return bands[index === -1 ? bands.length - 1 : index] ?? ''
}

/**
 * The headline: answers in time / (answers + requests on hand that are overdue), 0 to 1; null where there are neither. A
 * request that was withdrawn, abandoned or passed on got no answer, and one on hand whose day has not come is neither in
 * time nor late: none of them counts.
 */
export function shareInTime(number: {
  readonly answered: number
  readonly answeredLate: number
  readonly pendingLate: number
}): number | null {
  return share(number.answered - number.answeredLate, number.answered + number.pendingLate)
}

/** Every figure from its counts. */
export function statistics(body: string, counts: FigureCounts, { from, to }: FigurePeriod): Statistics {
  const { received, closed, pending, happened } = counts
  const answered = closed.filter(({ by }) => by === 'answered')
  const number = {
    received: sumOf(received),
    closed: sumOf(closed),
    answered: sumOf(answered),
    pending: sumOf(pending),
    answeredLate: sumOf(answered, ({ late }) => late),
    closedLate: sumOf(closed, ({ late }) => late),
    pendingLate: sumOf(pending, ({ late }) => late),
    receivedLate: sumOf(received, ({ late }) => late),
  }
  const of = (what: CountedEvents['what']) => happened.filter((one) => one.what === what)
  const age = (receivedOn: CivilDate): number => daysBetween(receivedOn, to)
  return {
    form: 'figures',
    body,
    from,
    to,
    checks: [
      identity(
        'carriedOver + received - closed = pending',
        counts.carriedOver + number.received - number.closed,
        number.pending,
      ),
    ],
    needs: [],
    warnings: [],
    tables: [
      single('requests', 'count', {
        carriedOver: counts.carriedOver,
        received: number.received,
        closed: number.closed,
        answered: number.answered,
        withdrawn: sumOf(closed, ({ by }) => by === 'withdrawn'),
        abandoned: sumOf(closed, ({ by }) => by === 'abandoned'),
        transferred: sumOf(closed, ({ by }) => by === 'transferred'),
        pending: number.pending,
        standing: sumOf(pending, ({ stands }) => stands),
      }),
      {
        id: 'punctuality',
        columns: ['inTime', 'late', 'all'],
        rows: [
          { id: 'answered', values: [number.answered - number.answeredLate, number.answeredLate, number.answered] },
          { id: 'closed', values: [number.closed - number.closedLate, number.closedLate, number.closed] },
          { id: 'pending', values: [number.pending - number.pendingLate, number.pendingLate, number.pending] },
          { id: 'received', values: [number.received - number.receivedLate, number.receivedLate, number.received] },
        ],
        total: null,
      },
      single('shares', 'share', {
        inTime: shareInTime(number),
        ofAnswered: share(number.answered - number.answeredLate, number.answered),
        ofClosed: share(number.closed - number.closedLate, number.closed),
        ofReceived: share(number.received - number.receivedLate, number.received),
      }),
      single('days', 'days', daysTable(answered)),
      grouped(
        'backlog',
        ['count', 'late'],
        pending.map(({ receivedOn, late, count }) => ({
          row: bandOfAge(age(receivedOn)),
          values: [count, late ? count : 0],
        })),
        { total: true, rows: bands },
      ),
      {
        id: 'oldest',
        columns: ['age'],
        // Not by way of an object: it would put the key "10" before "01", and the drill-down goes by place.
        rows: counts.oldest.map(({ receivedOn }, index) => ({
          id: String(index + 1).padStart(2, '0'),
          values: [age(receivedOn)],
        })),
        total: null,
      },
      grouped(
        'outcomes',
        ['count'],
        closed.map(({ outcome, count }) => ({ row: outcome ?? 'none', values: [count] })),
        { total: true },
      ),
      grouped(
        'exemptions',
        ['count'],
        counts.cited.flatMap(({ exemptions, count }) => exemptions.map((row) => ({ row, values: [count] }))),
        { total: false },
      ),
      grouped(
        'months',
        ['received', 'closed', 'closedLate'],
        [
          ...received.map(({ month, count }) => ({ row: month, values: [count, 0, 0] })),
          ...counts.closedByMonth.map(({ month, late, count }) => ({
            row: month,
            values: [0, count, late ? count : 0],
          })),
        ],
        { total: true },
      ),
      grouped(
        'units',
        ['received', 'closed', 'closedLate'],
        [
          ...received.map(({ unit, count }) => ({ row: unit, values: [count, 0, 0] })),
          ...counts.closedByMonth.map(({ unit, late, count }) => ({ row: unit, values: [0, count, late ? count : 0] })),
        ],
        { total: true },
      ),
      grouped(
        'channels',
        ['received'],
        received.map(({ channel, count }) => ({ row: channel, values: [count] })),
        { total: true },
      ),
      grouped(
        'laws',
        ['received', 'closed', 'closedLate'],
        [
          ...received.map(({ statute, count }) => ({ row: statute, values: [count, 0, 0] })),
          ...counts.closedByMonth.map(({ statute, late, count }) => ({
            row: statute,
            values: [0, count, late ? count : 0],
          })),
        ],
        { total: true },
      ),
      grouped(
        'extensions',
        ['count'],
        of('extension').map(({ of: ground, count }) => ({ row: ground, values: [count] })),
        { total: true },
      ),
      single('clarifications', 'count', { asked: sumOf(of('clarification')) }),
      reviewsTable(happened),
      feesTable(happened),
      ...satisfactionTables(of('feedback')),
      grouped(
        'publications',
        ['documents', 'entries'],
        [
          ...of('document').map(({ month, count }) => ({ row: month, values: [count, 0] })),
          ...of('publication').map(({ month, count }) => ({ row: month, values: [0, count] })),
        ],
        { total: true },
      ),
    ],
  }
}

/** The last day that the figures speak of: that of the period, or of the instant where it is earlier. */
export function figurePeriod(
  period: { readonly from?: CivilDate | undefined; readonly to?: CivilDate | undefined },
  instant: Instant,
  timeZone: string,
): FigurePeriod {
  const today = civilDateAt(instant, timeZone)
  return { from: period.from ?? null, to: period.to !== undefined && period.to < today ? period.to : today }
}
