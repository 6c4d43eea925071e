import type { Instant } from '../domain/calendar/civil-date.ts'
import { instantOf, millisecondsOf } from '../domain/calendar/instant.ts'

const firstRetryInSeconds = 60
const maxRetrySeconds = 3600
/** Up to a quarter more, so that messages that failed together come back apart. */
const maxJitter = 1.25
export const maxRetryMs = maxRetrySeconds * maxJitter * 1000

export function later(at: Instant, seconds: number): Instant {
  return instantOf(millisecondsOf(at) + Math.round(seconds * 1000))
}

/** When something is tried again: twice as long after each try, up to an hour, and up to a quarter more or less. */
export function retryAt(tried: { readonly id: string; readonly attempts: number }, now: Instant): Instant {
  const doubled = firstRetryInSeconds * 2 ** Math.min(20, Math.max(0, tried.attempts - 1))
  return later(now, Math.min(doubled, maxRetrySeconds) * (0.75 + 0.5 * jitterOf(tried.id)))
}

/** From 0 to 1, always the same for one message: messages that failed together come back apart. */
function jitterOf(id: string): number {
  let hash = 2_166_136_261
  for (const character of id) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619)
  return (hash >>> 0) / 2 ** 32
}
