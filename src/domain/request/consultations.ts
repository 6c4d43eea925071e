import type { CivilDate } from '../calendar/civil-date.ts'
import { effectiveEvents } from './effective-events.ts'
import type { RequestEvent } from './event-types.ts'

/** A question to another unit of the body, or to another body, that was not answered yet. */
export type OpenConsultation = {
  readonly of: 'unit' | 'body'
  readonly name: string
  readonly on: CivilDate
  /** The date of its own by which the reply is wanted. */
  readonly replyBy: CivilDate | null
}

const ends: ReadonlySet<string> = new Set(['decision-issued', 'withdrawn', 'abandoned'])

/** Whom the case waits for, the earliest question first. A body's reply names none, so it answers the earliest. */
export function openConsultations(events: readonly RequestEvent[]): readonly OpenConsultation[] {
  let open: OpenConsultation[] = []
  for (const event of effectiveEvents(events)) {
    if (event.type === 'unit-consulted' || event.type === 'body-consulted') {
      const [of, name] =
        event.type === 'unit-consulted' ? (['unit', event.data.unit] as const) : (['body', event.data.body] as const)
      open = [...open, { of, name, on: event.on, replyBy: event.data.replyBy ?? null }]
    } else if (event.type === 'unit-replied') {
      const { unit } = event.data
      open = without(open, (one) => one.of === 'unit' && one.name === unit)
    } else if (event.type === 'body-replied') open = without(open, (one) => one.of === 'body')
    else if (ends.has(event.type) || (event.type === 'transferred' && event.data.whole)) open = []
  }
  return open
}

function without(open: readonly OpenConsultation[], is: (one: OpenConsultation) => boolean): OpenConsultation[] {
  const first = open.findIndex(is)
  return open.filter((_, index) => index !== first)
}
