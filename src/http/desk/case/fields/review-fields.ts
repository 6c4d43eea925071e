import type { CaseFile } from '../../../../app/case-file.ts'
import { reviewsToAccept, reviewsToExtend } from '../../../../domain/request/review-options.ts'
import { textIn } from '../../../../domain/text/local-text.ts'
import type { Choice } from '../../../ui/form.tsx'
import type { FieldSpec, FormContext } from '../form-context.ts'

export const routeChoices = ({ viewer, file }: FormContext): readonly Choice[] =>
  file.statute.reviewRoutes.map((route) => ({ value: route.kind, text: textIn(route.title, viewer.locale) }))

/** Those reviews that a step is for. */
const choicesAmong =
  (found: typeof reviewsToAccept) =>
  (context: FormContext): readonly Choice[] => {
    const kinds = new Set(found(context.file.statute, context.file.state).map(({ kind }) => kind))
    return routeChoices(context).filter((choice) => kinds.has(choice.value))
  }

export const openReviewChoices = choicesAmong((_, { reviews }) => reviews.filter(({ decidedOn }) => decidedOn === null))

export const acceptedFields = (on: FieldSpec): readonly FieldSpec[] => [
  { name: 'kind', label: 'kind', kind: 'select', choices: choicesAmong(reviewsToAccept) },
  on,
]

export const extendedReviewFields = (on: FieldSpec): readonly FieldSpec[] => [
  { name: 'kind', label: 'kind', kind: 'select', choices: choicesAmong(reviewsToExtend) },
  { name: 'by', label: 'byCount', kind: 'text', optional: true },
  { name: 'to', label: 'toDate', kind: 'date', optional: true },
  { name: 'reason', label: 'reason', kind: 'words', rows: 3, optional: true },
  on,
]

/** A number of days is in the unit of the law's own extension of that review. */
export function reviewExtensionOf(
  input: { readonly [name: string]: string },
  { statute }: Pick<CaseFile, 'statute'>,
): object {
  if (input['by'] === undefined) return input
  const rule = statute.reviewClocks.find((one) => one.kind === input['kind'])
  const unit = (rule?.extension?.longest ?? rule?.extension?.maxTotal ?? rule?.length)?.unit ?? statute.countsIn
  return { ...input, by: { count: input['by'], unit } }
}
