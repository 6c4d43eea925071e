import { type Actor, may } from '../../domain/request/policy.ts'
import { ok, type Result, refuse } from '../../domain/request/refusal.ts'
import { mayReadDocument } from '../documents/download-document.ts'
import type { Ports } from '../ports/ports.ts'
import type { DocumentRow, RequestRow } from '../ports/store/cases/case-rows.ts'
import type { RedactionDraft } from '../ports/store/redactions.ts'

export type OpenRedaction = {
  readonly document: DocumentRow
  readonly row: RequestRow
  /** Null where nobody has marked anything yet. */
  readonly draft: RedactionDraft | null
}

/** The redaction of a document, for staff who may read the file. */
export async function openRedaction(ports: Ports, actor: Actor, documentId: string): Promise<Result<OpenRedaction>> {
  const { cases } = ports.store
  const document = await cases.documentById(documentId)
  const row = document && (await cases.byId(document.requestId))
  if (!document || !row || !may(actor, 'read-unpublished-document', { bodyId: document.bodyId })) {
    return refuse('not-found')
  }
  if (!(await mayReadDocument(ports, actor, document))) return refuse('not-found')
  return ok({ document, row, draft: await readDraft(ports, documentId) })
}

/** The work that applies this version of a draft. */
export const applyingTaskId = ({ documentId, version }: Pick<RedactionDraft, 'documentId' | 'version'>): string =>
  `redaction-${documentId}-${version}`

/** A draft as it stands: one whose applying ended without a result has failed. */
export async function readDraft({ store }: Pick<Ports, 'store'>, documentId: string): Promise<RedactionDraft | null> {
  const draft = await store.redactions.byDocument(documentId)
  if (draft?.state !== 'approved') return draft
  const task = await store.backgroundTasks.byId(applyingTaskId(draft))
  if (task?.status !== 'failed' && task?.status !== 'done') return draft
  // It may have ended between the two looks.
  const now = await store.redactions.byDocument(documentId)
  const isLost = now?.state === 'approved' && now.version === draft.version
  return isLost ? { ...now, state: 'failed', failure: 'interrupted' } : now
}

/** Whether this person may mark what is cut; only who may do so hands it on. */
export const mayPrepare = (actor: Actor, bodyId: string): boolean => may(actor, 'redaction-submitted', { bodyId })
/** Whether this person may approve what others have marked, or send it back. */
export const mayReview = (actor: Actor, bodyId: string): boolean => may(actor, 'redaction-approved', { bodyId })
