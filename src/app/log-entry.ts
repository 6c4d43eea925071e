import type { Ports } from './ports.ts'
import type { DocumentRow, LogRow } from './records.ts'

/** A file that the public may see in the log, or the tombstone of one that was taken back. */
export type LogDocument = Pick<
  DocumentRow,
  'id' | 'name' | 'mediaType' | 'size' | 'sha256' | 'publishedAt' | 'withdrawnAt' | 'withdrawnReason'
> & {
  readonly title: string
  readonly inspected: boolean
}

export type LogEntry = { readonly row: LogRow; readonly documents: readonly LogDocument[] }

/** One entry of the public log with its files; null where there is none. An entry that was taken back shows no files. */
export async function readLogEntry(ports: Ports, reference: string): Promise<LogEntry | null> {
  const row = await ports.store.logEntry(reference)
  if (!row) return null
  if (row.withdrawnReason !== null) return { row, documents: [] }
  const documents = await ports.store.documents(row.requestId)
  return { row, documents: documents.filter((document) => document.publishedAt !== null).map(logDocumentOf) }
}

export function logDocumentOf(document: DocumentRow): LogDocument {
  const { id, name, mediaType, size, sha256, publishedAt, withdrawnAt, withdrawnReason } = document
  return {
    id,
    name,
    title: document.title ?? name,
    mediaType,
    size,
    sha256,
    publishedAt,
    withdrawnAt,
    withdrawnReason,
    inspected: document.verdict !== null,
  }
}
