import { addDays, type CivilDate, civilDate } from '../calendar/civil-date.ts'

/** Civil dates of the body's time zone; both ends count. */
export type ReportPeriod = { readonly from: CivilDate; readonly to: CivilDate; readonly label: string }

export type Quarter = { readonly year: number; readonly quarter: 1 | 2 | 3 | 4 }

/** A calendar month: 1 is January. */
export type Month = { readonly year: number; readonly month: number }

const text = (year: number) => String(year).padStart(4, '0')

function periodOf(fromYear: number, fromMonth: number, months: number, label: string): ReportPeriod {
  const last = fromMonth - 1 + months
  const from = civilDate(`${text(fromYear)}-${String(fromMonth).padStart(2, '0')}-01`)
  const next = civilDate(`${text(fromYear + Math.floor(last / 12))}-${String((last % 12) + 1).padStart(2, '0')}-01`)
  return { from, to: addDays(next, -1), label }
}

/** 1 January to 31 December. */
export function calendarYear(year: number): ReportPeriod {
  return periodOf(year, 1, 12, text(year))
}

/** The fiscal year of the United States: 1 October of the year before to 30 September. */
export function fiscalYear(year: number): ReportPeriod {
  return periodOf(year - 1, 10, 12, `FY${text(year)}`)
}

export function calendarQuarter({ year, quarter }: Quarter): ReportPeriod {
  return periodOf(year, 3 * quarter - 2, 3, `Q${quarter} ${text(year)}`)
}

export function calendarMonth({ year, month }: Month): ReportPeriod {
  return periodOf(year, month, 1, `${text(year)}-${String(month).padStart(2, '0')}`)
}

/** A quarter of the fiscal year: the first is October to December of the year before. */
export function fiscalQuarter({ year, quarter }: Quarter): ReportPeriod {
  const label = `FY${text(year)} Q${quarter}`
  return quarter === 1 ? periodOf(year - 1, 10, 3, label) : periodOf(year, 3 * quarter - 5, 3, label)
}

export function isWithin(period: ReportPeriod, on: CivilDate | null): boolean {
  return on !== null && on >= period.from && on <= period.to
}

/** On hand when the period begins: received before it, and not closed before it. */
export function isCarriedIn(
  period: ReportPeriod,
  item: { readonly receivedOn: CivilDate; readonly closedOn: CivilDate | null },
): boolean {
  return item.receivedOn < period.from && (item.closedOn === null || item.closedOn >= period.from)
}

/** On hand when the period ends. */
export function isCarriedOut(
  period: ReportPeriod,
  item: { readonly receivedOn: CivilDate; readonly closedOn: CivilDate | null },
): boolean {
  return item.receivedOn <= period.to && (item.closedOn === null || item.closedOn > period.to)
}
