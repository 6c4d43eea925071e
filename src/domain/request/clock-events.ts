import type { ClockEvent } from '../clock/clock-types.ts'
import type { Statute } from '../statute/statute.ts'
import { effectiveEvents } from './effective-events.ts'
import type { RequestEvent } from './event-types.ts'

/** The case file as the clock sees it: corrections applied, what a reopening undid left out. */
export function clockEventsOf(events: readonly RequestEvent[]): readonly ClockEvent[] {
  let found: ClockEvent[] = []
  let channel: (ClockEvent & { type: 'received' })['channel']
  for (const event of effectiveEvents(events)) {
    if (event.type === 'submitted') channel = event.data.channel
    else if (event.type === 'reopened') found = afterReopening(found, event)
    else if (event.type === 'received') {
      const { rule: _rule, section: _section, ...receipt } = event.data
      found = found.filter((earlier) => earlier.type !== 'received')
      found.push({ type: 'received', at: event.at, ...(channel ? { channel } : {}), ...receipt })
    } else {
      const seen = clockEventOf(event)
      if (seen) found.push(seen)
    }
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

/** The events of the first term, corrected, where a review sent the request back and started another. */
export function firstTermOf(events: readonly RequestEvent[]): readonly RequestEvent[] | undefined {
  const known = effectiveEvents(events).filter(({ type }) => type !== 'corrected')
  const sentBack = known.findIndex((event) => event.type === 'reopened' && event.data.because === 'review')
  return sentBack < 0 ? undefined : known.slice(0, sentBack)
}

/** An error leaves the first term running, as if no answer had been given; a review sent back starts a term of its own. */
function afterReopening(found: ClockEvent[], event: RequestEvent & { type: 'reopened' }): ClockEvent[] {
  if (event.data.because === 'review') return [{ type: 'received', on: event.on, at: event.at }]
  const endings = new Set(['answered', 'withdrawn', 'abandoned', 'transferred'])
  return found.filter((earlier) => !endings.has(earlier.type))
}

function clockEventOf(event: RequestEvent): ClockEvent | undefined {
  const { on, at } = event
  switch (event.type) {
    case 'clarification-requested':
    case 'clarification-received':
    case 'fee-notice':
    case 'fee-paid':
    case 'third-party-consulted':
    case 'third-party-replied':
    case 'body-consulted':
    case 'body-replied':
    case 'acknowledged':
    case 'interim-reply':
    case 'withdrawn':
    case 'abandoned':
      return { type: event.type, on, at }
    case 'fee-waived':
      return { type: 'fee-paid', on, at }
    case 'decision-issued':
      return { type: 'answered', on, at }
    case 'merged':
      return { type: 'withdrawn', on, at }
    case 'extended': {
      const { ground, by, to, noticeOn } = event.data
      return { type: 'extended', on: noticeOn ?? on, at, ground, ...(by ? { by } : {}), ...(to ? { to } : {}) }
    }
    case 'transferred':
      return { type: 'transferred', on, at, whole: event.data.whole }
    case 'review-lodged':
    case 'review-decided':
      return { type: event.type, on, at, kind: event.data.kind }
    default:
      return undefined
  }
}
