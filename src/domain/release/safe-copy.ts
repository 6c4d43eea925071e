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
  'web-content',
  'office-failed',
  'file-left-out',
] as const
export type SafeCopyLoss = {
  readonly what: (typeof safeCopyLosses)[number]
  readonly count?: number
  /** Of a file in an archive that was left out: where it lay. */
  readonly path?: string
}

/** Findings of what a file keeps where nobody sees it; words that anyone reads, and what lies open, are another matter. */
export const isStructure = ({ kind, severity }: Finding): boolean => kind !== 'personal-data' && severity !== 'low'

/** The findings of one kind together. */
export function removedParts(findings: readonly Finding[]): readonly RemovedPart[] {
  const counts = new Map<FindingKind, number>()
  for (const { kind, count = 1 } of findings.filter(({ kind }) => kind !== 'personal-data'))
    counts.set(kind, (counts.get(kind) ?? 0) + count)
  return [...counts].map(([kind, count]) => ({ kind, count }))
}

/** The parts of several files together. */
export function addedParts(parts: readonly RemovedPart[]): readonly RemovedPart[] {
  const counts = new Map<FindingKind, number>()
  for (const { kind, count } of parts) counts.set(kind, (counts.get(kind) ?? 0) + count)
  return [...counts].map(([kind, count]) => ({ kind, count }))
}

/** What two lookers counted in the same file: of each kind the larger number. */
export function largerParts(ones: readonly RemovedPart[], others: readonly RemovedPart[]): readonly RemovedPart[] {
  const counts = new Map<FindingKind, number>()
  for (const { kind, count } of [...ones, ...others]) counts.set(kind, Math.max(counts.get(kind) ?? 0, count))
  return [...counts].map(([kind, count]) => ({ kind, count }))
}
