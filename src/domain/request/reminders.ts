import { addDays, type CivilDate } from '../calendar/civil-date.ts'
import { civilDateAt } from '../calendar/instant.ts'
import { ruleOf } from './event-rules.ts'
import type { RequestEvent } from './event-types.ts'

/** `before-5`: five working days before the due date; `due`: the day itself; `overdue`: each day after. */
export type Reminder = { readonly on: CivilDate; readonly kind: string }

/**
 * The reminders of a due date that fall after `after`, the earliest one only.
 * @param stepBack the civil date that lies n working days before the due date (0: the due date itself)
 * @param schedule working days before the due date, in any order
 */
export function nextReminder(
  dueOn: CivilDate,
  schedule: readonly number[],
  after: CivilDate,
  stepBack: (workingDays: number) => CivilDate,
): Reminder {
  let earliest: Reminder | undefined
  for (const reminder of beforeOf(dueOn, schedule, stepBack)) {
    if (reminder.on > after && (!earliest || reminder.on < earliest.on)) earliest = reminder
  }
  return earliest ?? { on: addDays(after >= dueOn ? after : dueOn, 1), kind: 'overdue' }
}

/**
 * The one reminder to send on `today`: the latest of those that fell due after `after`, however many an outage left
 * over; undefined where none did. Parameters as for `nextReminder`.
 */
export function reminderDue(
  dueOn: CivilDate,
  schedule: readonly number[],
  after: CivilDate,
  today: CivilDate,
  stepBack: (workingDays: number) => CivilDate,
): Reminder | undefined {
  if (today > dueOn) return after < today ? { on: today, kind: 'overdue' } : undefined
  let latest: Reminder | undefined
  for (const reminder of beforeOf(dueOn, schedule, stepBack)) {
    if (reminder.on > after && reminder.on <= today && (!latest || reminder.on > latest.on)) latest = reminder
  }
  return latest
}

function beforeOf(
  dueOn: CivilDate,
  schedule: readonly number[],
  stepBack: (workingDays: number) => CivilDate,
): readonly Reminder[] {
  return schedule.map((days) =>
    days === 0 ? { on: dueOn, kind: 'due' } : { on: stepBack(days), kind: `before-${days}` },
  )
}

/** What reminders leave in the case file says nothing of the request itself: no clock, state or figure asks for it. */
export const isReminder = ({ type }: Pick<RequestEvent, 'type'>): boolean => ruleOf(type).reminders === 'is-one'

/**
 * The last day whose reminders are done with: the day of the last one sent, or the day before the clock was last
 * changed, whichever is later. A save that leaves the clock alone loses no reminder that an outage held up. What is dated
 * later than today was recorded while the machine's clock was wrong, and keeps nothing from being sent.
 */
export function remindedUntil(events: readonly RequestEvent[], timeZone: string, today: CivilDate): CivilDate {
  const changed = events.findLast((event) => ruleOf(event.type).reminders === 'restart') ?? events[0]
  if (!changed) throw new Error('A case file begins with the event "submitted"')
  const changedOn = civilDateAt(changed.at, timeZone)
  const before = addDays(changedOn < today ? changedOn : today, -1)
  const sent = events.findLast((event) => event.type === 'reminder-sent' && event.on <= today)
  return sent && sent.on > before ? sent.on : before
}
