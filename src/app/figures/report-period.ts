import { type CivilDate, civilDate, type Instant } from '../../domain/calendar/civil-date.ts'
import { civilDateAt } from '../../domain/calendar/instant.ts'
import type { SummaryPeriod } from '../../domain/report/annual-summary/annual-summary.ts'
import {
  calendarMonth,
  calendarQuarter,
  calendarYear,
  type Month,
  type Quarter,
  type ReportPeriod,
} from '../../domain/report/period.ts'
import type { Body } from '../ports/store/bodies.ts'

export type ReportOf = { readonly year: number } | Quarter | Month

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

export type SummaryPeriods = { readonly period: SummaryPeriod; readonly before: SummaryPeriod }

/** The year, up to the day of the instant where it is not over; and the same days of the year before. */
export function summaryPeriods(body: Body, year: number, asOf: Instant): SummaryPeriods {
  const today = civilDateAt(asOf, body.timeZone)
  const whole = calendarYear(year)
  const to = whole.to < today ? whole.to : today
  return {
    period: { from: whole.from, to },
    before: { from: calendarYear(year - 1).from, to: yearBefore(to) },
  }
}

/** 29 February is compared with the 28th. */
const yearBefore = (on: CivilDate): CivilDate =>
  civilDate(`${String(Number(on.slice(0, 4)) - 1).padStart(4, '0')}${on.slice(4).replace('-02-29', '-02-28')}`)
