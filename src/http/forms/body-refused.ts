import type { Refused } from '../problems/problem-types.ts'

/** A body that is read no further: the refusal, and the headers of its answer. Thrown from within the reading. */
export class BodyRefused extends Error {
  readonly refusal: Refused
  readonly headers: Record<string, string>

  constructor(refusal: Refused, headers: Record<string, string> = {}) {
    super(refusal.code)
    this.name = 'BodyRefused'
    this.refusal = refusal
    this.headers = headers
  }
}
