import type { CivilDate } from '../calendar/civil-date.ts'

/** `before-5`: five working days before the due date; `due`: the day itself; `overdue`: each day after. */
export type Reminder = { readonly on: CivilDate; readonly kind: string }

/**
 * The reminders of a due date that fall after `after`, the earliest one only.
 * @param stepBack the civil date that lies n working days before the due date (0: the due date itself)
 * @param schedule working days before the due date, in any order
 * @param nextDay the day after a civil date
 */
export function nextReminder(
  dueOn: CivilDate,
  schedule: readonly number[],
  after: CivilDate,
  stepBack: (workingDays: number) => CivilDate,
  nextDay: (day: CivilDate) => CivilDate,
): Reminder {
  let earliest: Reminder | undefined
  for (const days of schedule) {
    const on = days === 0 ? dueOn : stepBack(days)
    if (on > after && (!earliest || on < earliest.on)) earliest = { on, kind: days === 0 ? 'due' : `before-${days}` }
  }
  if (earliest) return earliest
  const on = after >= dueOn ? nextDay(after) : nextDay(dueOn)
  return { on, kind: 'overdue' }
}
