import { addWorkingDays, type Calendar, isWorkingDay, rollForward, workingDaysBetween } from '../calendar/calendar.ts'
import { dayNumberOf, daysInMonth, yearMonthDayOf } from '../calendar/civil-date.ts'
import type { Statute } from '../statute/statute.ts'
import { inForce } from './in-force.ts'
import type { Term } from './term-length.ts'
import type { Interval } from './uncounted-days.ts'

/** A day that never comes: the end of a term while a stop is open. */
export const never = Number.POSITIVE_INFINITY

/** The day of the same number in a later month, else that month's last day (BGB 188(2) and (3)). */
export function addMonths(day: number, months: number): number {
  const start = yearMonthDayOf(day)
  const index = start.year * 12 + start.month - 1 + months
  const year = Math.floor(index / 12)
  const month = index - year * 12 + 1
  return dayNumberOf(year, month, Math.min(start.day, daysInMonth(year, month)))
}

/** A length in the units that the engine counts: weeks become the law's own weekdays, or 7 calendar days; hours whole days. */
export function plainTerm(statute: Statute, term: Term): Term {
  if (term.unit === 'week') {
    const inWeek = statute.workingDaysInWeek
    return inWeek === undefined
      ? { count: term.count * 7, unit: 'calendar-day' }
      : { count: term.count * inWeek, unit: 'working-day' }
  }
  return term.unit === 'hour' ? { count: Math.ceil(term.count / 24), unit: 'calendar-day' } : term
}

/** Days of the unit in (from, to]; negative when `to` is earlier. */
export function daysOf(calendar: Calendar, unit: 'working-day' | 'calendar-day', from: number, to: number): number {
  return unit === 'working-day' ? workingDaysBetween(calendar, from, to) : to - from
}

/** As `daysOf`, the days of the intervals (sorted, disjoint) left out. */
export function countedDays(
  calendar: Calendar,
  unit: 'working-day' | 'calendar-day',
  from: number,
  to: number,
  uncounted: readonly Interval[],
): number {
  if (to < from) return 0 - countedDays(calendar, unit, to, from, uncounted)
  let count = daysOf(calendar, unit, from, to)
  for (const interval of uncounted) {
    const start = Math.max(interval.from - 1, from)
    const end = Math.min(interval.to, to)
    if (end > start) count -= daysOf(calendar, unit, start, end)
  }
  return count
}

/**
 * The last day of a length that is counted on from `start` (itself not counted), leaving out the days of the intervals
 * (sorted, disjoint). `never` where an open interval is reached first. A month is found on the calendar, then moved on by
 * the days left out.
 */
export function advance(calendar: Calendar, start: number, term: Term, uncounted: readonly Interval[]): number {
  const unit = term.unit === 'working-day' ? 'working-day' : 'calendar-day'
  if (term.count === 0) return start
  let count = term.unit === 'month' ? addMonths(start, term.count) - start : term.count
  let end = unit === 'working-day' ? addWorkingDays(calendar, start, count) : start + count
  for (const interval of uncounted) {
    if (interval.to <= start) continue
    if (interval.from > end) break
    if (interval.to === never) return never
    count += daysOf(calendar, unit, Math.max(interval.from - 1, start), interval.to)
    end = unit === 'working-day' ? addWorkingDays(calendar, start, count) : start + count
  }
  return end
}

/** The end of a period by the law's rule for days that are not worked: once, at its very end. */
export function rolled(statute: Statute, calendar: Calendar, end: number): number {
  return statute.rolls === undefined || end === never ? end : rollForward(calendar, end)
}

/** The law's own term, or the body's where the law leaves it to the body. */
export function baseTermOf(statute: Statute, bodyTerm: Term | undefined): Term {
  return plainTerm(statute, statute.termFromBody && bodyTerm !== undefined ? bodyTerm : statute.term)
}

/**
 * The due date of a request of which nothing but the receipt is known: the fast path, day numbers in and out.
 * @param reachedOn the legal receipt date by the rule of the channel; day 0 where the office was open
 * @param extension added from the unrolled end of the term; not compared with what the law allows
 */
export function dueDate(law: Statute, calendar: Calendar, reachedOn: number, extension?: Term): number {
  const statute = inForce(law, reachedOn)
  const { term } = statute
  const isOpen = statute.receipt.officeHours === undefined || isWorkingDay(calendar, reachedOn)
  const receivedOn = isOpen ? reachedOn : rollForward(calendar, reachedOn)
  let end =
    term.unit === 'working-day'
      ? addWorkingDays(calendar, receivedOn, term.count)
      : term.unit === 'calendar-day'
        ? receivedOn + term.count
        : advance(calendar, receivedOn, plainTerm(statute, term), [])
  if (extension !== undefined) end = advance(calendar, end, plainTerm(statute, extension), [])
  return statute.rolls === undefined ? end : rollForward(calendar, end)
}
