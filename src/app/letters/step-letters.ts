import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import { textIn } from '../../domain/text/local-text.ts'
import type { StepParams } from '../../locales/case-letter-words.ts'
import { dateText, listText } from '../../locales/dates.ts'
import { languages } from '../../locales/locales.ts'
import { type LetterFacts, salutationOf } from './letter-facts.ts'

/** What the clock does, for the letter that tells of it. */
export type EffectInLetter = {
  /** Null while the clock stands still. */
  readonly due: CivilDate | null
  readonly before: CivilDate | null
  readonly section: string
}

type Step<T> = T & { readonly effect: EffectInLetter }

const stepWords = ({ locale }: LetterFacts) => languages[locale].caseLetters.steps

function paramsOf(facts: LetterFacts, { due, before, section }: EffectInLetter, by: CivilDate | null): StepParams {
  const dated = (date: CivilDate | null): string =>
    date ? dateText(date, facts.locale, facts.statute.jurisdiction) : ''
  const { statute, locale, reference, subject } = facts
  return {
    reference,
    subject,
    law: languages[locale].caseLetters.law(textIn(statute.title, locale)),
    section,
    by: dated(by),
    due: dated(due),
    before: dated(before),
  }
}

function letter(facts: LetterFacts, paragraphs: readonly string[]): string {
  const words = stepWords(facts)
  const { statute, locale, reference, subject, receivedOn } = facts
  const about = words.about[statute.letters.forms](
    reference,
    subject,
    dateText(receivedOn, locale, statute.jurisdiction),
  )
  return [salutationOf(facts), about, ...paragraphs, words.closing].filter((one) => one !== '').join('\n\n')
}

/** 补正告知书 (条例第30条), and its like: what is unclear, by when to answer, what becomes of the time. */
export function clarificationLetter(
  facts: LetterFacts,
  { question, replyBy, effect }: Step<{ question: string; replyBy: CivilDate | null }>,
): string {
  const paragraphs = stepWords(facts).clarification[facts.statute.letters.forms]
  return letter(facts, paragraphs({ ...paramsOf(facts, effect, replyBy), question }))
}

/** The section on the fee itself beside the one on what it does to the time: FOIA 2000 s.9(2) beside s.10(2). */
function feeSections({ statute, locale }: LetterFacts, effect: EffectInLetter): string {
  const own = statute.stops.find((stop) => stop.begin === 'fee-notice')?.mayAbandonAfter?.section
  return listText([...new Set(own ? [own, effect.section] : [effect.section])], locale)
}

/** The fees notice (FOIA 2000 s.9, 国办函〔2020〕109号): how much, for what, by when. */
export function feeLetter(
  facts: LetterFacts,
  { amount, note, payBy, effect }: Step<{ amount: string; note: string | null; payBy: CivilDate | null }>,
): string {
  const sections = feeSections(facts, effect)
  const params = { ...paramsOf(facts, effect, payBy), sections, amount, note: note ?? '' }
  return letter(facts, stepWords(facts).fee(params))
}

/** 延期答复告知书 (条例第33条), and its like: why, and until when. */
export function extensionLetter(facts: LetterFacts, { ground, effect }: Step<{ ground: string }>): string {
  return letter(facts, stepWords(facts).extension({ ...paramsOf(facts, effect, null), ground }))
}

/** 征求第三方意见函 (条例第32条), and its like. It says nothing of who asked. */
export function thirdPartyLetter(facts: LetterFacts, { replyBy, effect }: Step<{ replyBy: CivilDate | null }>): string {
  const paragraphs = stepWords(facts).thirdParty[facts.statute.letters.forms]
  return paragraphs(paramsOf(facts, effect, replyBy)).join('\n\n')
}
