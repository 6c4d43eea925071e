import type { CivilDate } from '../../calendar/civil-date.ts'
import type { RequestEvent } from '../../request/event-types.ts'

/** Something in the life of a request that is counted by the day on which it happened. */
export type CountedEvent = {
  readonly what:
    | 'extension'
    | 'clarification'
    | 'review-lodged'
    | 'review-decided'
    | 'fee-asked'
    | 'fee-paid'
    | 'fee-waived'
    | 'feedback'
    | 'document'
    | 'publication'
  readonly on: CivilDate
  /** The ground, the kind of review (with its outcome), the currency, the score of 1 to 5. */
  readonly of: string
  /** Money. */
  readonly amount?: number
}

/** What happened in a request, day by day. @param known its events, corrected */
export function countedEventsOf(known: readonly RequestEvent[]): readonly CountedEvent[] {
  const happened: CountedEvent[] = []
  let notice = { amount: 0, currency: '' }
  for (const event of known) {
    const { on } = event
    switch (event.type) {
      case 'extended':
        happened.push({ what: 'extension', on, of: event.data.ground })
        break
      case 'clarification-requested':
        happened.push({ what: 'clarification', on, of: '' })
        break
      case 'review-lodged':
        happened.push({ what: 'review-lodged', on, of: event.data.kind })
        break
      case 'review-decided':
        happened.push({ what: 'review-decided', on, of: `${event.data.kind}: ${event.data.outcome}` })
        break
      case 'fee-notice':
        notice = { amount: money(event.data.amount), currency: event.data.currency }
        happened.push({ what: 'fee-asked', on, of: notice.currency, amount: notice.amount })
        break
      case 'fee-paid': {
        const amount = event.data.amount === undefined ? notice.amount : money(event.data.amount)
        happened.push({ what: 'fee-paid', on, of: notice.currency, amount })
        break
      }
      case 'fee-waived':
        happened.push({ what: 'fee-waived', on, of: notice.currency, amount: notice.amount })
        break
      case 'feedback-given':
        happened.push({ what: 'feedback', on, of: String(event.data.score) })
        break
      case 'document-published':
        happened.push({ what: 'document', on, of: '' })
        break
      case 'log-published':
        happened.push({ what: 'publication', on, of: '' })
        break
    }
  }
  return happened
}

const money = (text: string): number => (Number.isFinite(Number(text)) ? Number(text) : 0)
