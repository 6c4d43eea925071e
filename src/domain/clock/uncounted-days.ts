import { type Calendar, offDaysBetween } from '../calendar/calendar.ts'
import type { SkippedDay } from './clock-types.ts'

/** Days that a term does not count: [from, to] in day numbers, `to` infinite while a stop is open. */
export type Interval = { readonly from: number; readonly to: number }

/** The union of intervals: sorted, disjoint, empty ones dropped. */
export function unionOf(intervals: readonly Interval[]): readonly Interval[] {
  if (intervals.length < 2) return intervals.length === 1 && isEmpty(intervals[0] as Interval) ? [] : intervals
  const sorted = intervals.filter((interval) => !isEmpty(interval)).sort((a, b) => a.from - b.from || a.to - b.to)
  const union: Interval[] = []
  for (const interval of sorted) {
    const last = union[union.length - 1]
    if (last === undefined || interval.from > last.to + 1) union.push(interval)
    else if (interval.to > last.to) union[union.length - 1] = { from: last.from, to: interval.to }
  }
  return union
}

function isEmpty({ from, to }: Interval): boolean {
  return to < from
}

/** The days in (from, to] that are not worked; those inside a stop are told by the stop's own step. */
export function skippedDays(
  calendar: Calendar,
  from: number,
  to: number,
  uncounted: readonly Interval[],
): readonly SkippedDay[] {
  let skipped: readonly SkippedDay[] | undefined
  let start = from
  for (const interval of uncounted) {
    if (interval.to <= start) continue
    if (interval.from > to) break
    if (interval.from - 1 > start) {
      const before = offDaysBetween(calendar, start, interval.from - 1)
      skipped = skipped === undefined ? before : [...skipped, ...before]
    }
    start = interval.to
  }
  if (start >= to) return skipped ?? []
  const rest = offDaysBetween(calendar, start, to)
  return skipped === undefined ? rest : [...skipped, ...rest]
}
