import type { Statute } from '../domain/statute/statute.ts'
import type { Locale } from '../domain/text/local-text.ts'
import type { LetterWords, WordsOfEnquiries } from './enquiry-letters.ts'
import { inEveryLanguage } from './locales.ts'
import { inTermsOf } from './terms-of-law.ts'

export const messages = inEveryLanguage(({ letters }) => letters)

function ofEnquiries(words: LetterWords, others: WordsOfEnquiries): LetterWords {
  const plain: { readonly [message: string]: object } = words
  const changed = Object.entries(others).map(([message, own]) => [message, { ...plain[message], ...own }])
  return { ...words, ...Object.fromEntries(changed) }
}

const enquiryMessages = inEveryLanguage(({ letters, enquiryLetters }) => ofEnquiries(letters, enquiryLetters))

/** The words of a case: an enquiry is no request for information, and is not called one. */
export function wordsFor({
  statute,
  locale,
}: {
  readonly statute: Pick<Statute, 'isEnquiry' | 'letters'>
  readonly locale: Locale
}): LetterWords {
  return inTermsOf((statute.isEnquiry ? enquiryMessages : messages)[locale], statute, locale)
}
