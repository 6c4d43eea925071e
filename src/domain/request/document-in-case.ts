import type { Instant } from '../calendar/civil-date.ts'
import type { ActorRef, EventData, TextRef } from './event-types.ts'
import type { Stage } from './stage.ts'

export type DocumentInCase = Omit<EventData['document-attached'], 'name'> & {
  /** Empty where it stands in words of its own, and once erased. */
  readonly name: string
  readonly nameRef: TextRef | null
  readonly state: 'attached' | 'approved' | 'published' | 'withdrawn'
  /** Who attached or redacted it: not the one who approves it. */
  readonly preparedBy: ActorRef
  readonly attachedAt: Instant
  readonly verdict: EventData['document-inspected']['verdict'] | null
  /** The last look through it; null before the first one. What earlier versions recorded has no settings. */
  readonly inspection: {
    readonly settings: string | null
    readonly findings: TextRef | null
    readonly open: readonly string[]
    readonly hasMalware: boolean
    readonly reason: EventData['document-inspected']['reason'] | null
  } | null
  /** Why findings may go out, by their fingerprints. */
  readonly kept: ReadonlyMap<string, { readonly reason: TextRef; readonly by: ActorRef }>
  /** Somebody said why it may go out although nothing could look through it. */
  readonly mayBeUnreadable: boolean
  /** Approved with every question of the law answered. */
  readonly isChecked: boolean
  /** Decided not to be released; null while it is not. */
  readonly withheld: { readonly exemptions: readonly string[]; readonly reason: TextRef | null } | null
  /** The file of which this one was made by cutting. */
  readonly redactedFrom: string | null
  /** The file that was made of this one: it stays, and is neither approved nor sent any more. */
  readonly replacedBy: string | null
  readonly title: string | null
  readonly publishedAt: Instant | null
  readonly withdrawnAt: Instant | null
  /** Of what was public: it stands on the tombstone. */
  readonly withdrawnReason: string | null
  readonly withdrawnReasonRef: TextRef | null
}

/** What a file is called: its name stands in words of its own, which may be erased, or in an event of an earlier version. */
export const fileNameOf = (
  { name, nameRef }: Pick<DocumentInCase, 'name' | 'nameRef'>,
  read: (ref: TextRef) => string | null,
): string => (nameRef ? (read(nameRef) ?? '') : name)

/** What the requester sent; what the body released with its answer or published; the tombstone of what was public once. */
export function requesterSeesFile(
  document: Pick<DocumentInCase, 'origin' | 'state' | 'publishedAt'>,
  stage: Stage,
): boolean {
  if (document.origin === 'requester' || document.state === 'published') return true
  if (document.state === 'withdrawn') return document.publishedAt !== null
  return document.state === 'approved' && stage === 'answered'
}

/** What a file is called outside the office: the folders in which it was sent to the case are the office's own. */
export const nameOutside = (name: string): string => name.split('/').at(-1) ?? name

/** Whether this person attached a file or made it by cutting, or made by cutting one that it was made from. */
export function isWorkOf(
  documents: ReadonlyMap<string, DocumentInCase>,
  document: DocumentInCase,
  person: ActorRef,
): boolean {
  if (document.preparedBy === person) return true
  const from = document.redactedFrom === null ? undefined : documents.get(document.redactedFrom)
  // Who attached the very first may approve what somebody else cut out of it.
  return from !== undefined && from.redactedFrom !== null && isWorkOf(documents, from, person)
}
