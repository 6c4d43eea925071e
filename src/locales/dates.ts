import type { Instant } from '../domain/calendar/civil-date.ts'
import { type CivilDate, toDayNumber } from '../domain/calendar/civil-date.ts'
import type { Locale } from '../domain/text/local-text.ts'
import { languages } from './locales.ts'

/** A format takes long to make and little to use. */
function madeOnce<O, F>(make: (tag: string, options: O) => F): (tag: string, options: O) => F {
  const made = new Map<string, F>()
  return (tag, options) => {
    const key = `${tag} ${JSON.stringify(options)}`
    const format = made.get(key) ?? make(tag, options)
    made.set(key, format)
    return format
  }
}

const dateFormat = madeOnce((tag, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, options))
const listFormat = madeOnce((tag, options: Intl.ListFormatOptions) => new Intl.ListFormat(tag, options))
const numberFormat = madeOnce((tag, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(tag, options))

/** @param jurisdiction that of a case, in the texts of the case: the United States write English dates in their own way */
function tagOf(locale: Locale, jurisdiction = ''): string {
  const { intl, intlByJurisdiction } = languages[locale]
  // A state writes as its country does.
  return intlByJurisdiction[jurisdiction] ?? intlByJurisdiction[jurisdiction.slice(0, 2)] ?? intl
}

// A civil date has no time zone: midnight UTC written in UTC is the same date everywhere.
const civil = (date: CivilDate, tag: string, options: Intl.DateTimeFormatOptions): string =>
  dateFormat(tag, { ...options, timeZone: 'UTC' }).format(toDayNumber(date) * 86_400_000)

/** `30 March 2026`, in the United States `March 30, 2026`; `2026年3月30日`. */
export const dateText = (date: CivilDate, locale: Locale, jurisdiction?: string): string =>
  civil(date, tagOf(locale, jurisdiction), { dateStyle: 'long' })

/** `Monday 30 March 2026`, `2026年3月30日星期一`. */
export function weekdayAndDate(date: CivilDate, locale: Locale, jurisdiction?: string): string {
  const tag = tagOf(locale, jurisdiction)
  const text = civil(date, tag, { dateStyle: 'full' })
  // Some versions of the language data put a comma after the weekday, which British usage leaves out.
  return tag === 'en-GB' ? text.replace(',', '') : text
}

/** `30 Mar 2026`, `2026年3月30日`: for lists. */
export const shortDate = (date: CivilDate, locale: Locale): string =>
  civil(date, tagOf(locale), { dateStyle: 'medium' })

/** `30 March`, `3月30日`. */
export const dayAndMonth = (date: CivilDate, locale: Locale, jurisdiction?: string): string =>
  civil(date, tagOf(locale, jurisdiction), { day: 'numeric', month: 'long' })

/** `2026 · Monday`, `2026年 星期一`: what stands under the day and month. */
export function weekdayAndYear(date: CivilDate, locale: Locale): string {
  const part = (options: Intl.DateTimeFormatOptions) => civil(date, tagOf(locale), options)
  return languages[locale].weekdayAndYear(part({ weekday: 'long' }), part({ year: 'numeric' }))
}

/** `Mar 2026`, `2026年3月`. `month` is `YYYY-MM`. */
export const monthText = (month: string, locale: Locale): string =>
  civil(`${month}-01` as CivilDate, tagOf(locale), { month: 'short', year: 'numeric' })

/** `Mar`, `3月`. `month` is `YYYY-MM`. */
export const shortMonth = (month: string, locale: Locale): string =>
  civil(`${month}-01` as CivilDate, tagOf(locale), { month: 'short' })

/** An instant in the body's time zone: `30 Mar 2026, 14:05`. */
export const instantText = (
  at: Instant,
  locale: Locale,
  timeZone: string,
  dateStyle: 'medium' | 'long' = 'medium',
): string => dateFormat(tagOf(locale), { dateStyle, timeStyle: 'short', timeZone }).format(new Date(at))

/** `1,234.5`. @param digits how many after the point: at most one where left out, always so many where given */
export const numberText = (value: number, locale: Locale, digits?: number): string =>
  numberFormat(tagOf(locale), {
    ...(digits === undefined ? {} : { minimumFractionDigits: digits }),
    maximumFractionDigits: digits ?? 1,
  }).format(value)

export const percentText = (share: number, locale: Locale): string =>
  numberFormat(tagOf(locale), { style: 'percent', maximumFractionDigits: 1 }).format(share)

/** `post, fax, e-mail`; `邮寄、传真、电子邮件`. */
export const listText = (items: readonly string[], locale: Locale): string =>
  listFormat(tagOf(locale), { type: 'conjunction', style: 'narrow' }).format(items)

/** `£25.00`; as it was typed where it is no sum. */
export function moneyText(amount: string, currency: string, locale: Locale, jurisdiction?: string): string {
  const value = Number(amount)
  if (!Number.isFinite(value) || !/^[A-Z]{3}$/.test(currency)) return `${amount} ${currency}`
  return numberFormat(tagOf(locale, jurisdiction), { style: 'currency', currency }).format(value)
}

/** `1.2 MB`, `25 MB`. @param digits how many at most after the point of a number of two digits or more */
export function sizeText(bytes: number, locale: Locale, digits = 0): string {
  const [unit, value] =
    bytes < 1000
      ? (['byte', bytes] as const)
      : bytes < 1e6
        ? (['kilobyte', bytes / 1e3] as const)
        : (['megabyte', bytes / 1e6] as const)
  return numberFormat(tagOf(locale), {
    style: 'unit',
    unit,
    unitDisplay: unit === 'byte' ? 'long' : 'short',
    maximumFractionDigits: value < 10 ? 1 : digits,
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
