import type { Outcome, Statute } from '../statute/statute.ts'

export const letterKinds = ['decision', 'clarification', 'fee', 'third-party', 'extension', 'review'] as const
export type LetterKind = (typeof letterKinds)[number]

/** Whether every part of a decision is refused. */
export function isRefusal(statute: Statute, parts: readonly { readonly outcome: string }[]): boolean {
  const categoryOf = (id: string): Outcome['category'] | undefined =>
    statute.outcomes.find((one) => one.id === id)?.category
  return parts.length > 0 && parts.every((part) => categoryOf(part.outcome) === 'refused')
}
