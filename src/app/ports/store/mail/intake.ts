import type { Instant } from '../../../../domain/calendar/civil-date.ts'
import type { ActorRef } from '../../../../domain/request/event-types.ts'
import type { Page } from '../page.ts'
import type { OutboxRow } from './outbox.ts'

export type IntakeKind = 'message' | 'bounce' | 'auto-reply'

/** `new`: kept, not read yet. `waiting`: it matched no case. `filed`: it is on a case. `discarded`: a person put it away, with a reason. */
export type IntakeStatus = 'new' | 'waiting' | 'filed' | 'discarded'

export type IntakeAttachment = {
  readonly name: string
  readonly type: string
  readonly size: number
  readonly sha256: string
}

/** What is odd about a message. `detail` is a fact beside it; rows of earlier versions say it in an English `message`. */
export type IntakeWarning = { readonly code: string; readonly detail?: string; readonly message?: string }

/** One message that came in, for one recipient. */
export type IntakeRow = {
  readonly id: string
  /** The same bytes for the same recipient are one message. Unique. */
  readonly key: string
  /** Where the raw message is among the blobs. */
  readonly rawSha256: string
  readonly rawSize: number
  /** Empty for mail that wants no answer (bounces). */
  readonly envelopeFrom: string
  readonly envelopeTo: string
  readonly receivedAt: Instant
  /** The body that it was sent to; null where the address names none. */
  readonly bodyId: string | null
  readonly status: IntakeStatus
  readonly kind: IntakeKind
  /** With its angle brackets; empty where it has none. */
  readonly messageId: string
  readonly from: string
  readonly to: string
  readonly subject: string
  /** What the sender wrote, above what they quote. */
  readonly text: string
  readonly quoted: string
  readonly attachments: readonly IntakeAttachment[]
  readonly warnings: readonly IntakeWarning[]
  /** Whether the trusted mail server vouches for the sender's address; `none` where nobody checked. */
  readonly authentication: 'pass' | 'fail' | 'none'
  /** Whether it came over a connection from a relay that the configuration names: only then its Authentication-Results count. */
  readonly trustedRelay: boolean
  /** The reference of the case that it may belong to. */
  readonly suggestion: string | null
  readonly requestId: string | null
  readonly settledBy: ActorRef | null
  readonly settledAt: Instant | null
  /** Why it was discarded. */
  readonly reason: string | null
  /** How often somebody began to read it. */
  readonly attempts: number
  /** Of these the latest that did not end well: it failed, or the process died in the middle. */
  readonly failedReads: number
  /** When a reading began that has not ended yet. */
  readonly readBegunAt: Instant | null
  readonly lastError: string | null
}

/** What becomes of a message, in the commit of the case that it goes to. A message that is no longer `from` makes the commit a conflict. */
export type IntakeSettled = {
  readonly id: string
  readonly from: IntakeStatus
  readonly requestId: string
  /** What stays on the row, for the rate of a sender. */
  readonly sender: string
  readonly kind: IntakeKind
  readonly by: ActorRef
  readonly at: Instant
}

export type IntakeQuery = {
  readonly status: IntakeStatus
  /** Only what was sent to this body, or to no body that there is. */
  readonly bodyId?: string
  readonly cursor?: string
  readonly limit: number
}

/** The messages that came in, until they are placed and after. */
export type Intake = {
  /** Keeps new messages, all or none; those whose key is known already are left as they are. Gives the keys that were new. */
  take(rows: readonly IntakeRow[]): Promise<readonly string[]>
  byId(id: string): Promise<IntakeRow | null>
  /** Oldest first. */
  list(query: IntakeQuery): Promise<Page<IntakeRow>>
  /** How many messages wait that were sent to this body, or to no body that there is. */
  countWaiting(bodyId: string): Promise<number>
  /** The whole row anew, where its status is still `from`; false where it is not. */
  replace(row: IntakeRow, from: IntakeStatus): Promise<boolean>
  /**
   * Counts an attempt to read it, as one that failed until it is said to have ended well; on the disk before this returns.
   * False where somebody else has begun one since: `attempts` is what was known of it.
   */
  beginRead(id: string, attempts: number, now: Instant): Promise<boolean>
  /** It was read, or could not be filed for a reason that lies with us (`error`); it stays as it is. */
  endRead(id: string, error: string | null): Promise<void>
  /** It could not be read. */
  failRead(id: string, error: string): Promise<void>
  /** Nothing was read: the attempt does not count. */
  cancelRead(id: string): Promise<void>
  /** How many messages of a sender were received since, this one included. */
  countFrom(sender: string, since: Instant): Promise<number>
  /** Our own letters with one of these Message-IDs. */
  sentAs(messageIds: readonly string[]): Promise<readonly OutboxRow[]>
  /** Our own letter with this return path; null where there is none. */
  returnedTo(returnToken: string): Promise<OutboxRow | null>
}
