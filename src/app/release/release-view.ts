import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import { contentProblem, type GateProblem, isCleared, isInspected, openFindings } from '../../domain/release/gate.ts'
import type { NamedFinding, StoredInspection, UninspectedReason } from '../../domain/release/inspection.ts'
import { type DocumentInCase, isWorkOf } from '../../domain/request/document-in-case.ts'
import type { ActorRef } from '../../domain/request/event-types.ts'
import type { EventOf } from '../../domain/request/events/event-rule.ts'
import type { Actor } from '../../domain/request/policy.ts'
import type { CaseFile } from '../case-file.ts'
import { type CaseReading, caseReading } from '../cases/view/case-reading.ts'
import { answersOf, type ShownAnswer } from '../cases/view/release-answers.ts'
import { fileNameFor } from '../cases/view/status-view.ts'
import { actorRefOf } from '../perform.ts'
import type { Ports } from '../ports/ports.ts'
import { presentInspection } from './gate.ts'
import { storedInspection } from './inspect-file.ts'

/** A finding as it stands: why it may go out, and who said so; null while nobody has. */
export type AnsweredFinding = NamedFinding & {
  readonly kept: { readonly reason: string | null; readonly by: ActorRef } | null
}

/** A file of the office on its way out. */
export type FileForRelease = {
  readonly document: DocumentInCase
  readonly name: string
  readonly isInspected: boolean
  readonly reason: UninspectedReason | null
  /** Those that this person may see. */
  readonly findings: readonly AnsweredFinding[]
  /** How many say who asked, are not dealt with, and are for others to see. */
  readonly openToOthers: number
  /** What its content has against it. */
  readonly problem: GateProblem | null
  /** Prepared by whoever looks at it, who may not approve it. */
  readonly isOwn: boolean
}

/** The findings of a stored look that this person may see, each with why it may go out. */
export function answeredFindings(
  document: DocumentInCase,
  stored: StoredInspection | null,
  { knowsRequester, read }: Pick<CaseReading, 'knowsRequester' | 'read'>,
): readonly AnsweredFinding[] {
  return (stored?.findings ?? [])
    .filter((one) => knowsRequester || !one.saysWhoAsked)
    .map(({ maskedExcerpt, ...found }) => {
      const one = knowsRequester || maskedExcerpt === undefined ? found : { ...found, excerpt: maskedExcerpt }
      const kept = document.kept.get(one.fingerprint)
      return { ...one, kept: kept ? { reason: read(kept.reason), by: kept.by } : null }
    })
}

/** The files of the office that nobody has approved or withheld yet, each with what stands between it and its release. */
export async function filesForRelease(ports: Ports, actor: Actor, file: CaseFile): Promise<readonly FileForRelease[]> {
  const reading = await caseReading(ports, actor, file)
  const present = presentInspection(ports, file)
  const waiting = [...file.state.documents.values()].filter((one) => waitsForRelease(one, present))
  return Promise.all(
    waiting.map(async (document): Promise<FileForRelease> => {
      const stored = await storedInspection(ports, document)
      const findings = answeredFindings(document, stored, reading)
      const seen = new Set(findings.map(({ fingerprint }) => fingerprint))
      return {
        document,
        name: fileNameFor(document, reading),
        isInspected: isInspected(document, present),
        reason: document.inspection?.reason ?? null,
        findings,
        openToOthers: stored ? openFindings(document).filter((one) => !seen.has(one)).length : 0,
        problem: contentProblem(document, present) ?? null,
        isOwn: isWorkOf(file.state.documents, document, actorRefOf(actor)) && !file.body.settings.approvesOwnWork,
      }
    }),
  )
}

function waitsForRelease(document: DocumentInCase, present: ReturnType<typeof presentInspection>): boolean {
  const { origin, state, withheld, replacedBy } = document
  if (origin !== 'officer' || replacedBy !== null || withheld !== null) return false
  if (state === 'attached') return true
  return state === 'approved' && (!isCleared(document) || contentProblem(document, present) !== undefined)
}

/** Files that one person approved on one day with the same answers. */
export type GivenApproval = {
  readonly by: ActorRef
  readonly on: CivilDate
  /** Empty for what an earlier version approved. */
  readonly answers: readonly ShownAnswer[]
  readonly files: readonly { readonly documentId: string; readonly name: string }[]
}

/** What was approved and still stands, with the answers, the latest first. */
export async function approvalsOf(ports: Ports, actor: Actor, file: CaseFile): Promise<readonly GivenApproval[]> {
  const reading = await caseReading(ports, actor, file)
  const given = new Map<string, GivenApproval>()
  for (const document of file.state.documents.values()) {
    if (document.origin !== 'officer' || (document.state !== 'approved' && document.state !== 'published')) continue
    const approved = file.events.findLast(
      (event): event is EventOf<'document-approved'> =>
        event.type === 'document-approved' && event.data.documentId === document.documentId,
    )
    if (!approved) continue
    const { actor: by, on } = approved
    const answers = answersOf(approved.data, reading)
    const key = JSON.stringify([on, by, answers])
    const files = [...(given.get(key)?.files ?? []), shownFile(document, reading)]
    given.set(key, { by, on, answers, files })
  }
  return [...given.values()].sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
}

const shownFile = (document: DocumentInCase, reading: CaseReading) => ({
  documentId: document.documentId,
  name: fileNameFor(document, reading),
})
