import type { ImportQuestion } from '../../locales/row-problem-words.ts'
import type { ImportMapping } from './import-mapping.ts'

/** What a person can take as it is: that requests are open, that their outcome is not known, that a day of closing says more than “open”. */
export const acceptable = ['open', 'outcomes', 'contradictions'] as const satisfies readonly ImportQuestion['code'][]
export type Accepted = ImportQuestion['code']

/** Fewer are read by a person in the mapping. */
const unknownAsked = 10

export type AskedQuestion = ImportQuestion & {
  /** Whether somebody took it as it is. */
  readonly accepted: boolean
}

/**
 * What an import needs a yes to, and whether it has it.
 * @param contradictions rows with a day of closing that are said to be open, and the first of them
 * @param open how many requests would be open, and how many of these late; null where a column says when they were closed
 */
export function questionsOf(
  { outcomes }: Pick<ImportMapping, 'outcomes'>,
  contradictions: { readonly count: number; readonly first: number },
  open: { readonly open: number; readonly late: number } | null,
  accept: readonly Accepted[],
): readonly AskedQuestion[] {
  const worded = outcomes.filter(({ words }) => words !== '')
  const sum = (some: typeof worded) => some.reduce((all, { rows }) => all + rows, 0)
  const [unknown, of] = [sum(worded.filter(({ known }) => !known)), sum(worded)]
  const questions: readonly ImportQuestion[] = [
    ...(open !== null && open.open > 0 ? [{ code: 'open', open: open.open, late: open.late } as const] : []),
    ...(contradictions.count > 0 ? [{ code: 'contradictions', ...contradictions } as const] : []),
    ...(unknown >= unknownAsked && 2 * unknown > of ? [{ code: 'outcomes', unknown, of } as const] : []),
  ]
  return questions.map((question) => ({ ...question, accepted: accept.includes(question.code) }))
}
