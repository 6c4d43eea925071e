import { type CivilDate, civilDate } from '../../../src/domain/calendar/civil-date.ts'
import { instant } from '../../../src/domain/calendar/instant.ts'
import type { ActorRef, EventData, EventType, RequestEvent } from '../../../src/domain/request/event-types.ts'

const words = { id: 'w', sha256: '0'.repeat(64) }

/** A case file written event by event, as a test tells it. */
export class CaseFileBuilder {
  readonly events: RequestEvent[] = []

  constructor(
    readonly statute: EventData['submitted']['statute'] = 'uk-foia-2000',
    receivedOn = '2024-05-07',
  ) {
    const data: EventData['submitted'] = { channel: 'portal', statute, locale: 'en', subject: words, words, facts: {} }
    this.and('submitted', receivedOn, data, 'requester')
    this.and('received', receivedOn, { on: civilDate(receivedOn), rule: 'reached', section: 's.10' }, 'requester')
  }

  and<T extends EventType>(type: T, on: string, data: EventData[T], actor: ActorRef = 'staff:ann'): this {
    const day: CivilDate = civilDate(on)
    const seq = this.events.length + 1
    this.events.push({
      requestId: 'r',
      seq,
      type,
      at: instant(`${on}T10:00:00Z`),
      on: day,
      actor,
      data,
    } as RequestEvent)
    return this
  }
}

export const someWords = words
