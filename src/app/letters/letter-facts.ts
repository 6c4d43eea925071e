import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import type { Statute } from '../../domain/statute/statute.ts'
import type { Locale } from '../../domain/text/local-text.ts'
import { languages } from '../../locales/locales.ts'

/** What any letter of a case says of it. */
export type LetterFacts = {
  readonly statute: Statute
  readonly locale: Locale
  /** The body's name in the letter's language. */
  readonly body: string
  readonly bodyEmail: string | null
  readonly reference: string
  readonly subject: string
  /** Null where no name is known. */
  readonly requester: string | null
  readonly receivedOn: CivilDate
}

/** One part of the decision, in words. */
export type PartOfLetter = {
  readonly part: string
  readonly asks: string | null
  readonly outcome: string
  readonly exemptions: readonly string[]
  readonly reason: string | null
  readonly publicInterest: string | null
}

/** The line that a letter begins with. Where nobody is named the Chinese form needs another word, or it reads as a blank. */
export function salutationOf({ locale, requester, statute }: LetterFacts): string {
  const words = languages[locale].caseLetters
  return !requester && statute.isEnquiry ? words.salutationOfEnquiry : words.salutation(requester)
}
