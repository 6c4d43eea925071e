import type { Statute } from '../src/domain/statute/statute.ts'
import { type Locale, type LocalText, textIn } from '../src/domain/text/local-text.ts'

/** The keys under which a text may stand in the language that a BCP 47 tag names. */
function keysOf(language: string): readonly string[] {
  const [primary = language] = language.split('-')
  if (primary !== 'zh') return [language, primary]
  return /TW|HK|MO|Hant/.test(language) ? [language, 'zh-Hant'] : [language, 'zh-Hans']
}

function inLanguage(text: LocalText, language: string): string {
  for (const key of keysOf(language)) if (text[key] !== undefined) return text[key]
  return text.en
}

/** The law's name in its own language, and in the reader's where that is another. */
export function lawName(statute: Statute, locale: Locale): string {
  // The body's own standard is no law, and has no language of its own.
  if (statute.jurisdiction === 'ZZ') return textIn(statute.title, locale)
  const own = inLanguage(statute.title, statute.language)
  const translated = textIn(statute.title, locale)
  // A reader of either Chinese script reads the other's name of a law.
  if (own === translated || (locale !== 'en' && statute.language.startsWith('zh'))) return own
  return locale === 'en' ? `${own} (${translated})` : `${own}（${translated}）`
}
