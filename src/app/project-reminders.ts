import { addWorkingDays, type Calendar } from '../domain/calendar/calendar.ts'
import { type CivilDate, fromDayNumber, toDayNumber } from '../domain/calendar/civil-date.ts'
import { civilDateAt } from '../domain/calendar/instant.ts'
import type { ClockResult } from '../domain/clock/clock-types.ts'
import type { RequestEvent } from '../domain/request/event-types.ts'
import { nextReminder, remindedUntil } from '../domain/request/reminders.ts'
import type { CaseFile } from './case-file.ts'
import type { Body } from './ports/store/bodies.ts'
import type { RequestRow } from './ports/store/cases/case-rows.ts'

/**
 * The list row after reminders, which move neither the case nor its clock: the same as `project` gives, without making
 * everything else anew. Thousands go out in one morning.
 * @param row as it stands before them
 * @param clock of the case today, with a due date
 * @param events of the case, the reminders among them
 */
export function projectReminders(
  row: RequestRow,
  { body, calendar, now }: Pick<CaseFile, 'body' | 'calendar' | 'now'>,
  clock: ClockResult,
  events: readonly RequestEvent[],
): RequestRow {
  return {
    ...row,
    clockState: clock.state,
    dueOn: clock.due,
    lastDueOn: clock.due,
    daysUsed: clock.daysUsed,
    late: clock.late,
    provisional: clock.provisional,
    nextReminderOn: nextReminderOn(
      clock.due,
      remindedUntil(events, body.timeZone, civilDateAt(now, body.timeZone)),
      body,
      calendar,
    ),
    seq: events.at(-1)?.seq ?? row.seq,
    updatedAt: now,
  }
}

/** The day of the next reminder of this due date after the day `after`; null without a due date. */
export function nextReminderOn(
  dueOn: CivilDate | null,
  after: CivilDate,
  body: Body,
  calendar: Calendar,
): CivilDate | null {
  if (dueOn === null) return null
  return nextReminder(dueOn, body.settings.reminders, after, workingDaysBefore(calendar, dueOn)).on
}

/** The civil date that lies so many working days before `dueOn`. */
export function workingDaysBefore(calendar: Calendar, dueOn: CivilDate): (workingDays: number) => CivilDate {
  return (days) => fromDayNumber(addWorkingDays(calendar, toDayNumber(dueOn), -days))
}
