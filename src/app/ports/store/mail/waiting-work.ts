import type { Instant } from '../../../../domain/calendar/civil-date.ts'

/** How long what is queued may legitimately rest. */
export type LongestRests = {
  /** Before the first try: until quiet hours end. */
  readonly putOffMs: number
  /** Between two tries. */
  readonly retryMs: number
  /** Kinds of jobs that are queued for a day to come. Every other is queued for the moment. */
  readonly scheduledJobKinds: readonly string[]
}

/** What may be done now and is not done yet. */
export type Backlog = {
  /** Since when the letter waits that has waited longest and that nothing holds up. */
  readonly letterDueSince: Instant | null
  /** When the oldest letter was queued that was tried and could not be handed over yet. */
  readonly failingSince: Instant | null
  readonly jobDueSince: Instant | null
  /** The latest instant that the records hold of a letter, whether or not it was sent. */
  readonly latestRecordAt: Instant | null
}

/** Work that waits, and who holds it. */
export type WaitingWork = {
  /** The holder goes on: the lease of these letters runs until then. Gives those that are still the holder's. */
  renewMessages(ids: readonly string[], owner: string, until: Instant): Promise<ReadonlySet<string>>
  /** False where the job is not the holder's any more. */
  renewJob(id: string, owner: string, until: Instant): Promise<boolean>
  /**
   * Lets go at once what waits for an instant to which nothing rests legitimately: a clock was wrong when it was queued or
   * put off. Gives how many there were.
   */
  endImpossibleRests(now: Instant, longest: LongestRests): Promise<number>
  /** Since when the link waits that somebody has waited for longest; null where none may go. */
  awaitedDueSince(now: Instant): Promise<Instant | null>
  /** @param mailGoesOut false where no letters are sent: then none is looked for */
  backlog(now: Instant, mailGoesOut: boolean): Promise<Backlog>
}
