import type { Instant } from '../../../../domain/calendar/civil-date.ts'
import type { Locale } from '../../../../domain/text/local-text.ts'

/** Who follows an entry of the public log by e-mail. No page and no export lists them, and no officer sees one. */
export type Follower = {
  readonly id: string
  readonly requestId: string
  readonly bodyId: string
  /** In lower case. */
  readonly email: string
  readonly locale: Locale
  /** SHA-256 (hex) of the token in the follower's links. */
  readonly tokenHash: string
  /** Null until the address itself has said yes. */
  readonly confirmedAt: Instant | null
  readonly createdAt: Instant
}

export type Followers = {
  /** Keeps a new follower, or gives the one that this address is of the entry already. */
  add(follower: Follower): Promise<Follower>
  byToken(tokenHash: string): Promise<Follower | null>
  /** Said twice, the first time stands. */
  confirm(id: string, at: Instant): Promise<void>
  forget(id: string): Promise<void>
  /** Those who have confirmed, in the order of their ids, after the one with the id `after`. Only for the news itself. */
  confirmedOf(requestId: string, after: string | null, limit: number): Promise<readonly Follower[]>
  forgetUnconfirmed(createdBefore: Instant): Promise<void>
}
