import { calendarMonth, calendarQuarter, calendarYear, type ReportPeriod } from '../../domain/report/period.ts'
import type { ReportOf } from './make-report.ts'

/** Its days, by the calendar. */
export function calendarPeriod(of: ReportOf): ReportPeriod {
  if ('month' in of) return calendarMonth(of)
  return 'quarter' in of ? calendarQuarter(of) : calendarYear(of.year)
}

/** `2025`, `2025Q3` or `2025-07`. */
export function periodText(of: ReportOf): string {
  if ('month' in of) return `${of.year}-${String(of.month).padStart(2, '0')}`
  return 'quarter' in of ? `${of.year}Q${of.quarter}` : String(of.year)
}

/** @returns undefined where the text is no year (1900 to 9998) and no quarter or month of one */
export function reportOf(text: string): ReportOf | undefined {
  const [, year, quarter, month] = /^(\d{4})(?:-?Q([1-4])|-(0[1-9]|1[0-2]))?$/i.exec(text.trim()) ?? []
  if (year === undefined || Number(year) < 1900 || Number(year) > 9998) return undefined
  if (month !== undefined) return { year: Number(year), month: Number(month) }
  return quarter === undefined
    ? { year: Number(year) }
    : { year: Number(year), quarter: Number(quarter) as 1 | 2 | 3 | 4 }
}
