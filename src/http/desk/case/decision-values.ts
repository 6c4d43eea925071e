import type { CaseFile } from '../../../app/case-file.ts'
import type { PartOfLetter } from '../../../app/letters/letter-facts.ts'
import type { TextRef } from '../../../domain/request/event-types.ts'
import { factsAtDecision } from '../../../domain/statute/facts-at-decision.ts'
import { filled, many, one, type Values } from '../../ui/form-values.ts'
import { partField, partLabels } from './decision-form.tsx'

/** One part is the whole; several are a, b, c ... */
export function partsOf(count: string | undefined): readonly string[] {
  const wanted = Math.min(Number(count) || 1, partLabels.length)
  return wanted > 1 ? partLabels.slice(0, wanted) : ['whole']
}

/** The last draft, to go on with: one that came back is put right, not written again. */
export function draftValues({ state }: CaseFile, read: (ref: TextRef | null | undefined) => string | null): Values {
  const { draft } = state
  if (!draft) return {}
  const names = draft.parts.length > partLabels.length ? [] : partsOf(String(draft.parts.length))
  const ofParts = names.flatMap((name, index) => {
    const part = draft.parts[index]
    if (!part) return []
    return [
      [partField(name, 'outcome'), part.outcome],
      [partField(name, 'exemptions'), part.exemptions],
      [partField(name, 'asks'), read(part.asks) ?? ''],
      [partField(name, 'reason'), read(part.reason) ?? ''],
      [partField(name, 'publicInterest'), read(part.publicInterest) ?? ''],
    ] as const
  })
  const facts = Object.entries(draft.facts).map(([name, value]) => [`facts.${name}`, String(value)] as const)
  return { ...Object.fromEntries([...ofParts, ...facts]), part: names, letter: read(draft.letter) ?? '' }
}

/** The form with as many parts as were asked for: what was written of the whole becomes the first part's. */
export function withParts(values: Values, count: string): Values {
  const parts = partsOf(count)
  const ofWhole = ['outcome', 'exemptions', 'reason', 'publicInterest'].map(
    (field) => [`a.${field}`, values[field] ?? ''] as const,
  )
  const whole = many(values, 'part').includes('whole') && parts.length > 1
  return { ...values, ...(whole ? Object.fromEntries(ofWhole) : {}), part: parts }
}

/** The fields of a draft's form, for as many parts as there may be. */
export function draftFields({ statute, state }: CaseFile): readonly string[] {
  const ofPart = ['asks', 'outcome', 'exemptions', 'reason', 'publicInterest']
  const parts = ['whole', ...partLabels].flatMap((part) => ofPart.map((field) => partField(part, field)))
  const facts = factsAtDecision(statute, state.facts).map(({ name }) => `facts.${name}`)
  return ['version', 'part', 'parts', 'template', 'letter', ...parts, ...facts]
}

/** What the form of a draft sent, as the use case takes it. */
export function decisionInput(values: Values, file: CaseFile): object {
  const parts = many(values, 'part').filter(
    (part) => part === 'whole' || (partLabels as readonly string[]).includes(part),
  )
  const given = filled(values)
  const facts = factsAtDecision(file.statute, file.state.facts).map(
    (fact) => [fact.name, given[`facts.${fact.name}`] ?? (fact.type === 'yes-no' ? false : '')] as const,
  )
  return {
    parts: (parts.length > 0 ? parts : ['whole']).map((part) => {
      const words = (field: string) => {
        const text = one(values, partField(part, field)).trim()
        return text ? { [field]: text } : {}
      }
      return {
        part,
        outcome: one(values, partField(part, 'outcome')),
        exemptions: many(values, partField(part, 'exemptions')),
        ...words('asks'),
        ...words('reason'),
        ...words('publicInterest'),
      }
    }),
    letter: one(values, 'letter'),
    facts: Object.fromEntries(facts.filter(([, value]) => value !== '')),
  }
}

/** The parts as the form has them, for the letter's template. */
export function partsInWords(values: Values, file: CaseFile): readonly PartOfLetter[] {
  const { parts } = decisionInput(values, file) as { parts: readonly { [name: string]: string | readonly string[] }[] }
  const text = (value: string | readonly string[] | undefined): string | null =>
    typeof value === 'string' ? value : null
  return parts.map(({ part, outcome, exemptions, asks, reason, publicInterest }) => ({
    part: text(part) ?? 'whole',
    outcome: text(outcome) ?? '',
    exemptions: Array.isArray(exemptions) ? exemptions : [],
    asks: text(asks),
    reason: text(reason),
    publicInterest: text(publicInterest),
  }))
}

/** What a form sent several of, where the use case takes a list. */
export function listsOf(type: string, values: Values): object {
  if (type === 'document-withheld') return { exemptions: many(values, 'exemptions') }
  return type === 'decision-issued' ? { also: many(values, 'also') } : {}
}
