import { ruleOf } from './event-rules.ts'
import type { EventType, RequestEvent } from './event-types.ts'

/** Whether a correction may put the field right. */
export function isCorrectable(type: EventType, field: string): boolean {
  const { correctable } = ruleOf(type)
  return correctable.some((name) => name === field || (name === 'facts.*' && field.startsWith('facts.')))
}

/** What the field of an event says now; null where it says nothing. */
export function fieldOf(event: RequestEvent, field: string): string | boolean | null {
  if (field === 'on' && event.type !== 'received') return event.on
  let value: unknown = event.data
  // Own fields alone: a name such as `constructor` is none of them, though every object answers to it.
  for (const name of field.split('.')) {
    const object = value as Record<string, unknown> | undefined
    value = object && Object.hasOwn(object, name) ? object[name] : undefined
  }
  return typeof value === 'string' || typeof value === 'boolean' ? value : null
}

function withField(data: object, path: readonly string[], value: string | boolean | null): object {
  const [name, ...rest] = path
  if (name === undefined) return data
  const copy: Record<string, unknown> = { ...data }
  if (rest.length > 0) copy[name] = withField((copy[name] as object | undefined) ?? {}, rest, value)
  else if (value === null) delete copy[name]
  else copy[name] = value
  return copy
}

/** The events as they stand after every correction: the history itself keeps what was first written. */
export function effectiveEvents(events: readonly RequestEvent[]): readonly RequestEvent[] {
  if (!events.some((event) => event.type === 'corrected')) return events
  const corrected = new Map(events.map((event) => [event.seq, event]))
  for (const event of events) {
    if (event.type !== 'corrected') continue
    const target = corrected.get(event.data.event)
    if (!target) continue
    const { field, to } = event.data
    corrected.set(
      target.seq,
      (field === 'on' && target.type !== 'received'
        ? { ...target, on: to }
        : { ...target, data: withField(target.data, field.split('.'), to) }) as RequestEvent,
    )
  }
  return events.map((event) => corrected.get(event.seq) ?? event)
}
