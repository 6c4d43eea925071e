import type { Instant } from '../../../../domain/calendar/civil-date.ts'

/** How much may go to a mailbox, or be asked for by a caller: so many since an instant. */
export type Allowance = { readonly key: string; readonly limit: number; readonly since: Instant }

/** A letter that is held back until the next day. */
export type HeldLetter = {
  readonly messageId: string
  /** A keyed hash of the mailbox. */
  readonly mailbox: string
  /** Empty where it belongs to no body. */
  readonly bodyId: string
  readonly heldAt: Instant
}

/** What is known of the mailboxes that letters go to. No address stands here: each is a keyed hash. */
export type Mailboxes = {
  /** Which of these addresses are confirmed: their owner acted by a link that was mailed there, or wrote from there. */
  confirmed(addressHashes: readonly string[]): Promise<ReadonlySet<string>>
  /** Confirmed twice, the first time stands. */
  confirm(addressHash: string, at: Instant): Promise<void>
  /**
   * Takes one of an allowance; false where it is used up. The same id takes it once, however often it asks. What was taken
   * after `at` does not count: the clock was wrong then.
   */
  take(allowance: Allowance, id: string, at: Instant): Promise<boolean>
  /** Gives how many letters of the same mailbox and body are held back now, this one included. Held twice, it counts once. */
  hold(letter: HeldLetter): Promise<number>
  /** The letters of a mailbox that are held back, the oldest first. */
  heldOf(mailbox: string, limit: number): Promise<readonly HeldLetter[]>
  /** They are settled. */
  release(messageIds: readonly string[]): Promise<void>
  /** Forgets what was taken before. */
  forgetTaken(before: Instant): Promise<void>
}
