import type { Finding, FindingKind } from './finding.ts'

/** What was in the original and is not in its safe copy, by the kinds of findings. */
export type RemovedPart = { readonly kind: FindingKind; readonly count: number }

/** What a safe copy does not have though it could be seen, or has in another way. */
export const safeCopyLosses = [
  'formulas',
  'formats',
  'pictures',
  'charts',
  'layout',
  'page-as-picture',
  'attachments',
  'colour-profile',
  'animation',
  'office-failed',
] as const
export type SafeCopyLoss = { readonly what: (typeof safeCopyLosses)[number]; readonly count?: number }

/** Findings of what a file keeps where nobody sees it; words that anyone reads, and what lies open, are another matter. */
export const isStructure = ({ kind, severity }: Finding): boolean => kind !== 'personal-data' && severity !== 'low'

/** The findings of one kind together. */
export function removedParts(findings: readonly Finding[]): readonly RemovedPart[] {
  const counts = new Map<FindingKind, number>()
  for (const { kind, count = 1 } of findings.filter(({ kind }) => kind !== 'personal-data'))
    counts.set(kind, (counts.get(kind) ?? 0) + count)
  return [...counts].map(([kind, count]) => ({ kind, count }))
}
