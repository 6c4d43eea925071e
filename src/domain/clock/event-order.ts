import type { ClockEvent } from './clock-types.ts'

export type EventType = ClockEvent['type']

/** The order of events of one day: it does not depend on the order in which they were given. */
export const eventTypes = [
  'received',
  'acknowledged',
  'interim-reply',
  'clarification-requested',
  'clarification-received',
  'fee-notice',
  'fee-paid',
  'third-party-consulted',
  'third-party-replied',
  'body-consulted',
  'body-replied',
  'extended',
  'transferred',
  'answered',
  'withdrawn',
  'abandoned',
  'review-lodged',
  'review-accepted',
  'review-extended',
  'review-decided',
] as const satisfies readonly EventType[]

const rankOf: { readonly [type: string]: number } = Object.fromEntries(eventTypes.map((type, rank) => [type, rank]))

/** By date, then by rank, then by content; an extension without a date comes last. */
export function compareEvents(a: ClockEvent, b: ClockEvent): number {
  const aOn = a.on ?? '9999-99-99'
  const bOn = b.on ?? '9999-99-99'
  if (aOn !== bOn) return aOn < bOn ? -1 : 1
  if (a.type !== b.type) return (rankOf[a.type] as number) - (rankOf[b.type] as number)
  const aKey = contentOf(a)
  const bKey = contentOf(b)
  return aKey === bKey ? 0 : aKey < bKey ? -1 : 1
}

function contentOf(event: ClockEvent): string {
  const fields = Object.entries(event).map(([name, value]) => `${name}=${JSON.stringify(value)}`)
  return fields.sort().join()
}

/** The events in their order; the array itself is left as it is. */
export function inOrder(events: readonly ClockEvent[]): readonly ClockEvent[] {
  for (let i = 1; i < events.length; i++) {
    if (compareEvents(events[i - 1] as ClockEvent, events[i] as ClockEvent) > 0) return [...events].sort(compareEvents)
  }
  return events
}
