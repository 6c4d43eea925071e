import type { Instant } from '../../../domain/calendar/civil-date.ts'
import type { OfficeChange } from './office-history.ts'
export type SignInToken = {
  /** SHA-256 (hex). */
  readonly tokenHash: string
  readonly staffId: string
  readonly expiresAt: Instant
  readonly usedAt?: Instant
}

export type Session = {
  readonly tokenHash: string
  readonly staffId: string
  readonly createdAt: Instant
  readonly expiresAt: Instant
  /** To the minute; null for a session that an earlier version opened and nobody has used since. */
  readonly lastUsedAt: Instant | null
}

/** How people prove who they are. */
export type SignIn = {
  /** Ends the person's other links. Saved again, it is good for longer, unless it was used. */
  saveToken(token: SignInToken): Promise<void>
  /** Gives the token out once: a second call with the same hash, or one after it expired, gives null. */
  takeToken(tokenHash: string, now: Instant): Promise<SignInToken | null>
  saveSession(session: Session, change?: OfficeChange): Promise<void>
  session(tokenHash: string): Promise<Session | null>
  /** The session was used; an earlier use than the one that is kept changes nothing. */
  touchSession(tokenHash: string, at: Instant): Promise<void>
  deleteSession(tokenHash: string, change?: OfficeChange): Promise<void>
  /** Deletes what has run out: links and sessions that expired before `now`, answers to repeated posts and messages of kind `my-requests` from before `answersBefore`. */
  forgetExpired(now: Instant, answersBefore: Instant): Promise<void>
}
