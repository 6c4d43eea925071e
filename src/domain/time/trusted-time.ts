import type { Instant } from '../calendar/civil-date.ts'
import { instantOf, millisecondsOf } from '../calendar/instant.ts'

/** The clocks of machines that share a database may differ by so much. */
export const clockToleranceMs = 15_000

/**
 * The latest end of something that lasts at most so long and has begun. One that ends later was begun by a clock that was
 * wrong, and nobody waits for it (docs/adr/0098).
 */
export function latestCredibleEnd(now: Instant, maxMs: number): Instant {
  return afterMs(now, maxMs + clockToleranceMs)
}

export function afterMs(at: Instant, milliseconds: number): Instant {
  return instantOf(millisecondsOf(at) + Math.round(milliseconds))
}
