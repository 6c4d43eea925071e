import type { CaseFile } from '../../../app/case-file.ts'
import type { WordsRef } from '../../../domain/request/event-types.ts'
import { partField, partLabels } from '../../components/decision-form.tsx'
import { filled, many, one, type Values } from '../form-values.ts'

/** One part is the whole; several are a, b, c ... */
export function partsOf(count: string | undefined): readonly string[] {
  const wanted = Math.min(Number(count) || 1, partLabels.length)
  return wanted > 1 ? partLabels.slice(0, wanted) : ['whole']
}

/** The last draft, to go on with: one that came back is put right, not written again. */
export function draftValues({ state }: CaseFile, read: (ref: WordsRef | null | undefined) => string | null): Values {
  const { draft } = state
  if (!draft) return {}
  const names = draft.parts.length > partLabels.length ? [] : partsOf(String(draft.parts.length))
  const ofParts = names.flatMap((name, index) => {
    const part = draft.parts[index]
    if (!part) return []
    return [
      [partField(name, 'outcome'), part.outcome],
      [partField(name, 'exemptions'), part.exemptions],
      [partField(name, 'reason'), read(part.reason) ?? ''],
    ] as const
  })
  const facts = Object.entries(draft.facts).map(([name, value]) => [`facts.${name}`, String(value)] as const)
  return { ...Object.fromEntries([...ofParts, ...facts]), part: names, letter: read(draft.letter) ?? '' }
}

/** The form with as many parts as were asked for: what was written of the whole becomes the first part's. */
export function withParts(values: Values, count: string): Values {
  const parts = partsOf(count)
  const ofWhole = ['outcome', 'exemptions', 'reason'].map((field) => [`a.${field}`, values[field] ?? ''] as const)
  const whole = many(values, 'part').includes('whole') && parts.length > 1
  return { ...values, ...(whole ? Object.fromEntries(ofWhole) : {}), part: parts }
}

/** What the form of a draft sent, as the use case takes it. */
export function decisionInput(values: Values, file: CaseFile): object {
  const parts = many(values, 'part').filter(
    (part) => part === 'whole' || (partLabels as readonly string[]).includes(part),
  )
  const given = filled(values)
  const facts = file.statute.facts
    .filter((fact) => fact.askedAt === 'decision')
    .map((fact) => [fact.name, given[`facts.${fact.name}`] ?? (fact.type === 'yes-no' ? false : '')] as const)
  return {
    parts: (parts.length > 0 ? parts : ['whole']).map((part) => {
      const reason = one(values, partField(part, 'reason')).trim()
      return {
        part,
        outcome: one(values, partField(part, 'outcome')),
        exemptions: many(values, partField(part, 'exemptions')),
        ...(reason ? { reason } : {}),
      }
    }),
    letter: one(values, 'letter'),
    facts: Object.fromEntries(facts.filter(([, value]) => value !== '')),
  }
}
