import { type CivilDate, toDayNumber } from '../domain/calendar/civil-date.ts'
import type { Locale } from '../domain/text/local-text.ts'
import { languages } from './locales.ts'

/** The tag by which the dates and sums of a case are written: the United States write English ones in their own way. */
export const regionalTag = (locale: Locale, jurisdiction: string): string =>
  languages[locale].intlByJurisdiction[jurisdiction] ?? languages[locale].intl

const formats = new Map<string, Intl.DateTimeFormat>()

const options = {
  full: { dateStyle: 'full' },
  long: { dateStyle: 'long' },
  short: { day: 'numeric', month: 'long' },
} as const

/**
 * A civil date: `Monday 30 March 2026`, `30 March 2026`, `30 March`. A format is dear to make and cheap to use. A civil
 * date has no time zone: midnight UTC, written in UTC, is it.
 */
export function civilDateText(date: CivilDate, tag: string, style: keyof typeof options): string {
  const key = `${tag} ${style}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.DateTimeFormat(tag, { ...options[style], timeZone: 'UTC' })
    formats.set(key, format)
  }
  const text = format.format(toDayNumber(date) * 86_400_000)
  // Some versions of the language data put a comma after the weekday, which British usage leaves out.
  return style === 'full' && tag === 'en-GB' ? text.replace(',', '') : text
}

/** A sum of money as the locale writes it. */
export function sumText(amount: string, currency: string, tag: string): string {
  const value = Number(amount)
  if (!Number.isFinite(value)) return `${amount} ${currency}`
  return new Intl.NumberFormat(tag, { style: 'currency', currency }).format(value)
}
