import type { Locale } from '../domain/text/local-text.ts'
import { dayNames as hansNames, daySuffixes as hansSuffixes } from './zh-Hans/day-names.ts'
import { dayNames as hantNames, daySuffixes as hantSuffixes } from './zh-Hant/day-names.ts'

type DayNames = { readonly [english: string]: string }

/** The calendars name their days in English; what a language has no name for is shown so. */
const known: { readonly [L in Locale]: { readonly names: DayNames; readonly suffixes: DayNames } } = {
  en: { names: {}, suffixes: {} },
  'zh-Hans': { names: hansNames, suffixes: hansSuffixes },
  'zh-Hant': { names: hantNames, suffixes: hantSuffixes },
}

/** The name of a day off in a language; English where it is not known in that one. */
export function dayNameIn(name: string, locale: Locale): string {
  const { names, suffixes } = known[locale]
  const whole = names[name]
  if (whole !== undefined) return whole
  for (const [suffix, text] of Object.entries(suffixes)) {
    if (name.endsWith(suffix)) return dayNameIn(name.slice(0, -suffix.length).trimEnd(), locale) + text
  }
  return name
}
