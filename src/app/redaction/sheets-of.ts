import { ok, type Result, refuse, refuseField } from '../../domain/request/refusal.ts'
import type { Ports } from '../ports/ports.ts'
import type { SheetView } from '../ports/safe-copy-ports.ts'
import type { DocumentRow } from '../ports/store/cases/case-rows.ts'

/** The sheets that a spreadsheet shows, and the cells of one of them. @throws ParserBusy */
export async function sheetsOf(
  { blobs, safeCopies }: Pick<Ports, 'blobs' | 'safeCopies'>,
  { id, sha256 }: Pick<DocumentRow, 'id' | 'sha256'>,
  asked: { readonly sheet?: string | undefined; readonly fromRow: number } = { fromRow: 0 },
): Promise<Result<SheetView>> {
  if (!safeCopies) return refuse('not-found', { reason: 'not-installed' })
  const blob = await blobs.get(sha256)
  if (!blob) throw new Error(`The file of document ${id} is missing from the blob store`)
  const view = await safeCopies.viewSheet(blob.stream, asked)
  return 'refused' in view ? refuseField('document', 'unreadable', { why: view.message }) : ok(view)
}
