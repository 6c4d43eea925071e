import type { Instant } from '../../domain/calendar/civil-date.ts'

export type Clock = { now(): Instant }

/** Whether the machine's clock goes as time does. */
export type ClockState =
  | { readonly kind: 'steady' }
  /**
   * It has moved by so much at a stroke: forward, or back (negative), so long ago. `notBelievedForMs`: for how long nothing is
   * done yet that only time asks for.
   */
  | { readonly kind: 'moved'; readonly byMs: number; readonly sinceMs: number; readonly notBelievedForMs: number }

export type ClockWatch = {
  /** Compares the clock with the time that has really passed since the last look. */
  look(): ClockState
  /** What the last look found. */
  readonly state: ClockState
}
