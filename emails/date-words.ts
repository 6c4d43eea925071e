import { type CivilDate, toDayNumber } from '../src/domain/calendar/civil-date.ts'
import type { Locale } from '../src/domain/text/local-text.ts'

const millisecondsInDay = 86_400_000
const formats = new Map<string, Intl.DateTimeFormat>()

/** How English writes a date depends on where the law is from. */
function tagOf(locale: Locale, jurisdiction: string): string {
  if (locale === 'zh-Hans') return 'zh-CN'
  if (locale === 'zh-Hant') return 'zh-HK'
  return jurisdiction === 'US' ? 'en-US' : 'en-GB'
}

/** A civil date in full with its weekday: `Monday 30 March 2026`, `2026年3月30日星期一`. */
export function dateWords(date: CivilDate, locale: Locale, jurisdiction: string): string {
  const tag = tagOf(locale, jurisdiction)
  let format = formats.get(tag)
  if (!format) {
    // A civil date has no time zone; midnight UTC written in UTC is the same date everywhere.
    format = new Intl.DateTimeFormat(tag, { dateStyle: 'full', timeZone: 'UTC' })
    formats.set(tag, format)
  }
  const words = format.format(toDayNumber(date) * millisecondsInDay)
  // Some versions of the language data put a comma after the weekday, which British usage leaves out.
  return tag === 'en-GB' ? words.replace(',', '') : words
}

/** A sum of money as the locale writes it. */
export function moneyWords(amount: string, currency: string, locale: Locale, jurisdiction: string): string {
  const value = Number(amount)
  if (!Number.isFinite(value)) return `${amount} ${currency}`
  return new Intl.NumberFormat(tagOf(locale, jurisdiction), { style: 'currency', currency }).format(value)
}

/** Day and month only, for a list of days within one period: `3 April`, `4月3日`. */
export function shortDateWords(date: CivilDate, locale: Locale, jurisdiction: string): string {
  const options = { day: 'numeric', month: 'long', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(tagOf(locale, jurisdiction), options).format(toDayNumber(date) * millisecondsInDay)
}
