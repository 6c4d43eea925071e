import type { Instant } from '../../../../domain/calendar/civil-date.ts'
import type { Page } from '../page.ts'
/** What a letter says, and its head. */
export type LetterContent = {
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly headers: { readonly [name: string]: string }
  readonly toConfirmed?: LetterForConfirmed
}

/** The same letter with the requester's own words in it. */
export type LetterForConfirmed = { readonly subject: string; readonly text: string; readonly html: string }

/** A file that goes out with a letter. Its bytes and its name stay where they are, and are read when it is sent. */
export type Enclosure = { readonly documentId: string; readonly sha256: string; readonly size: number }

/** A message to be sent. `key` makes queueing it twice impossible. */
export type OutboxMessage = {
  readonly id: string
  /** `request, kind, due date, recipient`. Unique. */
  readonly key: string
  readonly requestId: string | null
  readonly bodyId: string | null
  readonly kind: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly headers: { readonly [name: string]: string }
  /** The same for every attempt: `<id@domain>`. */
  readonly messageId: string
  /** `bounce+{returnToken}@` is its return path; absent for letters from before they had one of their own. */
  readonly returnToken?: string
  readonly queuedAt: Instant
  /** Not before. */
  readonly sendAfter: Instant
  /** What goes out instead where the address is confirmed; left out where it says the same. */
  readonly toConfirmed?: LetterForConfirmed
  /** What is attached to it, as far as the requester may still have it when it is sent. */
  readonly enclosures?: readonly Enclosure[]
}

/**
 * `dead`: given up, a person has to look. `stopped`: the recipient wants none of its kind. `held`: the mailbox has confirmed
 * nothing and has had enough for a day; it is named in a digest the next day.
 */
export type OutboxStatus = 'queued' | 'sent' | 'dead' | 'stopped' | 'held'

export type OutboxRow = OutboxMessage & {
  readonly status: OutboxStatus
  readonly attempts: number
  readonly sentAt: Instant | null
  readonly lastError: string | null
}

/** What becomes of a message in the commit of its case: given up or come back, with the reason, or queued anew. */
export type LetterChange =
  | { readonly id: string; readonly from: 'queued' | 'sent'; readonly to: 'dead'; readonly error: string }
  | { readonly id: string; readonly from: 'dead'; readonly to: 'queued'; readonly at: Instant }

/** The messages to be sent. */
export type Outbox = {
  /**
   * Queued messages that may go now, leased to `owner` until `leaseUntil`: no other caller gets them before that, but a lease
   * that ends later than this one can, clocks that differ allowed for, was taken by a wrong clock and counts for nothing. Those that
   * somebody waits for (`awaitedKinds`) come alone and first; then what has been due longest. A message waits for the earlier
   * ones of its case to the same recipient, unless those were never tried and are not due yet.
   * @param only `awaited`: nothing but what somebody waits for
   */
  claim(
    now: Instant,
    leaseUntil: Instant,
    owner: string,
    limit: number,
    only?: 'awaited',
  ): Promise<readonly OutboxRow[]>
  /** @param asSent what went out, where it is otherwise than what is kept */
  markSent(id: string, at: Instant, asSent?: Partial<LetterContent>): Promise<void>
  /** `retryAt` null: a dead letter. */
  markFailed(id: string, error: string, retryAt: Instant | null): Promise<void>
  /** It will not go out, and nothing is wrong: the recipient wants none of its kind. */
  markStopped(id: string, reason: string): Promise<void>
  /** Gives claimed messages back as if they had not been claimed. */
  release(ids: readonly string[], owner: string): Promise<void>
  /** A dead letter of no case is queued anew; false where it is none. */
  requeue(id: string, at: Instant): Promise<boolean>
  byId(id: string): Promise<OutboxRow | null>
  list(query: {
    readonly bodyId?: string
    readonly status?: OutboxRow['status']
    readonly cursor?: string
    readonly limit: number
  }): Promise<Page<OutboxRow>>
  /** Queues messages that belong to no case (sign-in links). A key that is there already is left as it is. */
  queue(messages: readonly OutboxMessage[]): Promise<void>
}
