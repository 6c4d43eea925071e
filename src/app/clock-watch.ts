import { millisecondsOf } from '../domain/calendar/instant.ts'
import type { Clock, ClockState, ClockWatch } from './ports/clock-ports.ts'

/** Clocks are put right by less than this all the time. */
const minMoveMs = 60_000
/** A clock that was moved is believed after so long: by then a machine that was asleep, or is set by the network, is right. */
const believedAfterMs = 300_000
/** Administrators read of it for so long. */
const reportWindowMs = 3_600_000

/**
 * Watches the machine's clock beside the time that has really passed (docs/adr/0098).
 * @param elapsedMs a clock that nobody can set, such as `performance.now`
 */
export function clockWatch(clock: Clock, elapsedMs: () => number): ClockWatch {
  const look = () => ({ wallMs: millisecondsOf(clock.now()), elapsedMs: elapsedMs() })
  let last = look()
  let state: ClockState = { kind: 'steady' }
  let moved: { readonly byMs: number; readonly atMs: number } | undefined
  /** How far it is from where it was when it was last believed. */
  let offMs = 0
  return {
    get state() {
      return state
    },
    look() {
      const seen = look()
      const byMs = seen.wallMs - last.wallMs - (seen.elapsedMs - last.elapsedMs)
      last = seen
      if (Math.abs(byMs) >= minMoveMs) {
        moved = { byMs, atMs: seen.elapsedMs }
        offMs += byMs
      }
      const sinceMs = moved === undefined ? reportWindowMs : seen.elapsedMs - moved.atMs
      // Put back to where it was, or right after all.
      if (Math.abs(offMs) < minMoveMs || sinceMs >= believedAfterMs) offMs = 0
      const notBelievedForMs = offMs === 0 ? 0 : believedAfterMs - sinceMs
      state =
        moved === undefined || sinceMs >= reportWindowMs
          ? { kind: 'steady' }
          : { kind: 'moved', byMs: moved.byMs, sinceMs, notBelievedForMs }
      return state
    },
  }
}
