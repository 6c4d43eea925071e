import type { CaseFile } from '../../../app/case-file.ts'
import { partField, partLabels } from '../../components/decision-form.tsx'
import { filled, many, one, type Values } from '../form-values.ts'

/** One part is the whole; several are a, b, c ... */
export function partsOf(count: string | undefined): readonly string[] {
  const wanted = Math.min(Number(count) || 1, partLabels.length)
  return wanted > 1 ? partLabels.slice(0, wanted) : ['whole']
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
