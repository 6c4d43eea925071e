import type { CivilDate, Instant } from '../../domain/calendar/civil-date.ts'
import { daysTable } from '../../domain/report/figures/day-figures.ts'
import type { FigureTableId } from '../../domain/report/figures/figure-table.ts'
import type { ClosedCount } from '../../domain/report/figures/figures.ts'
import { figurePeriod, statistics } from '../../domain/report/figures/statistics.ts'
import { withoutSmallCounts } from '../../domain/report/figures/suppression.ts'
import { hiddenNames } from '../../domain/report/figures/unknown-sums.ts'
import { type Actor, may } from '../../domain/request/policy.ts'
import { ok, type Result, refuse } from '../../domain/request/refusal.ts'
import { statuteById } from '../../domain/statute/statutes.ts'
import type { Ports } from '../ports/ports.ts'
import type { Body } from '../ports/store/bodies.ts'
import type { Period } from '../ports/store/figures/period.ts'
import { type AgeBand, bandsOf } from './breakdown.ts'
import { askedTooClosely, seesSmallCounts } from './read-figures.ts'

/** Null: not shown, because the number is small or would tell a small one. */
export type Count = number | null

/** The figures of a body in a period. Days are in the law's own unit. */
export type Figures = {
  readonly body: string
  readonly statute: string
  readonly from: string | null
  readonly to: string | null
  readonly received: Count
  readonly closed: Count
  readonly pending: Count
  readonly pendingLate: Count
  readonly closedLate: Count
  readonly answeredInTime: Count
  /** Answers in time / (answers + requests on hand that are overdue), 0 to 1; null where there are neither. */
  readonly shareInTime: number | null
  readonly medianDays: number | null
  readonly meanDays: number | null
  readonly percentile90Days: number | null
  readonly byOutcome: readonly { readonly outcome: string; readonly count: Count }[]
  /** In the words of the ledger that a request was imported from, else by the law's name of the outcome. */
  readonly byDisposition: readonly { readonly disposition: string; readonly count: Count }[]
  readonly byUnit: readonly { readonly unit: string; readonly received: Count; readonly closed: Count }[]
  readonly byMonth: readonly { readonly month: string; readonly received: Count; readonly closed: Count }[]
  readonly byExemption: readonly { readonly exemption: string; readonly count: Count }[]
  /** How many closed requests took each number of days; those that are not shown are left out. */
  readonly byDaysUsed: readonly { readonly days: number; readonly count: number }[]
} & Breakdown

/** What the headline figures consist of. */
export type Breakdown = {
  readonly byStatute: readonly {
    readonly statute: string
    readonly received: Count
    readonly closed: Count
    readonly closedLate: Count
  }[]
  readonly closedByMonth: readonly { readonly month: string; readonly closed: Count; readonly closedLate: Count }[]
  /** The day to which the ages are counted. */
  readonly asOf: CivilDate
  readonly backlog: readonly (Omit<AgeBand, 'count'> & { readonly count: Count })[]
}

/**
 * The figures of a body as its pages and the API show them, for anyone: the counts of `store.figures`, without the small
 * ones where the body asks it and the reader does not audit it.
 * @param at the instant as of which they are; otherwise now
 */
