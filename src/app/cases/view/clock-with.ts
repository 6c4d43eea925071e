import { type ClockOutcome, clock } from '../../../domain/clock/clock.ts'
import type { ClockEvent, ClockResult } from '../../../domain/clock/clock-types.ts'
import { clockEventsOf } from '../../../domain/request/clock-events.ts'
import { type CaseFile, clockBodyOf } from '../../case-file.ts'

/** The warnings that were not there before. */
export function newWarnings(before: ClockResult, after: ClockResult): ClockResult['warnings'] {
  const known = new Set(before.warnings.map((warning) => JSON.stringify(warning)))
  return after.warnings.filter((warning) => !known.has(JSON.stringify(warning)))
}

/** What the clock would say today, had this happened too: nothing is written. */
export function clockWith(file: CaseFile, event: ClockEvent): ClockOutcome {
  return clock(file.statute, file.calendar, [...clockEventsOf(file.events), event], file.today, clockBodyOf(file.body))
}
