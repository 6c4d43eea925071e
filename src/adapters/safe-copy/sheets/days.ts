import { isDateFormat } from '../../import/sheet-cells.ts'

const daysBetween1900And1904 = 1462
const unixEpochAsDay = 25_569
const dayMilliseconds = 86_400_000

/** Workbooks of old Macintosh programs count the days from 1904; what is written counts them from 1900. */
export const from1904To1900 = (value: number, format: string): number =>
  isDateFormat(0, format) ? value + daysBetween1900And1904 : value

/** The number of a day, with the part of the day, for `2024-05-01` or `2024-05-01T10:30:00`. */
export function dayNumber(iso: string): number | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?)?Z?$/.exec(iso)
  if (!match) return undefined
  const instant = Date.parse(`${match[1]}T${match[2] ?? '00:00'}Z`)
  if (Number.isNaN(instant)) return undefined
  const days = instant / dayMilliseconds + unixEpochAsDay
  return days >= 61 ? days : undefined
}