export async function figuresOf(
  ports: Pick<Ports, 'store' | 'clock'>,
  actor: Actor,
  body: Body,
  period: Period,
  at?: Instant,
): Promise<Result<Figures>> {
  if (!may(actor, 'read-figures', { bodyId: body.id })) return refuse('forbidden')
  const now = ports.clock.now()
  if (at !== undefined && at > now) return refuse('date-in-future')
  const refusal = askedTooClosely(actor, body, { ...period, asOf: at }, now)
  if (refusal) return { ok: false, refusal }
  const within = figurePeriod(period, at ?? now, body.timeZone)
  const counts = await ports.store.figures.counts(body.id, at ?? now, within)
  const below = seesSmallCounts(actor, body) ? undefined : body.settings.smallCounts
  const hides = below !== undefined && below > 1
  const { tables } = withoutSmallCounts(statistics(body.name.en, counts, within), below)
  const rowsOf = (id: FigureTableId) => tables.find((table) => table.id === id)?.rows ?? []
  const countAt = (id: FigureTableId, row: string, column = 0): Count =>
    rowsOf(id).find((one) => one.id === row)?.values[column] ?? null
  const groups = (id: FigureTableId) =>
    rowsOf(id).map(({ id: name, values: [received = null, closed = null, closedLate = null] }) => ({
      ...{ name, received, closed, closedLate },
    }))
  const closed = countAt('requests', 'closed')
  const byDays = daysOfClosed(counts.closed)
  const { median, mean, p90 } = closed === null ? noDays : daysTable(byDays)
  const byOutcome = rowsOf('outcomes').map(({ id: outcome, values: [count = null] }) => ({ outcome, count }))
  const backlog = rowsOf('backlog')
  return ok({
    body: body.slug,
    statute: body.statute,
    from: period.from ?? null,
    to: period.to ?? null,
    received: countAt('requests', 'received'),
    closed,
    pending: countAt('requests', 'pending'),
    pendingLate: countAt('punctuality', 'pending', 1),
    closedLate: countAt('punctuality', 'closed', 1),
    answeredInTime: countAt('punctuality', 'answered', 0),
    shareInTime: countAt('shares', 'inTime'),
    ...{ medianDays: median, meanDays: mean, percentile90Days: p90 },
    byOutcome: byOutcome.filter(({ outcome }) => outcome !== 'none'),
    // The words of other ledgers are no table that small counts are kept out of.
    byDisposition: inWords(
      hides
        ? byOutcome.map(({ outcome, count }) => ({ disposition: outcome, count }))
        : counts.closed.flatMap(({ disposition, outcome, count }) => {
            const words = disposition ?? outcome
            return words === null ? [] : [{ disposition: words, count }]
          }),
      body.statute,
    ),
    byUnit: groups('units').map(({ name, received, closed: ended }) => ({ unit: name, received, closed: ended })),
    byMonth: groups('months').map(({ name, received, closed: ended }) => ({ month: name, received, closed: ended })),
    byExemption: rowsOf('exemptions').map(({ id: exemption, values: [count = null] }) => ({ exemption, count })),
    byDaysUsed: hides ? withoutSmallDays(byDays, below) : byDays,
    byStatute: groups('laws').map(({ name, ...rest }) => ({ statute: name, ...rest })),
    closedByMonth: groups('months')
      .filter((one) => one.closed !== 0)
      .map(({ name, closed: ended, closedLate }) => ({ month: name, closed: ended, closedLate })),
    asOf: within.to,
    backlog: bandsOf(counts.pending, within.to).map((band, index) => ({
      ...band,
      count: backlog[index]?.values[0] ?? null,
    })),
  })
}

const noDays = { median: null, mean: null, p90: null }

function daysOfClosed(closed: readonly ClosedCount[]): Figures['byDaysUsed'] {
  const sums = new Map<number, number>()
  for (const { days, count } of closed) sums.set(days, (sums.get(days) ?? 0) + count)
  return [...sums].map(([days, count]) => ({ days, count })).sort((a, b) => a.days - b.days)
}

/** The numbers of days that few requests took, and as many more that their sum tells nothing, are left out. */
function withoutSmallDays(all: Figures['byDaysUsed'], below: number): Figures['byDaysUsed'] {
  const values = new Map(all.map(({ days, count }) => [String(days), count]))
  const total = all.reduce((sum, { count }) => sum + count, 0)
  const sum = { parts: [...values.keys()], whole: ['all'] }
  const hidden = hiddenNames(new Map([...values, ['all', total]]), [sum], below)
  return all.filter(({ days }) => !hidden.has(String(days)))
}

/** Outcome ids by the law's own names, and the most frequent first. A ledger's words for the same are counted with them. */
function inWords(counts: Figures['byDisposition'], statuteId: string): Figures['byDisposition'] {
  const titles = new Map(statuteById(statuteId)?.outcomes.map(({ id, title }) => [id, title.en]))
  const sums = new Map<string, Count>()
  for (const { disposition, count } of counts) {
    const words = titles.get(disposition) ?? disposition
    const known = sums.has(words) ? sums.get(words) : 0
    sums.set(words, count === null || known === null || known === undefined ? null : known + count)
  }
  return [...sums]
    .map(([disposition, count]) => ({ disposition, count }))
    .sort((a, b) => (b.count ?? -1) - (a.count ?? -1) || (a.disposition < b.disposition ? -1 : 1))
}
