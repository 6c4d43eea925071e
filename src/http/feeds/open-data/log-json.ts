import type { DocumentRow, LogRow } from '../../../app/ports/store/cases/case-rows.ts'
import { nameOutside } from '../../../domain/request/document-in-case.ts'

/** An entry as the log shows it: of one that was taken back, that it was and why. */
export function entryJson(row: LogRow, baseUrl: string) {
  const { requestId: _id, bodyId: _body, bodySlug, ...shown } = row
  const tombstone = row.withdrawnReason === null ? {} : { title: '', summary: '', facts: {}, documentCount: 0 }
  return { ...shown, ...tombstone, body: bodySlug, url: `${baseUrl}/log/${row.reference}` }
}

/** A file that is published now. */
export function documentJson(document: DocumentRow, baseUrl: string) {
  const { id, title, mediaType, size, sha256, publishedAt } = document
  const name = nameOutside(document.name)
  return { id, name, title: title ?? name, mediaType, size, sha256, publishedAt, url: `${baseUrl}/documents/${id}` }
}
