import { parseCivilDate } from '../domain/calendar/civil-date.ts'
import type { Locale } from '../domain/text/local-text.ts'
import { dateText } from './dates.ts'
import { languages } from './locales.ts'

/** As the calendars name a day off for which another is worked. */
const madeUp = /^Day off \(made up on ([\d-]+)\)$/

/** The name of a day off in a language; English where it is not known in that one. */
export function dayNameIn(name: string, locale: Locale): string {
  const { dayNames, daySuffixes, dayOffMadeUp } = languages[locale]
  const whole = dayNames[name]
  if (whole !== undefined) return whole
  const workedOn = parseCivilDate(madeUp.exec(name)?.[1] ?? '')
  if (workedOn !== undefined) return dayOffMadeUp(dateText(workedOn, locale))
  for (const [suffix, text] of Object.entries(daySuffixes)) {
    if (name.endsWith(suffix)) return dayNameIn(name.slice(0, -suffix.length).trimEnd(), locale) + text
  }
  return name
}
