import type { Instant } from '../calendar/civil-date.ts'
import type { ActorRef, EventData, RequestEvent, TextRef } from './event-types.ts'

export type DocumentInCase = Omit<EventData['document-attached'], 'name'> & {
  /** Empty where it stands in words of its own, and once erased. */
  readonly name: string
  readonly nameRef: TextRef | null
  readonly state: 'attached' | 'approved' | 'published' | 'withdrawn'
  /** Who attached or redacted it: not the one who approves it. */
  readonly preparedBy: ActorRef
  readonly attachedAt: Instant
  readonly verdict: EventData['document-inspected']['verdict'] | null
  /** Decided not to be released; null while it is not. */
  readonly withheld: { readonly exemptions: readonly string[]; readonly reason: TextRef | null } | null
  readonly title: string | null
  readonly publishedAt: Instant | null
  readonly withdrawnAt: Instant | null
  /** Of what was public: it stands on the tombstone. */
  readonly withdrawnReason: string | null
  readonly withdrawnReasonRef: TextRef | null
}

/** What an event changes of a file that is in the case already. */
export function documentChange(event: RequestEvent): ({ documentId: string } & Partial<DocumentInCase>) | undefined {
  switch (event.type) {
    case 'document-inspected':
      return { documentId: event.data.documentId, verdict: event.data.verdict }
    case 'document-redacted':
      return { documentId: event.data.documentId, preparedBy: event.actor }
    case 'document-approved':
      return { documentId: event.data.documentId, state: 'approved', withheld: null }
    case 'document-withheld': {
      const { documentId, exemptions, reason } = event.data
      return { documentId, state: 'attached', withheld: { exemptions, reason: reason ?? null } }
    }
    case 'document-published':
      return { documentId: event.data.documentId, state: 'published', title: event.data.title, publishedAt: event.at }
    case 'document-withdrawn':
      return {
        documentId: event.data.documentId,
        state: 'withdrawn',
        withdrawnAt: event.at,
        ...(typeof event.data.reason === 'string'
          ? { withdrawnReason: event.data.reason }
          : { withdrawnReasonRef: event.data.reason }),
      }
    default:
      return undefined
  }
}
