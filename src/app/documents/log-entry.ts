import { nameOutside } from '../../domain/request/document-in-case.ts'
import { caseStateOf } from '../../domain/request/fold-case.ts'
import { answeredTogether } from '../../domain/request/publication.ts'
import type { Ports } from '../ports/ports.ts'
import type { DocumentRow, LogRow } from '../ports/store/cases/case-rows.ts'

/** A file that the public may see in the log, or the tombstone of one that was taken back. */
export type LogDocument = Pick<
  DocumentRow,
  'id' | 'name' | 'mediaType' | 'size' | 'sha256' | 'publishedAt' | 'withdrawnAt' | 'withdrawnReason'
> & {
  readonly title: string
  readonly inspected: boolean
}

export type LogEntry = {
  readonly row: LogRow
  readonly documents: readonly LogDocument[]
  /** How many requests it answers: this one, and those that share its answer. */
  readonly serves: number
}

/** One entry of the public log with its files; null where there is none. An entry that was taken back shows no files. */
export async function readLogEntry(ports: Ports, reference: string): Promise<LogEntry | null> {
  const row = await ports.store.lists.logEntry(reference)
  if (!row) return null
  if (row.withdrawnReason !== null) return { row, documents: [], serves: 1 }
  const [documents, events] = await Promise.all([
    ports.store.cases.documents(row.requestId),
    ports.store.cases.events(row.requestId),
  ])
  return {
    row,
    documents: documents.filter((document) => document.publishedAt !== null).map(publicDocumentOf),
    serves: answeredTogether(caseStateOf(events)),
  }
}

/** As the public sees it. Of what was taken back remain when and why: what it was called may be why it was taken back. */
export function publicDocumentOf(document: DocumentRow): LogDocument {
  const shown = logDocumentOf(document)
  if (document.state !== 'withdrawn') return shown
  return { ...shown, name: '', title: '', mediaType: 'application/octet-stream', size: 0, sha256: '' }
}

export function logDocumentOf(document: DocumentRow): LogDocument {
  const { id, mediaType, size, sha256, publishedAt, withdrawnAt, withdrawnReason } = document
  const name = nameOutside(document.name)
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
