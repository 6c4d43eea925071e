import type { Locale } from '../domain/text/local-text.ts'
import { languages } from './locales.ts'

/** The name of a day off in a language; English where it is not known in that one. */
export function dayNameIn(name: string, locale: Locale): string {
  const { dayNames, daySuffixes } = languages[locale]
  const whole = dayNames[name]
  if (whole !== undefined) return whole
  for (const [suffix, text] of Object.entries(daySuffixes)) {
    if (name.endsWith(suffix)) return dayNameIn(name.slice(0, -suffix.length).trimEnd(), locale) + text
  }
  return name
}
