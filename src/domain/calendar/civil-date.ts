/**
 * Civil dates: `YYYY-MM-DD` in the public body's time zone, without a time of day.
 * Inside the clock a civil date is a day number: whole days since 1970-01-01.
 */
declare const civilDateBrand: unique symbol
export type CivilDate = string & { readonly [civilDateBrand]: true }

declare const instantBrand: unique symbol
/** A moment in UTC, ISO 8601 with milliseconds and `Z`. */
export type Instant = string & { readonly [instantBrand]: true }

const civilDatePattern = /^\d{4}-\d{2}-\d{2}$/

/** The day number of a proleptic Gregorian date. `month` is 1-12. */
export function dayNumberOf(year: number, month: number, day: number): number {
  // Days from civil (H. Hinnant): March-based years make the leap day the last of its year.
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** The number of days in a month; `month` is 1-12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The text as a civil date, or undefined where it is not a date that exists. */
export function parseCivilDate(text: string): CivilDate | undefined {
  if (!civilDatePattern.test(text)) return undefined
  const year = digitsAt(text, 0) * 100 + digitsAt(text, 2)
  const month = digitsAt(text, 5)
  const day = digitsAt(text, 8)
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined
  return text as CivilDate
}

/** The text as a civil date. @throws RangeError where it is not a date that exists. */
export function civilDate(text: string): CivilDate {
  const date = parseCivilDate(text)
  if (date === undefined) throw new RangeError(`"${text}" is not a date that exists (YYYY-MM-DD)`)
  return date
}

export function toDayNumber(date: CivilDate): number {
  return dayNumberOf(digitsAt(date, 0) * 100 + digitsAt(date, 2), digitsAt(date, 5), digitsAt(date, 8))
}

/** Two digits as a number, without cutting the text: the clock reads many dates. */
function digitsAt(text: string, at: number): number {
  return (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48
}

export type YearMonthDay = { year: number; month: number; day: number }

export function yearMonthDayOf(dayNumber: number): YearMonthDay {
  const z = dayNumber + 719_468
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }
}

export function fromDayNumber(dayNumber: number): CivilDate {
  const { year, month, day } = yearMonthDayOf(dayNumber)
  const y = String(year).padStart(4, '0')
  return `${y}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}` as CivilDate
}

/** Calendar days later (or earlier, when negative). */
export function addDays(date: CivilDate, days: number): CivilDate {
  return fromDayNumber(toDayNumber(date) + days)
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return toDayNumber(to) - toDayNumber(from)
}

/** 0 is Monday, 6 is Sunday. */
export function weekdayOf(dayNumber: number): number {
  return (((dayNumber + 3) % 7) + 7) % 7
}
