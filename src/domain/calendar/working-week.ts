import { addWorkingDays, type Calendar, dateOf, isWorkingDay } from './calendar.ts'
import { type CivilDate, toDayNumber, weekdayOf } from './civil-date.ts'

/**
 * The last day of the working week that `today` is in: what falls due on the days off after it must be done by its last
 * working day. On those days off, and in a week without a working day, it is the week that comes.
 */
export function endOfWorkingWeek(calendar: Calendar, today: CivilDate): CivilDate {
  const day = toDayNumber(today)
  const next = isWorkingDay(calendar, day) ? day : addWorkingDays(calendar, day, 1)
  let last = next
  const sunday = next + 6 - weekdayOf(next)
  for (let at = next; at <= sunday; at += 1) if (isWorkingDay(calendar, at)) last = at
  return dateOf(calendar, addWorkingDays(calendar, last, 1) - 1)
}
