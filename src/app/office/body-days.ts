import { type Calendar, withClosures, workingDaysBetween } from '../../domain/calendar/calendar.ts'
import { type CivilDate, toDayNumber } from '../../domain/calendar/civil-date.ts'
import { civilDateAt } from '../../domain/calendar/instant.ts'
import { endOfWorkingWeek } from '../../domain/calendar/working-week.ts'
import { officeCalendar, statuteOf } from '../case-file.ts'
import type { Ports } from '../ports/ports.ts'
import type { Body } from '../ports/store/bodies.ts'

/** Today at a body, and the end of its working week. */
export type BodyDays = { readonly today: CivilDate; readonly weekEnd: CivilDate }

export async function bodyDays({ clock }: Pick<Ports, 'clock'>, body: Body): Promise<BodyDays> {
  const today = civilDateAt(clock.now(), body.timeZone)
  const calendar = await officeCalendar(statuteOf(body.statute), body)
  return { today, weekEnd: endOfWorkingWeek(withClosures(calendar, body.settings.closures), today) }
}

export type DaysLeft = { readonly days: number; readonly unit: 'working-day' | 'calendar-day' }

/** How long it is until a due date under each of these laws, in the days that the law counts: the clock of the case says the same. */
export async function daysUntil(
  body: Body,
  statutes: Iterable<string>,
  today: CivilDate,
): Promise<(statute: string, dueOn: CivilDate) => DaysLeft> {
  const calendars = new Map<string, Calendar | null>()
  for (const id of new Set(statutes)) {
    const statute = statuteOf(id)
    if (statute.countsIn !== 'working-day') calendars.set(id, null)
    else {
      const calendar = await officeCalendar(statute, body)
      calendars.set(id, statute.calendar.closures ? withClosures(calendar, body.settings.closures) : calendar)
    }
  }
  const from = toDayNumber(today)
  return (statute, dueOn) => {
    const calendar = calendars.get(statute)
    const to = toDayNumber(dueOn)
    return calendar
      ? { days: workingDaysBetween(calendar, from, to), unit: 'working-day' }
      : { days: to - from, unit: 'calendar-day' }
  }
}
