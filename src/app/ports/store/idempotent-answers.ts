import type { Instant } from '../../../domain/calendar/civil-date.ts'
/** The answer already given to a POST with this `Idempotency-Key`. */
export type IdempotentAnswer = {
  /** SHA-256 of the caller and the key. */
  readonly keyHash: string
  /** SHA-256 of the request's method, path and body: another body under the same key is refused. */
  readonly requestHash: string
  readonly status: number
  readonly body: string
  readonly headers: { readonly [name: string]: string }
  readonly at: Instant
}

/** The answers given to POSTs with an `Idempotency-Key`. */
export type IdempotentAnswers = {
  byKey(keyHash: string): Promise<IdempotentAnswer | null>
  /** Gives false where another request with the same key was first. */
  save(answer: IdempotentAnswer): Promise<boolean>
}
