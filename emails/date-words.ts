import { type CivilDate, toDayNumber } from '../src/domain/calendar/civil-date.ts'
import type { Locale } from '../src/domain/text/local-text.ts'
import { remembered } from './remembered.ts'

const millisecondsInDay = 86_400_000
/** How English writes a date depends on where the law is from. */
function tagOf(locale: Locale, jurisdiction: string): string {
  if (locale === 'zh-Hans') return 'zh-CN'
  if (locale === 'zh-Hant') return 'zh-HK'
  return jurisdiction === 'US' ? 'en-US' : 'en-GB'
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** A format is dear to make and cheap to use. A civil date has no time zone: midnight UTC, written in UTC, is it. */
function formatOf(tag: string, name: 'full' | 'short'): Intl.DateTimeFormat {
  const key = `${tag} ${name}`
  let format = formats.get(key)
  if (!format) {
    const options = name === 'full' ? ({ dateStyle: 'full' } as const) : ({ day: 'numeric', month: 'long' } as const)
    format = new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' })
    formats.set(key, format)
  }
  return format
}

/** A civil date in full with its weekday: `Monday 30 March 2026`, `2026年3月30日星期一`. */
export function dateWords(date: CivilDate, locale: Locale, jurisdiction: string): string {
  return fullDate(`${date} ${tagOf(locale, jurisdiction)}`)
}

/** @param key the date, a blank, and the language tag */
const fullDate = remembered((key) => {
  const [date = '', tag = ''] = key.split(' ')
  const words = formatOf(tag, 'full').format(toDayNumber(date as CivilDate) * millisecondsInDay)
  // Some versions of the language data put a comma after the weekday, which British usage leaves out.
  return tag === 'en-GB' ? words.replace(',', '') : words
})

/** A sum of money as the locale writes it. */
export function moneyWords(amount: string, currency: string, locale: Locale, jurisdiction: string): string {
  const value = Number(amount)
  if (!Number.isFinite(value)) return `${amount} ${currency}`
  return new Intl.NumberFormat(tagOf(locale, jurisdiction), { style: 'currency', currency }).format(value)
}

/** Day and month only, for a list of days within one period: `3 April`, `4月3日`. */
export function shortDateWords(date: CivilDate, locale: Locale, jurisdiction: string): string {
  return formatOf(tagOf(locale, jurisdiction), 'short').format(toDayNumber(date) * millisecondsInDay)
}
