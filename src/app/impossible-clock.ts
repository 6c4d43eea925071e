import type { ClockError } from '../domain/clock/clock-notes.ts'
import { type Refusal, type Result, refuse } from '../domain/request/refusal.ts'
import { clockErrorText } from '../locales/clock.ts'

/** Why a history that the clock cannot count is refused. */
export function impossibleClockRefusal(error: ClockError): Refusal {
  return { ...refuse('impossible-clock', { reason: error.code }).refusal, clock: error }
}

export const refuseImpossibleClock = (error: ClockError): Result<never> => ({
  ok: false,
  refusal: impossibleClockRefusal(error),
})

/** For a case on file: its history has been counted before, so that it cannot be counted now is a bug. */
export function impossibleCase(reference: string, error: ClockError): Error {
  return new Error(`The case file ${reference} is impossible: ${clockErrorText(error, 'en')}`)
}
