import type { Instant } from '../../calendar/civil-date.ts'
import type { RequestEvent } from '../../request/event-types.ts'
import { type CaseMeasure, caseMeasure, type MeasureSetting } from '../case/case-measure.ts'
import { countsOf, type FigurePeriod } from './figures.ts'
import { type PlainFigures, plainFigures } from './plain-figures.ts'

/** What was known of a case at an instant: nothing that was recorded after it. */
export function measureAsOf(
  events: readonly RequestEvent[],
  instant: Instant,
  settingOf: (known: readonly RequestEvent[]) => MeasureSetting,
): CaseMeasure | undefined {
  const known = events.filter(({ at }) => at <= instant)
  return known.length === 0 ? undefined : caseMeasure(known, settingOf(known))
}

/**
 * Every figure for an instant, from the events of the cases and nothing else.
 * @param settingOf the law, calendar and office of a case, by what was known of it then
 */
export function figuresAsOf(
  body: string,
  cases: Iterable<readonly RequestEvent[]>,
  instant: Instant,
  period: FigurePeriod,
  settingOf: (known: readonly RequestEvent[]) => MeasureSetting,
): PlainFigures {
  function* measures() {
    for (const events of cases) {
      const measure = measureAsOf(events, instant, settingOf)
      if (measure) yield measure
    }
  }
  return plainFigures(body, countsOf(measures(), period), period)
}
