import type { LetterKind } from '../domain/letter/letter-kind.ts'
import { isEnquiry } from '../domain/statute/service-standard.ts'
import type { Statute } from '../domain/statute/statute.ts'
import type { StatuteId } from '../domain/statute/statutes.ts'
import type { Locale } from '../domain/text/local-text.ts'
import { languages } from './locales.ts'

/** What stands over a letter. @param refuses whether the decision withholds all of it */
export function letterTitle(statute: Statute, locale: Locale, kind: LetterKind, refuses = false): string {
  const { titles } = languages[locale].caseLetters
  const own = isEnquiry(statute) ? titles.enquiry : statute.jurisdiction === 'CN' ? titles.china : titles.plain
  if (kind !== 'decision') return own[kind]
  const named = titles.byStatute[statute.id as StatuteId]
  return (refuses ? named?.refusal : named?.decision) ?? own.decision
}
