import { requesterSeesFile } from '../../domain/request/document-in-case.ts'
import { caseStateOf } from '../../domain/request/fold-case.ts'
import { type Actor, may } from '../../domain/request/policy.ts'
import { ok, type Result, refuse } from '../../domain/request/refusal.ts'
import type { Ports } from '../ports/ports.ts'
import type { DocumentRow } from '../ports/store/cases/case-rows.ts'

export type Download = {
  readonly document: DocumentRow
  readonly size: number
  readonly stream: ReadableStream<Uint8Array>
}

/** A document's bytes: the public gets what is published, the requester what they sent or were answered with, staff what their role may see. */
export async function downloadDocument(ports: Ports, actor: Actor, documentId: string): Promise<Result<Download>> {
  const missing = refuse('not-found')
  const document = await ports.store.cases.documentById(documentId)
  if (!document || !(await mayReadDocument(ports, actor, document))) return missing
  const blob = await ports.blobs.get(document.sha256)
  if (!blob) throw new Error(`The file of document ${documentId} is missing from the blob store`)
  return ok({ document, ...blob })
}

/** Whether this reader may have the document, as it stands now. */
export async function mayReadDocument(ports: Ports, actor: Actor, document: DocumentRow): Promise<boolean> {
  const subject = { bodyId: document.bodyId, requestId: document.requestId }
  const readsInside = may(actor, 'read-unpublished-document', subject)
  if (!readsInside && (await holdsMalware(ports, document))) return false
  if (document.state === 'published') return true
  // Erased with the requester's data: it has no name any more.
  if (document.name === '') return false
  // What the requester sent is signed, or says otherwise who they are.
  const needed = document.origin === 'requester' ? 'read-identity' : 'read-case'
  if (readsInside) return may(actor, needed, subject)
  if (!may(actor, 'read-status', subject) || actor.kind !== 'requester' || document.state === 'withdrawn') return false
  const row = await ports.store.cases.byId(document.requestId)
  return row !== null && requesterSeesFile(document, row.stage)
}

/** Whether malware was found in a file, maybe after it went out: it goes to nobody outside the office any more, in no way. */
export async function holdsMalware(
  { store }: Pick<Ports, 'store'>,
  { id, requestId, verdict }: Pick<DocumentRow, 'id' | 'requestId' | 'verdict'>,
): Promise<boolean> {
  // No other verdict is given where malware was found; the case is not read for every download.
  if (verdict !== 'blocked' && verdict !== 'unreadable') return false
  const { documents } = caseStateOf(await store.cases.events(requestId))
  return documents.get(id)?.inspection?.hasMalware === true
}
