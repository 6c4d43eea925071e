import { addDays, civilDate } from '../../../src/domain/calendar/civil-date.ts'
import { instant } from '../../../src/domain/calendar/instant.ts'
import type { ActorRef, EventData, EventType, Facts, RequestEvent } from '../../../src/domain/request/event-types.ts'
import type { Statute } from '../../../src/domain/statute/statute.ts'
import fc from '../../support/property.ts'

const words = { id: 'w', sha256: '0'.repeat(64) }

/** A case file told event by event, with the facts that the forms ask. */
export class History {
  readonly events: RequestEvent[] = []
  constructor(
    readonly statute: Statute,
    receivedOn: string,
    readonly requestId = 'r',
    facts: Facts = {},
    unit?: string,
    more: Partial<EventData['received']> = {},
  ) {
    const submitted = { channel: 'counter', statute: statute.id, locale: 'en', subject: words, words, facts } as const
    this.add('submitted', receivedOn, { ...submitted, ...(unit ? { unit } : {}) }, 'requester')
    this.add('received', receivedOn, { on: civilDate(receivedOn), rule: '', section: '', ...more })
  }
  add<T extends EventType>(type: T, on: string, data: EventData[T], actor: ActorRef = 'staff:ann'): this {
    const seq = this.events.length + 1
    const at = instant(`${on}T10:00:00Z`)
    this.events.push({ requestId: this.requestId, seq, type, at, on: civilDate(on), actor, data } as RequestEvent)
    return this
  }
  decide(on: string, outcome: string, exemptions: readonly string[] = [], facts: Facts = {}): this {
    return this.add('decision-issued', on, { parts: [{ part: 'whole', outcome, exemptions }], facts, outcome })
  }
}

type Step = { readonly after: number; readonly what: number; readonly pick: number }

const kinds = [
  'decide',
  'decide',
  'decide',
  'clarification-requested',
  'clarification-received',
  'fee-notice',
  'fee-paid',
  'extended',
  'withdrawn',
  'abandoned',
  'transferred',
  'review-lodged',
  'review-decided',
  'reopened-review',
  'reopened-error',
  'assigned',
  'correct-decision',
  'feedback-given',
  'document-published',
  'log-published',
] as const

/** One step where the case allows it; an impossible one is passed over. */
function step(history: History, on: string, { what, pick }: Step, units: readonly string[]): void {
  const { statute, events } = history
  const of = <T>(list: readonly T[]): T => list[pick % list.length] as T
  const ends = ['decision-issued', 'withdrawn', 'abandoned', 'transferred', 'reopened']
  const last = events.findLast(({ type }) => ends.includes(type))?.type
  const open = last === undefined || last === 'reopened'
  const kind = kinds[what % kinds.length]
  const review = of(statute.reviewRoutes).kind
  switch (kind) {
    case 'decide':
      if (open)
        history.decide(on, of(statute.outcomes).id, [of(statute.exemptions).code, statute.exemptions[0]?.code ?? ''])
      return
    case 'clarification-requested':
      if (open) history.add(kind, on, { question: words })
      return
    case 'clarification-received':
    case 'fee-paid':
      if (open) history.add(kind, on, {})
      return
    case 'fee-notice':
      if (open) history.add(kind, on, { amount: '12.50', currency: 'USD' })
      return
    case 'extended':
      if (open && statute.extension) history.add(kind, on, { ground: of(statute.extension.grounds).id })
      return
    case 'withdrawn':
      if (open) history.add(kind, on, {})
      return
    case 'abandoned':
      if (open) history.add(kind, on, { section: 's', reason: 'no answer' })
      return
    case 'transferred':
      if (open) history.add(kind, on, { to: 'elsewhere', whole: pick % 3 > 0 })
      return
    case 'review-lodged':
      history.add(kind, on, { kind: review })
      return
    case 'review-decided':
      history.add(kind, on, { kind: review, outcome: of(['upheld', 'partly', 'overturned', 'withdrawn'] as const) })
      return
    case 'reopened-review':
    case 'reopened-error':
      if (!open) history.add('reopened', on, { reason: 'r', because: kind === 'reopened-review' ? 'review' : 'error' })
      return
    case 'assigned':
      history.add(kind, on, { to: 'ann', unit: of(units) })
      return
    case 'feedback-given':
      if (!open) history.add(kind, on, { score: of([1, 2, 3, 4, 5] as const) })
      return
    case 'document-published':
      if (!open) history.add(kind, on, { documentId: `d${pick}`, title: 't', uninspectedConfirmed: false })
      return
    case 'log-published':
      if (!open) history.add(kind, on, { title: 't', summary: 's' })
      return
    case 'correct-decision': {
      const decision = events.findLast(({ type }) => type === 'decision-issued')
      if (!decision) return
      const to = addDays(decision.on, pick % 3)
      history.add('corrected', on, { event: decision.seq, field: 'on', from: decision.on, to, reason: 'typed wrong' })
      return
    }
  }
}

/** Offices of ten requests over some three years, with everything that may happen to them. */
export function offices(
  statute: Statute,
  facts: fc.Arbitrary<Facts>,
): fc.Arbitrary<readonly (readonly RequestEvent[])[]> {
  const units = ['North', 'South', 'East']
  const steps = fc.array(
    fc.record({ after: fc.nat({ max: 90 }), what: fc.nat({ max: 1000 }), pick: fc.nat({ max: 1000 }) }),
    { maxLength: 9 },
  )
  const one = fc.tuple(fc.nat({ max: 900 }), steps, facts, fc.constantFrom(undefined, ...units), fc.boolean())
  return fc.array(one, { minLength: 10, maxLength: 10 }).map((all) =>
    all.map(([start, taken, known, unit, expedited], index) => {
      let on = addDays(civilDate('2023-06-01'), start)
      const history = new History(statute, on, `r${index}`, known, unit, { expedited })
      for (const taking of taken) {
        on = addDays(on, taking.after)
        step(history, on, taking, units)
      }
      return history.events
    }),
  )
}
