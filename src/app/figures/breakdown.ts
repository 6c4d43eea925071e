import { type CivilDate, daysBetween } from '../../domain/calendar/civil-date.ts'
import { civilDateAt } from '../../domain/calendar/instant.ts'
import { type Actor, may } from '../../domain/request/policy.ts'
import { done, type Result, refuse } from '../../domain/request/refusal.ts'
import type { BreakdownRows, Period, Ports } from '../ports/ports.ts'
import type { Body } from '../ports/records.ts'

/** Open requests that have waited from `from` to `to` calendar days since receipt; the last band has no end. */
export type AgeBand = { readonly from: number; readonly to: number | null; readonly count: number }

export type Breakdown = Pick<BreakdownRows, 'byStatute' | 'closedByMonth'> & {
  /** The day to which the ages are counted. */
  readonly asOf: CivilDate
  readonly backlog: readonly AgeBand[]
}

const bandEnds = [20, 40, 60, 90, 180, 365]

/** What the headline figures of a body consist of, for anyone. */
export async function breakdownOf(ports: Ports, actor: Actor, body: Body, period: Period): Promise<Result<Breakdown>> {
  if (!may(actor, 'read-figures', { bodyId: body.id })) return refuse('forbidden', 'You may not read these figures')
  const { pendingByReceipt, byStatute, closedByMonth } = await ports.store.breakdown(body.id, period)
  const today = civilDateAt(ports.clock.now(), body.timeZone)
  const asOf = period.to !== undefined && period.to < today ? period.to : today
  return done({ byStatute, closedByMonth, asOf, backlog: bandsOf(pendingByReceipt, asOf) })
}

/** Every band up to the last that somebody waits in. */
export function bandsOf(pending: BreakdownRows['pendingByReceipt'], asOf: CivilDate): readonly AgeBand[] {
  const counts = [...bandEnds, null].map(() => 0)
  for (const { receivedOn, count } of pending) {
    const age = daysBetween(receivedOn, asOf)
    const band = bandEnds.findIndex((end) => age <= end)
    const at = band === -1 ? bandEnds.length : band
    counts[at] = (counts[at] ?? 0) + count
  }
  const last = counts.findLastIndex((count) => count > 0)
  return counts.slice(0, last + 1).map((count, index) => ({
    from: index === 0 ? 0 : (bandEnds[index - 1] ?? 0) + 1,
    to: bandEnds[index] ?? null,
    count,
  }))
}
