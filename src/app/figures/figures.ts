import { civilDateAt } from '../../domain/calendar/instant.ts'
import { type Actor, may } from '../../domain/request/policy.ts'
import { done, type Result, refuse } from '../../domain/request/refusal.ts'
import { statuteById } from '../../domain/statute/statutes.ts'
import type { Period, Ports, StatisticsRows } from '../ports/ports.ts'
import type { Body } from '../ports/records.ts'

/** The figures of a body in a period. Days are in the law's own unit. */
export type Figures = StatisticsRows & {
  readonly body: string
  readonly statute: string
  readonly from: string | null
  readonly to: string | null
  readonly answeredInTime: number
  /** Of the closed: the share that was not late, 0 to 1; null where none was closed. */
  readonly shareInTime: number | null
  readonly medianDays: number | null
  readonly meanDays: number | null
  readonly percentile90Days: number | null
}

/**
 * Figures from the body's ledger, for anyone. Whether an open request is late is asked of the last day of the period, or of
 * today where that is still to come: the row of a request says it of the day on which it last changed.
 */
export async function figuresOf(ports: Ports, actor: Actor, body: Body, period: Period): Promise<Result<Figures>> {
  if (!may(actor, 'read-figures', { bodyId: body.id })) return refuse('forbidden', 'You may not read these figures')
  const today = civilDateAt(ports.clock.now(), body.timeZone)
  const to = period.to !== undefined && period.to < today ? period.to : today
  const rows = await ports.store.statistics(body.id, { ...period, to })
  const inTime = rows.closed - rows.closedLate
  return done({
    body: body.slug,
    statute: body.statute,
    from: period.from ?? null,
    to: period.to ?? null,
    ...rows,
    byDisposition: inWords(rows.byDisposition, body.statute),
    answeredInTime: inTime,
    shareInTime: rows.closed === 0 ? null : inTime / rows.closed,
    ...daysOf(rows.byDaysUsed),
  })
}

/** Outcome ids by the law's own names, and the most frequent first. A ledger's words for the same are counted with them. */
function inWords(counts: StatisticsRows['byDisposition'], statuteId: string): StatisticsRows['byDisposition'] {
  const titles = new Map(statuteById(statuteId)?.outcomes.map(({ id, title }) => [id, title.en]))
  const sums = new Map<string, number>()
  for (const { disposition, count } of counts) {
    const words = titles.get(disposition) ?? disposition
    sums.set(words, (sums.get(words) ?? 0) + count)
  }
  return [...sums]
    .map(([disposition, count]) => ({ disposition, count }))
    .sort((a, b) => b.count - a.count || (a.disposition < b.disposition ? -1 : 1))
}

type Days = Pick<Figures, 'medianDays' | 'meanDays' | 'percentile90Days'>

/** Median, mean and nearest-rank 90th percentile of a distribution given as counts per number of days. */
export function daysOf(distribution: StatisticsRows['byDaysUsed']): Days {
  const sorted = [...distribution].sort((a, b) => a.days - b.days)
  const total = sorted.reduce((sum, { count }) => sum + count, 0)
  if (total === 0) return { medianDays: null, meanDays: null, percentile90Days: null }
  const at = (rank: number): number => {
    let seen = 0
    for (const { days, count } of sorted) {
      seen += count
      if (seen >= rank) return days
    }
    return sorted.at(-1)?.days ?? 0
  }
  const median = total % 2 === 1 ? at((total + 1) / 2) : (at(total / 2) + at(total / 2 + 1)) / 2
  const mean = sorted.reduce((sum, { days, count }) => sum + days * count, 0) / total
  return { medianDays: median, meanDays: mean, percentile90Days: at(Math.ceil(total * 0.9)) }
}
