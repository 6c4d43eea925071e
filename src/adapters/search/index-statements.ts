import type { ChangeSet } from '../../app/ports/store/cases/case-files.ts'
import type { Statement } from '../store/engines/sql.ts'
import type { SearchDialect } from './dialect.ts'
import { deskEntryText, logEntryText, sameEntry } from './entries.ts'

/** What a change set does to the index: a part of its own commit, so that the two never tell different things. */
export function indexStatements(dialect: SearchDialect, change: ChangeSet): Statement[] {
  const { requestId, expectedSeq, request, was, log, publishedDocuments = [] } = change
  const statements =
    was && sameEntry(was, request)
      ? []
      : [...dialect.putDeskEntry(deskEntryText(request), { first: expectedSeq === 0 })]
  if (log?.withdrawnReason === null) statements.push(...dialect.putLogEntry(logEntryText(log, publishedDocuments)))
  else if (log) statements.push(...dialect.remove('log', { sql: '"requestId" = ?', params: [requestId] }))
  for (const { id, state } of change.documents ?? [])
    if (state !== 'published') statements.push(...withoutWords(dialect, id))
  for (const { documentId, numbers } of change.erasedPages ?? [])
    for (const number of numbers) {
      const page = { sql: '"documentId" = ? AND "number" = ?', params: [documentId, number] }
      statements.push(...dialect.removePages(page))
    }
  return statements
}

/** A document that is not published has no words in the search: a new one has none to remove. */
function withoutWords(dialect: SearchDialect, documentId: string): readonly Statement[] {
  const ofDocument = { sql: '"documentId" = ?', params: [documentId] }
  return [
    ...dialect.removePages(ofDocument),
    { sql: 'DELETE FROM "DocumentWords" WHERE "documentId" = ?', params: [documentId] },
  ]
}
