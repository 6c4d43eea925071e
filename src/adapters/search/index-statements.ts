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
  return statements
}
