import type { AnsweredFinding } from '../../../app/release/release-view.ts'
import type { FindingKind, PersonalDataType, Severity } from '../../../domain/release/finding.ts'
import { asksForAnswer, isNeverReleased } from '../../../domain/release/inspection.ts'

/** Findings of one kind: one reason may do for all of them. */
export type FindingGroup = {
  readonly id: string
  readonly kind: FindingKind
  readonly what: PersonalDataType | undefined
  readonly severity: Severity
  /** Those that nobody has dealt with. */
  readonly open: readonly AnsweredFinding[]
  readonly kept: readonly AnsweredFinding[]
}

const order: readonly Severity[] = ['high', 'medium', 'low']

/** The worst first. Of those that are only mentioned, and of malware, none is open: no reason is asked for. */
export function findingGroups(findings: readonly AnsweredFinding[]): readonly FindingGroup[] {
  const groups = new Map<string, AnsweredFinding[]>()
  for (const one of findings) {
    const id = [one.severity, one.kind, one.what ?? ''].join('-')
    groups.set(id, [...(groups.get(id) ?? []), one])
  }
  return [...groups]
    .flatMap(([id, members]) => {
      const [first] = members
      if (!first) return []
      const { kind, what, severity } = first
      const isOpen = (one: AnsweredFinding) => asksForAnswer(one) && !isNeverReleased(one) && one.kept === null
      const open = members.filter(isOpen)
      return [{ id, kind, what, severity, open, kept: members.filter((one) => !isOpen(one)) }]
    })
    .sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
}
