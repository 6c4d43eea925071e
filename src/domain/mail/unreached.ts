import type { ClockState } from '../clock/clock-types.ts'

/** Letters by which the law may stop the clock, and letters about those: nobody answers what never reached them. */
const asksAndMayStop: ReadonlySet<string> = new Set([
  'clarification-asked',
  'clarification-reminder',
  'abandoned-soon',
  'fee-notice',
  'third-party-asked',
])

/** Other letters that somebody must get by another way. */
const mustArrive: ReadonlySet<string> = new Set([
  'decision',
  'interim-reply',
  'extension',
  'transfer',
  'abandoned',
  'review-decided',
  'law-changed',
  'message',
])

/** Whether the clock may stand still by a letter of this kind. */
export const mayStopClock = (kind: string): boolean => asksAndMayStop.has(kind)

/** Whether somebody must see to it, on the same day, that a letter of this kind arrives by another way. */
export const mustBeSeenTo = (kind: string): boolean => asksAndMayStop.has(kind) || mustArrive.has(kind)

export type Unreached = {
  readonly letterKind: string
  readonly subject: string
  /** The clock's state now. */
  readonly clock: ClockState
  /** `failed`: it came back or was given up. `late`: it is still being tried. */
  readonly because: 'failed' | 'late'
}

/** Whether the clock stands still, and may do so by this letter. */
export function stopsClock({ letterKind, clock }: Pick<Unreached, 'letterKind' | 'clock'>): boolean {
  return mayStopClock(letterKind) && (clock === 'paused' || clock === 'waiting')
}

/** The id of the task about one letter. */
export const unreachedTaskId = (letterId: string): string => `unreached-${letterId}`

/** The id of the task about a requester whose mail comes back. */
export const unreachableTaskId = (requestId: string): string => `unreachable-${requestId}`

/** Whether a task says that somebody was not reached: the case shows it first. */
export const isUnreachedTask = (taskId: string): boolean => /^unreach(ed|able)-/.test(taskId)
