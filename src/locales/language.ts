import type { MaskWords } from '../domain/request/mask-identity.ts'
import type { DocumentStyle } from '../domain/text/paper.ts'
import type { SummaryWords } from './annual-summary-words.ts'
import type { CaseLetterWords } from './case-letter-words.ts'
import type { ClockWords } from './clock-words.ts'
import type { LetterWords, WordsOfEnquiries } from './enquiry-letters.ts'
import type { FigureWords } from './figure-words.ts'
import type { LawWords } from './law-words.ts'
import type { MailNotes } from './mail-notes.ts'
import type { Messages } from './messages.ts'
import type { FrameWords } from './report-frame-words.ts'
import type { UnreachedWords } from './unreached-words.ts'

/** The calendars name their days in English; what a language has no name for is shown so. */
export type DayNames = { readonly [english: string]: string }

/** All that differs by language. A language is a folder with one of these, and a line in `locales.ts`. */
export type Language = {
  /** What it calls itself. */
  readonly name: string
  /** The tag by which `Intl` writes dates, numbers and plurals. */
  readonly intl: string
  /** The tag by which a case under the law of such a country writes them, where that is another. */
  readonly intlByJurisdiction: { readonly [jurisdiction: string]: string }
  /** What stands under a day and month: `2026 · Monday`, `2026年 星期一`. */
  readonly weekdayAndYear: (weekday: string, year: string) => string
  /** The title of a document as it is cited. */
  readonly citedTitle: (title: string) => string
  readonly document: DocumentStyle
  /** The families of a typeface for mail, in CSS. */
  readonly mailFont: string
  /** What its offices still save files in that are not UTF-8, as `TextDecoder` names it. */
  readonly legacyEncoding: string
  /** The law of the sample case on the page that shows every component. */
  readonly sampleStatute: string
  readonly pages: Messages
  readonly letters: LetterWords
  readonly enquiryLetters: WordsOfEnquiries
  /** The letters of a case, on paper and in mail. */
  readonly caseLetters: CaseLetterWords
  readonly laws: LawWords
  readonly unreached: UnreachedWords
  readonly mailNotes: MailNotes
  /** What stands where the name or the address of a requester is masked. */
  readonly withheld: MaskWords
  readonly clock: ClockWords
  readonly annualSummary: SummaryWords
  readonly figures: FigureWords
  readonly reportFrame: FrameWords
  readonly dayNames: DayNames
  readonly daySuffixes: DayNames
  /** A day off for which another is worked. @param date as `dateText` writes it */
  readonly dayOffMadeUp: (date: string) => string
  /**
   * Words that the mainland's regulations on government information alone call so, and what they are called under other laws:
   * 补正 is of 条例第30条, elsewhere a requester is asked to make clear what they ask (澄清).
   */
  readonly termsElsewhere: readonly (readonly [own: string, elsewhere: string])[]
}
