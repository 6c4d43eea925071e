import type { CivilDate } from '../src/domain/calendar/civil-date.ts'
import type { Locale } from '../src/domain/text/local-text.ts'
import { civilDateText, regionalTag, sumText } from '../src/locales/case-dates.ts'
import { remembered } from './remembered.ts'

/** A civil date in full with its weekday: `Monday 30 March 2026`, `2026年3月30日星期一`. */
export function dateWords(date: CivilDate, locale: Locale, jurisdiction: string): string {
  return fullDate(`${date} ${regionalTag(locale, jurisdiction)}`)
}

/** @param key the date, a blank, and the language tag */
const fullDate = remembered((key) => {
  const [date = '', tag = ''] = key.split(' ')
  return civilDateText(date as CivilDate, tag, 'full')
})

/** A sum of money as the locale writes it. */
export const moneyWords = (amount: string, currency: string, locale: Locale, jurisdiction: string): string =>
  sumText(amount, currency, regionalTag(locale, jurisdiction))

/** Day and month only, for a list of days within one period: `3 April`, `4月3日`. */
export const shortDateWords = (date: CivilDate, locale: Locale, jurisdiction: string): string =>
  civilDateText(date, regionalTag(locale, jurisdiction), 'short')
