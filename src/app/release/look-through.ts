import { type Actor, may } from '../../domain/request/policy.ts'
import { ok, type Result, refuse } from '../../domain/request/refusal.ts'
import { loadCase } from '../case-file.ts'
import { mayReadDocument } from '../documents/download-document.ts'
import type { ScannedFile } from '../ports/file-scanner-ports.ts'
import type { Ports } from '../ports/ports.ts'
import type { DocumentRow } from '../ports/store/cases/case-rows.ts'
import { settingsOfBody } from './inspection-settings.ts'
import { namesOfCase } from './names-of-case.ts'

export type LookedThrough = {
  /** Of the request that the file belongs to. */
  readonly reference: string
  readonly document: DocumentRow
  /** Null where nothing looks through files on this installation. */
  readonly scanned: ScannedFile | null
}

/**
 * Looks through a file of a case, for staff who may read it. The findings are words of the file: they are shown and not kept,
 * so that there is no other copy to erase.
 * @throws ParserBusy
 */
export async function lookThrough(ports: Ports, actor: Actor, documentId: string): Promise<Result<LookedThrough>> {
  const document = await ports.store.cases.documentById(documentId)
  const row = document && (await ports.store.cases.byId(document.requestId))
  const file = row && (await loadCase(ports, row.reference))
  if (!document || !file || !(await mayReadDocument(ports, actor, document))) return refuse('not-found')
  if (!may(actor, 'read-unpublished-document', { bodyId: document.bodyId })) return refuse('not-found')
  if (!ports.scanner) return ok({ reference: file.row.reference, document, scanned: null })
  const blob = await ports.blobs.get(document.sha256)
  if (!blob) throw new Error(`The file of document ${documentId} is missing from the blob store`)
  const names = await namesOfCase(ports, actor, file)
  const own = settingsOfBody(file.body)
  const scanned = await ports.scanner.scan(blob.stream, { ...own, names: [...names, ...own.names] })
  return ok({ reference: file.row.reference, document, scanned })
}
