import type { LetterKind } from '../domain/letter/letter-kind.ts'
import type { LetterForms, LetterRules, RemediesText } from '../domain/statute/letter-rules.ts'
import type { Outcome } from '../domain/statute/statute.ts'

export type LetterTitles = { readonly [K in LetterKind]: string }

/** Which request a letter is about. */
type About = { readonly reference: string; readonly subject: string }

type Opening = About & {
  readonly title: string
  readonly citation: string
  /** The day of receipt, in words. */
  readonly received: string
}

/** A step and what it does to the clock. Dates are in words, empty where there is none. */
export type StepParams = About & {
  readonly law: string
  readonly section: string
  /** By when it is to be answered or paid. */
  readonly by: string
  /** The due date; empty while the clock stands still. */
  readonly due: string
  readonly before: string
}

type Paragraphs<P> = (params: P) => readonly string[]
type InEachForm<T> = { readonly [F in LetterForms]: T }
type WithholdingStatement = LetterRules['statedWhenWithholding'][number]['what']

export type RemedyWords = {
  readonly writeTo: (email: string) => string
  readonly address: string
  /** The rights of review in the law's own words, with the time for each and the section that gives it. */
  readonly texts: { readonly [T in RemediesText]: (contact: { readonly where: string }) => string }
  readonly lead: string
  readonly route: (route: {
    readonly title: string
    readonly section: string
    readonly by: string
    readonly note: string
  }) => string
  readonly contact: (email: string) => string
}

export type CaseLetterWords = {
  readonly salutation: (requester: string | null) => string
  /** Where nobody is named. */
  readonly salutationOfEnquiry: string
  /** A place that the drafter has to fill in. */
  readonly blank: (what: string) => string
  /** A sum to pay, as it was typed, and an ISO 4217 code. */
  readonly amount: (amount: string, currency: string) => string
  readonly law: (title: string) => string
  readonly part: (label: string, asks: string | null) => string
  /**
   * `government-information`: 条例第30条 (补正), 第32条 (第三方), 第33条 (延期), 第36条 (答复), 国办函〔2020〕109号 (收费).
   * `enquiry`: an answer to an enquiry is no decision on an application.
   */
  readonly titles: InEachForm<LetterTitles>
  readonly decision: {
    readonly opening: InEachForm<(params: Opening) => string>
    readonly outcome: { readonly [C in Outcome['category']]: string }
    readonly kind: (title: string, section: string) => string
    readonly ground: (section: string, title: string) => string
    readonly reason: (text: string) => string
    readonly interest: (text: string) => string
    readonly blanks: { readonly [B in 'outcome' | 'reason' | 'interest' | 'where']: string }
    readonly closing: string
    readonly whenWithholding: { readonly [W in WithholdingStatement]: (section: string) => string }
  }
  /** No outcome of a law and no remedies, but what was asked, answered. */
  readonly enquiry: {
    /** Where the answer itself does not say it. */
    readonly outcome: { readonly [C in Outcome['category']]?: string }
    readonly answer: string
  }
  readonly steps: {
    readonly about: InEachForm<(reference: string, subject: string, received: string) => string>
    readonly closing: string
    readonly clarification: InEachForm<Paragraphs<StepParams & { readonly question: string }>>
    readonly fee: Paragraphs<StepParams & { readonly sections: string; readonly amount: string; readonly note: string }>
    readonly extension: Paragraphs<StepParams & { readonly ground: string }>
    readonly thirdParty: InEachForm<Paragraphs<StepParams>>
  }
  readonly remedies: RemedyWords
  readonly paper: {
    readonly reference: (reference: string) => string
    readonly date: (date: string) => string
    readonly draft: string
    readonly page: (page: number, of: number) => string
  }
}
