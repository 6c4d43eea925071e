import type { Statute } from '../src/domain/statute/statute.ts'
import { type Locale, textIn } from '../src/domain/text/local-text.ts'
import { messages } from '../src/locales/letters.ts'

const languageOf = (tag: string): string => new Intl.Locale(tag).language

/** The title in the law's own language: it stands under the whole tag, the language with its script, or the language. */
function inItsLanguage({ title, language }: Statute): string {
  const { language: plain, script } = new Intl.Locale(language).maximize()
  return title[language] ?? title[`${plain}-${script}`] ?? title[plain] ?? title.en
}

/** The law's name in its own language, and in the reader's where that is another. */
export function lawName(statute: Statute, locale: Locale): string {
  // The body's own standard is no law, and has no language of its own.
  if (statute.isEnquiry) return textIn(statute.title, locale)
  const own = inItsLanguage(statute)
  const translated = textIn(statute.title, locale)
  // A reader of either Chinese script reads the other's name of a law.
  if (own === translated || languageOf(statute.language) === languageOf(locale)) return own
  return messages[locale].labels.withNote(own, translated)
}
