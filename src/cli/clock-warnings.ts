import { civilDateAt } from '../domain/calendar/instant.ts'
import type { ClockWarning, WarningParams } from '../domain/clock/clock-notes.ts'
import type { NoticeDays } from '../domain/clock/clock-types.ts'
import type { Statute } from '../domain/statute/statute.ts'
import type { ClockCase } from './clock-input.ts'

/** What a case says and the clock does not use, or says in two ways: never passed over in silence. */
export function inputWarnings({ body, events }: ClockCase, statute: Statute): readonly ClockWarning[] {
  const warnings: ClockWarning[] = []
  const warn = <K extends keyof WarningParams>(key: K, params: WarningParams[K]): void => {
    warnings.push({ code: key, key, params } as ClockWarning)
  }
  if (body.region !== undefined && !statute.calendar.regional) {
    warn('region-not-used', { region: body.region, section: statute.calendar.section })
  }
  const zone = body.timeZone ?? statute.timeZone
  for (const event of events) {
    const { type, on, at } = event
    const { sentOn, receivedOn } = event as NoticeDays
    if (on !== undefined && at !== undefined && civilDateAt(at, zone) !== on) {
      warn('time-on-another-day', { event: type, on, at })
    }
    if (on !== undefined && sentOn !== undefined && receivedOn !== undefined && receivedOn < sentOn) {
      warn('notice-before-sent', { event: type, on, sentOn, receivedOn })
    }
  }
  return warnings
}
