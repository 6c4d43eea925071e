import type { Finding, Inspection } from '../../domain/release/finding.ts'
import type { UninspectedReason } from '../../domain/release/inspection.ts'
import { releaseChecksOf } from '../../domain/release/release-checks.ts'
import { type Actor, may } from '../../domain/request/policy.ts'
import { ok, type Result, refuse } from '../../domain/request/refusal.ts'
import { loadCase } from '../case-file.ts'
import { caseReading } from '../cases/view/case-reading.ts'
import { mayReadDocument } from '../documents/download-document.ts'
import type { Ports } from '../ports/ports.ts'
import type { DocumentRow } from '../ports/store/cases/case-rows.ts'
import { storedInspection } from './inspect-file.ts'
import { type AnsweredFinding, answeredFindings } from './release-view.ts'
import { settingsFor } from './settings-for.ts'

export type LookedThrough = {
  /** Of the request that the file belongs to. */
  readonly reference: string
  readonly document: DocumentRow
  /** Null where nothing looks through files on this installation. */
  readonly scanned: LookedAt | null
  /** What the law asks before the file goes out. */
  readonly checks: ReturnType<typeof releaseChecksOf>
}

/** What was found, each with why it may go out. Findings have fingerprints where they are kept with the case. */
export type LookedAt = Omit<Inspection, 'reason' | 'findings'> & {
  readonly sha256: string
  readonly reason?: UninspectedReason
  readonly findings: readonly (Finding & Partial<AnsweredFinding>)[]
  readonly picturesNotRead?: number
}

/**
 * What the last look through a file of a case found, for staff who may read it. One that was not looked through yet is looked
 * through now, and what is found then is not kept.
 * @throws ParserBusy
 */
export async function lookThrough(ports: Ports, actor: Actor, documentId: string): Promise<Result<LookedThrough>> {
  const document = await ports.store.cases.documentById(documentId)
  const row = document && (await ports.store.cases.byId(document.requestId))
  const file = row && (await loadCase(ports, row.reference))
  if (!document || !file || !(await mayReadDocument(ports, actor, document))) return refuse('not-found')
  if (!may(actor, 'read-unpublished-document', { bodyId: document.bodyId })) return refuse('not-found')
  const checks = releaseChecksOf(file.statute)
  const answer = { reference: file.row.reference, document, checks }
  const reading = await caseReading(ports, actor, file)
  const inCase = file.state.documents.get(documentId)
  const stored = inCase ? await storedInspection(ports, inCase) : null
  if (inCase && stored) {
    const { verdict, inspection } = inCase
    const reason = inspection?.reason ?? undefined
    const findings = answeredFindings(inCase, stored, reading)
    const { type, picturesNotRead } = stored
    const looked = { sha256: document.sha256, type, verdict: verdict ?? 'unreadable', findings }
    return ok({
      ...answer,
      scanned: {
        ...looked,
        ...(reason === undefined ? {} : { reason }),
        ...(picturesNotRead === undefined ? {} : { picturesNotRead }),
      },
    })
  }
  if (!ports.scanner) return ok({ ...answer, scanned: null })
  const blob = await ports.blobs.get(document.sha256)
  if (!blob) throw new Error(`The file of document ${documentId} is missing from the blob store`)
  const scanned = await ports.scanner.scan(blob.stream, await settingsFor(ports, actor, file))
  return ok({ ...answer, scanned })
}
