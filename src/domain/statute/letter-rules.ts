import type { LocalText } from '../text/local-text.ts'

/** The forms of letters, each worded in every language (`src/locales/case-letter-words.ts`). */
export type LetterForms = 'general' | 'government-information' | 'enquiry'

/** The rights of review in a law's own words, each worded in every language (`src/locales/case-letter-words.ts`). */
export type RemediesText =
  | 'reconsideration-then-court'
  | 'agency-appeal'
  | 'internal-review-then-commissioner'
  | 'representations-then-commissioner'
  | 'review-then-scottish-commissioner'

/** A way to contest that a letter can name, in any of the ways to write it (`src/domain/letter/letter-marks.ts`). */
export type NamedRemedy =
  | 'reconsideration'
  | 'court'
  | 'review'
  | 'review-or-reconsideration'
  | 'commissioner'
  | 'appeal'
  | 'liaison'

/** What a decision says of the ways to contest it. */
type RemediesRule = {
  /** The section that asks it. */
  readonly section: string
  readonly statedIn: 'every-decision' | 'adverse-decisions'
  /** `routes`: each of the law's review routes by itself. */
  readonly text: RemediesText | 'routes'
  /** A letter that withholds something must name each of these; where there are none, any way to contest will do. */
  readonly mustName: readonly NamedRemedy[]
}

/** What the letters under a law are like. */
export type LetterRules = {
  readonly forms: LetterForms
  /** How the law itself calls a decision: one that withholds everything, and any other. What is null its forms call. */
  readonly decisionTitles: {
    readonly section: string
    readonly refusal: LocalText | null
    readonly other: LocalText | null
  } | null
  /** Null where nothing can be contested. */
  readonly remedies: RemediesRule | null
  /** What a letter that withholds something says beside its grounds. */
  readonly statedWhenWithholding: readonly {
    readonly section: string
    readonly what: 'foreseeable-harm' | 'volume-withheld'
  }[]
  /** The paper that its country writes on. */
  readonly paper: 'A4' | 'LETTER'
}

/**
 * Letters in the general forms, that tell whom something is refused how to contest it: by each review route of the law.
 * @param section what asks a refusal to say so
 * @param more what the law says of it beside
 */
export const generalLetters = (section: string, more: Partial<RemediesRule> = {}): LetterRules => ({
  forms: 'general',
  decisionTitles: null,
  remedies: { section, statedIn: 'adverse-decisions', text: 'routes', mustName: [], ...more },
  statedWhenWithholding: [],
  paper: 'A4',
})
