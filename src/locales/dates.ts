import type { Instant } from '../domain/calendar/civil-date.ts'
import { type CivilDate, toDayNumber } from '../domain/calendar/civil-date.ts'
import type { Locale } from '../domain/text/local-text.ts'
import { languages } from './locales.ts'

const tagOf = (locale: Locale): string => languages[locale].intl

const made = new Map<string, Intl.DateTimeFormat>()

function format(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`
  let found = made.get(key)
  if (!found) {
    found = new Intl.DateTimeFormat(tagOf(locale), options)
    made.set(key, found)
  }
  return found
}

// A civil date has no time zone: midnight UTC written in UTC is the same date everywhere.
function civil(date: CivilDate, locale: Locale, options: Intl.DateTimeFormatOptions): string {
  return format(locale, { ...options, timeZone: 'UTC' }).format(toDayNumber(date) * 86_400_000)
}

/** `30 March 2026`, `2026年3月30日`. */
export const dateText = (date: CivilDate, locale: Locale): string => civil(date, locale, { dateStyle: 'long' })

/** `30 Mar 2026`, `2026年3月30日`: for lists. */
export const shortDate = (date: CivilDate, locale: Locale): string => civil(date, locale, { dateStyle: 'medium' })

/** `30 March`, `3月30日`. */
export const dayAndMonth = (date: CivilDate, locale: Locale): string =>
  civil(date, locale, { day: 'numeric', month: 'long' })

/** `2026 · Monday`, `2026年 星期一`: what stands under the day and month. */
export function weekdayAndYear(date: CivilDate, locale: Locale): string {
  const weekday = civil(date, locale, { weekday: 'long' })
  const year = civil(date, locale, { year: 'numeric' })
  return languages[locale].weekdayAndYear(weekday, year)
}

/** `Mar 2026`, `2026年3月`. `month` is `YYYY-MM`. */
export const monthText = (month: string, locale: Locale): string =>
  civil(`${month}-01` as CivilDate, locale, { month: 'short', year: 'numeric' })

/** An instant in the body's time zone: `30 Mar 2026, 14:05`. */
export function instantText(at: Instant, locale: Locale, timeZone: string): string {
  return format(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(new Date(at))
}

export const numberText = (value: number, locale: Locale): string =>
  new Intl.NumberFormat(tagOf(locale), { maximumFractionDigits: 1 }).format(value)

export const percentText = (share: number, locale: Locale): string =>
  new Intl.NumberFormat(tagOf(locale), { style: 'percent', maximumFractionDigits: 1 }).format(share)

export function moneyText(amount: string, currency: string, locale: Locale): string {
  const value = Number(amount)
  if (!Number.isFinite(value) || !/^[A-Z]{3}$/.test(currency)) return `${amount} ${currency}`
  return new Intl.NumberFormat(tagOf(locale), { style: 'currency', currency }).format(value)
}

/** `1.2 MB`, in the reader's figures. */
export function sizeText(bytes: number, locale: Locale): string {
  const [unit, value] =
    bytes < 1000
      ? (['byte', bytes] as const)
      : bytes < 1e6
        ? (['kilobyte', bytes / 1e3] as const)
        : (['megabyte', bytes / 1e6] as const)
  return new Intl.NumberFormat(tagOf(locale), {
    style: 'unit',
    unit,
    unitDisplay: unit === 'byte' ? 'long' : 'short',
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value)
}

/** The dates among an effect's parameters, written as the reader writes dates. */
export function paramsInWords(params: object, locale: Locale): object {
  const written = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? shortDate(value as CivilDate, locale) : value,
  ])
  return Object.fromEntries(written)
}
