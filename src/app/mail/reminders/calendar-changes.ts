import type { Calendar } from '../../../domain/calendar/calendar.ts'
import { type CivilDate, fromDayNumber, toDayNumber, weekdayOf } from '../../../domain/calendar/civil-date.ts'

/** A day that is counted otherwise than when the open requests were last looked at. */
export type ChangedDay = { readonly on: CivilDate; readonly name: string; readonly now: 'worked' | 'not-worked' }

/**
 * What a calendar says otherwise than Monday to Friday from the day `since`, in a form that is stored with the body: `+`
 * worked, `-` not worked.
 */
export function exceptionsOf(
  calendar: Calendar,
  closures: readonly CivilDate[],
  since: CivilDate,
): ReadonlySet<string> {
  const exceptions = new Set<string>()
  for (let index = toDayNumber(since) - calendar.firstDay; index < calendar.working.length; index += 1) {
    const weekend = weekdayOf(calendar.firstDay + index) >= 5
    const working = calendar.working[index] === 1
    if (working === weekend) exceptions.add(`${working ? '+' : '-'}${fromDayNumber(calendar.firstDay + index)}`)
  }
  for (const day of closures) if (day >= since && weekdayOf(toDayNumber(day)) < 5) exceptions.add(`-${day}`)
  return exceptions
}

/** The days on which two states of a calendar differ, in order, with the name that the calendar gives them now; none before `since`. */
export function changedDays(
  before: ReadonlySet<string>,
  after: ReadonlySet<string>,
  calendar: Calendar,
  since: CivilDate,
): readonly ChangedDay[] {
  const days = new Set<CivilDate>()
  for (const one of before) if (!after.has(one) && one.slice(1) >= since) days.add(one.slice(1) as CivilDate)
  for (const one of after) if (!before.has(one)) days.add(one.slice(1) as CivilDate)
  const names = new Map(calendar.offDays.map((day) => [day.on, day.name]))
  return [...days].sort().map((on) => {
    const weekend = weekdayOf(toDayNumber(on)) >= 5
    const worked = after.has(`+${on}`) || (!weekend && !after.has(`-${on}`))
    const name = worked ? (weekend ? 'worked weekend day' : 'working day') : (names.get(on) ?? 'office closed')
    return { on, name, now: worked ? 'worked' : 'not-worked' }
  })
}
