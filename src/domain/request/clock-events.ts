import type { ClockEvent } from '../clock/clock-types.ts'
import type { Statute } from '../statute/statute.ts'
import { effectiveEvents } from './effective-events.ts'
import { ruleOf } from './event-rules.ts'
import type { RequestEvent } from './event-types.ts'

/** The case file as the clock sees it: corrections applied, what a reopening undid left out. */
export function clockEventsOf(events: readonly RequestEvent[]): readonly ClockEvent[] {
  let found: ClockEvent[] = []
  let channel: (ClockEvent & { type: 'received' })['channel']
  for (const event of effectiveEvents(events)) {
    if (event.type === 'submitted') channel = event.data.channel
    const seen = ruleOf(event.type).clock?.(event)
    if (event.type === 'reopened') found = afterReopening(found, event)
    else if (seen?.type === 'received') {
      // A receipt confirmed later takes the place of an earlier one.
      found = [...found.filter(({ type }) => type !== 'received'), { ...(channel ? { channel } : {}), ...seen }]
    } else if (seen) found.push(seen)
  }
  return found
}

/**
 * The case file as the clock of its law sees it: the law's terms for a review are those of its first way to contest, and a
 * complaint that was made elsewhere neither meets nor begins any of them.
 */
export function clockEventsUnder(
  { reviewRoutes: [first] }: Pick<Statute, 'reviewRoutes'>,
  events: readonly RequestEvent[],
): readonly ClockEvent[] {
  return clockEventsOf(events).filter(
    (event) =>
      (event.type !== 'review-lodged' && event.type !== 'review-decided') ||
      first === undefined ||
      event.kind === undefined ||
      event.kind === first.kind,
  )
}

/** An error leaves the first term running, as if no answer had been given; a review sent back starts a term of its own. */
function afterReopening(found: ClockEvent[], event: RequestEvent & { type: 'reopened' }): ClockEvent[] {
  if (event.data.because === 'review') return [{ type: 'received', on: event.on, at: event.at }]
  const endings = new Set(['answered', 'withdrawn', 'abandoned', 'transferred'])
  return found.filter((earlier) => !endings.has(earlier.type))
}
