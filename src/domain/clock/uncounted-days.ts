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
