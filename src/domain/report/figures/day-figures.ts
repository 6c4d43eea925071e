type DayCount = { readonly days: number; readonly count: number }

/** The number of days at a rank of a distribution given as counts for each number of days. */
function atRank(sorted: readonly DayCount[], rank: number): number {
  let seen = 0
  for (const { days, count } of sorted) {
    seen += count
    if (seen >= rank) return days
  }
  return sorted.at(-1)?.days ?? 0
}

/** Median (the mean of the two in the middle), mean, and 90th percentile by nearest rank; null where nothing was answered. */
export function daysTable(
  distribution: readonly DayCount[],
): Readonly<Record<'median' | 'mean' | 'p90', number | null>> {
  const sorted = [...distribution].sort((a, b) => a.days - b.days)
  const total = sorted.reduce((sum, { count }) => sum + count, 0)
  if (total === 0) return { median: null, mean: null, p90: null }
  const middle = (total + 1) / 2
  return {
    median: (atRank(sorted, Math.floor(middle)) + atRank(sorted, Math.ceil(middle))) / 2,
    mean: sorted.reduce((sum, { days, count }) => sum + days * count, 0) / total,
    p90: atRank(sorted, Math.ceil(total * 0.9)),
  }
}
