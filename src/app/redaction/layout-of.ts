import { ok, type Result, refuse, refuseField } from '../../domain/request/refusal.ts'
import type { Ports } from '../ports/ports.ts'
import type { FileLayout } from '../ports/redactor-ports.ts'
import type { DocumentRow } from '../ports/store/cases/case-rows.ts'

/**
 * The pages of a file as they are shown, and the places of a text.
 * @throws ParserBusy
 */
export async function layoutOf(
  { blobs, redactor }: Pick<Ports, 'blobs' | 'redactor'>,
  { id, sha256 }: Pick<DocumentRow, 'id' | 'sha256'>,
  text = '',
): Promise<Result<FileLayout>> {
  if (!redactor) return refuse('not-found', { reason: 'not-installed' })
  const blob = await blobs.get(sha256)
  if (!blob) throw new Error(`The file of document ${id} is missing from the blob store`)
  const layout = await redactor.layout(blob.stream, text)
  return 'refused' in layout ? refuseField('document', 'unreadable', { why: layout.message }) : ok(layout)
}
