import { type ClockEvent, type ReviewEventType, reviewEventTypes } from '../clock/clock-types.ts'
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
 * An error leaves the first term running, as if no answer had been given; a review sent back starts a term of its own, and
 * other reviews that are open go on.
 */
function afterReopening(found: ClockEvent[], event: RequestEvent & { type: 'reopened' }): ClockEvent[] {
  if (event.data.because === 'review') {
    return [{ type: 'received', on: event.on, at: event.at }, ...openReviewEvents(found)]
  }
  const endings = new Set(['answered', 'withdrawn', 'abandoned', 'transferred'])
  return found.filter((earlier) => !endings.has(earlier.type))
}

type ReviewEvent = Extract<ClockEvent, { readonly type: ReviewEventType }>
const isOfReview = (event: ClockEvent): event is ReviewEvent =>
  (reviewEventTypes as readonly string[]).includes(event.type)

function openReviewEvents(found: readonly ClockEvent[]): readonly ClockEvent[] {
  let open: ReviewEvent[] = []
  for (const event of found.filter(isOfReview)) {
    if (event.type === 'review-decided') open = open.filter(({ kind }) => kind !== event.kind)
    else open.push(event)
  }
  return open
}
