import { may, type Actor } from '../domain/request/policy.ts'
import { done, type Result, refuse } from '../domain/request/refusal.ts'
import type { Period, Ports, StatisticsRows } from './ports.ts'
import type { Body } from './records.ts'

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

/** Figures from the body's ledger, for anyone. */
export async function figuresOf(ports: Ports, actor: Actor, body: Body, period: Period): Promise<Result<Figures>> {
  if (!may(actor, 'read-figures', { bodyId: body.id })) return refuse('forbidden', 'You may not read these figures')
  const rows = await ports.store.statistics(body.id, period)
  const inTime = rows.closed - rows.closedLate
  return done({
    body: body.slug,
    statute: body.statute,
    from: period.from ?? null,
    to: period.to ?? null,
    ...rows,
    answeredInTime: inTime,
    shareInTime: rows.closed === 0 ? null : inTime / rows.closed,
    ...daysOf(rows.byDaysUsed),
  })
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
