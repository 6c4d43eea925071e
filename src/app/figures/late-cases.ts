import type { CivilDate, Instant } from '../../domain/calendar/civil-date.ts'
import type { SummaryPeriod } from '../../domain/report/annual-summary/annual-summary.ts'
import { type LateCase, lateCauseOf } from '../../domain/report/annual-summary/late-cause.ts'
import { type CountedCase, eventsAsOf } from '../../domain/report/case/case-snapshot.ts'
import { isClosedIn, isLateOn, isPendingOn } from '../../domain/report/figures/figures.ts'
import { statuteOf } from '../case-file.ts'
import type { Store } from '../ports/ports.ts'
import type { Body } from '../ports/store/bodies.ts'

/** Of the period itself, or of the one that it is compared with. */
export type LateInPeriod = LateCase & { readonly of: 'period' | 'before' }

/** The events of so many late cases are read at a time. */
const batch = 200

type Found = {
  readonly one: CountedCase
  readonly of: LateInPeriod['of']
  readonly how: LateCase['how']
  readonly to: CivilDate
}

/**
 * The late requests of two periods with why they were late, from their events: only the late ones are read.
 * @param counted the cases as they count on the last day of each
 */
export async function lateInPeriods(
  store: Pick<Store, 'cases'>,
  body: Body,
  counted: readonly (readonly CountedCase[])[],
  periods: { readonly period: SummaryPeriod; readonly before: SummaryPeriod },
  asOf: Instant,
): Promise<readonly LateInPeriod[]> {
  const found = (['period', 'before'] as const).flatMap((of, index) =>
    (counted[index] ?? []).flatMap((one): Found[] => {
      const period = periods[of]
      const { to } = period
      if (isClosedIn(one, period)) return one.lateOn === null ? [] : [{ one, of, how: 'closed', to }]
      return isPendingOn(one, to) && isLateOn(one, to) ? [{ one, of, how: 'pending', to }] : []
    }),
  )
  const late: LateInPeriod[] = []
  for (let start = 0; start < found.length; start += batch) {
    const some = found.slice(start, start + batch)
    const events = await store.cases.eventsOf([...new Set(some.map(({ one }) => one.requestId))])
    for (const { one, of, how, to } of some) {
      const known = eventsAsOf(events.get(one.requestId) ?? [], { at: asOf, on: to })
      const setting = { statute: statuteOf(one.statute), timeZone: body.timeZone }
      late.push({ requestId: one.requestId, of, how, cause: lateCauseOf(known, one, to, setting) })
    }
  }
  return late
}
