import { type Locale, locales } from '../domain/text/local-text.ts'
import { en } from './en/language.ts'
import type { Language } from './language.ts'
import { zhHans } from './zh-Hans/language.ts'
import { zhHant } from './zh-Hant/language.ts'

/** Every language whole: what one of them lacks does not pass the type check. Their tags stand in domain/text. */
export const languages: { readonly [L in Locale]: Language } = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant }

/** One area of every language. */
export function inEveryLanguage<W>(wordsOf: (language: Language) => W): { readonly [L in Locale]: W } {
  return Object.fromEntries(locales.map((locale) => [locale, wordsOf(languages[locale])])) as { [L in Locale]: W }
}
