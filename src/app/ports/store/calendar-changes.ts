import type { CalendarChange } from '../../../domain/calendar/calendar-changes.ts'

/** What administrators said of days of the calendars, in the order in which they said it. */
export type CalendarChanges = {
  all(): Promise<readonly CalendarChange[]>
  /** All of the lines or none. `stale`: somebody else was first, and the numbers of these are taken. */
  add(lines: readonly CalendarChange[]): Promise<'added' | 'stale'>
}
