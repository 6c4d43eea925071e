import type { Outcome } from '../../domain/statute/statute.ts'
import { textIn } from '../../domain/text/local-text.ts'
import { dateText } from '../../locales/dates.ts'
import { languages } from '../../locales/locales.ts'
import { type LetterFacts, type PartOfLetter, salutationOf } from './letter-facts.ts'
import { remediesText } from './remedies.ts'

/** The letter of a decision as it may go out, with a blank wherever the drafter has still to say something. */
export function decisionLetter(facts: LetterFacts, parts: readonly PartOfLetter[]): string {
  const { locale, statute, reference, subject } = facts
  const words = languages[locale].caseLetters
  const opening = words.decision.opening[statute.letters.forms]({
    title: textIn(statute.title, locale),
    citation: statute.citation,
    reference,
    subject,
    received: dateText(facts.receivedOn, facts.locale, facts.statute.jurisdiction),
  })
  const several = parts.length > 1
  const answers = parts.map((part) => {
    const lines = statute.isEnquiry ? enquiryLines(facts, part) : partLines(facts, part)
    return [...(several ? [words.part(part.part, part.asks)] : []), ...lines].join('\n')
  })
  return [salutationOf(facts), opening, ...answers, remediesOwed(facts, parts), words.decision.closing]
    .filter((paragraph) => paragraph !== '')
    .join('\n\n')
}

const categoryOf = ({ statute }: LetterFacts, { outcome }: PartOfLetter): Outcome['category'] | undefined =>
  statute.outcomes.find((one) => one.id === outcome)?.category

/** The law gives no remedy against getting what one asked for; where it wants them in every answer, they stand there. */
function remediesOwed(facts: LetterFacts, parts: readonly PartOfLetter[]): string {
  const adverse = parts.some((part) => categoryOf(facts, part) !== 'granted')
  return adverse || facts.statute.letters.remedies?.statedIn === 'every-decision' ? remediesText(facts) : ''
}

/** No outcome of a law, but what was asked, answered. */
function enquiryLines(facts: LetterFacts, part: PartOfLetter): readonly string[] {
  const { enquiry, blank } = languages[facts.locale].caseLetters
  const category = categoryOf(facts, part)
  const outcome = category && enquiry.outcome[category]
  return [...(outcome ? [outcome] : []), part.reason ?? blank(enquiry.answer)].filter((line) => line !== '')
}

function partLines(facts: LetterFacts, part: PartOfLetter): readonly string[] {
  const { statute, locale } = facts
  const { decision: say, blank } = languages[locale].caseLetters
  const outcome = statute.outcomes.find((one) => one.id === part.outcome)
  if (!outcome) return [blank(say.blanks.outcome)]
  const cited = part.exemptions.flatMap((code) => {
    const known = statute.exemptions.find((one) => one.code === code)
    return known ? [known] : []
  })
  const qualified = cited.some((one) => one.kind === 'qualified')
  const withholds = cited.length > 0
  // The row of the statistics says more than the sentence only where it is a reason and not the plain outcome.
  const says = outcome.category !== 'granted' && outcome.category !== 'partial' && !withholds
  return [
    say.outcome[outcome.category],
    ...(outcome.category === 'granted' ? [blank(say.blanks.where)] : []),
    ...(says ? [say.kind(textIn(outcome.title, locale).replace(/\s*（[^（）]*）$/, ''), outcome.section)] : []),
    ...cited.map((one) => say.ground(one.section, textIn(one.title, locale))),
    ...(withholds || says ? [say.reason(part.reason ?? blank(say.blanks.reason))] : []),
    ...(qualified ? [say.interest(part.publicInterest ?? blank(say.blanks.interest))] : []),
    ...(withholds ? statute.letters.statedWhenWithholding : []).map((one) =>
      say.whenWithholding[one.what](one.section),
    ),
  ]
}
