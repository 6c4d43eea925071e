/** A number of days as the American forms tell it: an answer on the day of receipt took less than one. */
export type Days = number | '<1'

export type Times = {
  readonly median: Days | null
  readonly average: Days | null
  readonly lowest: Days | null
  readonly highest: Days | null
}

const twoDecimals = (value: number): number => Math.round(value * 100) / 100

export function shownDays(days: number): Days {
  return days < 1 ? '<1' : twoDecimals(days)
}

/** Median: the middle one, or the mean of the two in the middle. Null where there is nothing to tell. */
export function timesOf(days: readonly number[]): Times {
  const sorted = [...days].sort((a, b) => a - b)
  const [lowest] = sorted
  const highest = sorted.at(-1)
  if (lowest === undefined || highest === undefined) {
    return { median: null, average: null, lowest: null, highest: null }
  }
  const half = sorted.length >> 1
  const upper = sorted[half] ?? 0
  const median = sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2
  const average = sorted.reduce((sum, one) => sum + one, 0) / sorted.length
  return {
    median: shownDays(median),
    average: shownDays(average),
    lowest: shownDays(lowest),
    highest: shownDays(highest),
  }
}

export const timeBands = [
  '1-20',
  '21-40',
  '41-60',
  '61-80',
  '81-100',
  '101-120',
  '121-140',
  '141-160',
  '161-180',
  '181-200',
  '201-300',
  '301-400',
  '401+',
] as const
export type TimeBand = (typeof timeBands)[number]

/** The band of the report's 20-day increments; less than a day is in the first. */
export function bandOf(days: number): TimeBand {
  if (days > 400) return '401+'
  if (days > 300) return '301-400'
  if (days > 200) return '201-300'
  return timeBands[Math.max(0, Math.ceil(days / 20) - 1)] ?? '1-20'
}
