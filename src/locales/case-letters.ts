import type { LetterKind } from '../domain/letter/letter-kind.ts'
import type { Statute } from '../domain/statute/statute.ts'
import type { Locale } from '../domain/text/local-text.ts'
import { languages } from './locales.ts'

/** What stands over a letter. @param refuses whether the decision withholds all of it */
export function letterTitle(statute: Statute, locale: Locale, kind: LetterKind, refuses = false): string {
  const { titles } = languages[locale].caseLetters
  const { forms, decisionTitles } = statute.letters
  const own = kind === 'decision' ? decisionTitles?.[refuses ? 'refusal' : 'other'] : undefined
  return own?.[locale] ?? titles[forms][kind]
}
