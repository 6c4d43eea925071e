import type {
  RedactionChange,
  RedactionDraft,
  RedactionRecords,
  RedactionResult,
  StoredMark,
} from '../../app/ports/store/redactions.ts'
import type { Instant } from '../../domain/calendar/civil-date.ts'
import type { Engine } from './engines/engine.ts'
import { type Statement, table, versionedTable } from './engines/sql.ts'
import { transactOr } from './engines/versioned-rows.ts'

const drafts = versionedTable<RedactionDraft, 'RedactionDraft'>('RedactionDraft', ['documentId'], {
  documentId: 'plain',
  requestId: 'plain',
  bodyId: 'plain',
  state: 'plain',
  pages: 'json',
  preparers: 'json',
  submittedBy: 'plain',
  reviewedBy: 'plain',
  comment: 'plain',
  statement: 'plain',
  failure: 'plain',
  warnings: 'json',
  resultId: 'plain',
  forgottenTo: 'plain',
  changedAt: 'plain',
  version: 'plain',
})

const marks = table<StoredMark, 'RedactionMark'>('RedactionMark', ['documentId', 'id'], {
  documentId: 'plain',
  id: 'plain',
  requestId: 'plain',
  page: 'plain',
  rect: 'json',
  grounds: 'json',
  note: 'plain',
  comment: 'plain',
  authorId: 'plain',
  removed: 'boolean',
  version: 'plain',
})

const results = table<RedactionResult, 'RedactionResult'>('RedactionResult', ['resultId'], {
  resultId: 'plain',
  documentId: 'plain',
  requestId: 'plain',
  boxes: 'plain',
  commitment: 'plain',
  salt: 'plain',
  cuts: 'json',
  madeAt: 'plain',
})

type Presence = { readonly documentId: string; readonly staffId: string; readonly seenAt: Instant }

const presences = table<Presence, 'RedactionPresence'>('RedactionPresence', ['documentId', 'staffId'], {
  documentId: 'plain',
  staffId: 'plain',
  seenAt: 'plain',
})

/** The lock first: a draft that has moved on makes the whole transaction fail (`RedactionDraft.version`). */
export function redactionStatements({ draft, marks: changed, forgetsRemoved, result }: RedactionChange): Statement[] {
  const { documentId } = draft
  return [
    draft.version === 0 ? drafts.insert(draft) : drafts.update(draft),
    ...(forgetsRemoved
      ? [{ sql: 'DELETE FROM "RedactionMark" WHERE "documentId" = ? AND "removed"', params: [documentId] }]
      : []),
    ...changed.map(marks.upsert),
    ...(result ? [results.insert(result)] : []),
  ]
}

const eraseNotesSql = `UPDATE "RedactionMark" SET "note" = '', "comment" = NULL WHERE "requestId" = ?`
const eraseCommentsSql = `UPDATE "RedactionDraft" SET "comment" = NULL, "version" = "version" + 1,
  "failure" = CASE WHEN "state" = 'approved' THEN 'interrupted' ELSE "failure" END,
  "state" = CASE WHEN "state" = 'approved' THEN 'failed' ELSE "state" END WHERE "requestId" = ?`

/**
 * What people wrote beside marks may name a person. A save that is under way fails, and is read anew; so does what is being
 * applied, to be approved again.
 */
export const eraseRedactionStatements = (requestId: string): Statement[] =>
  [eraseCommentsSql, eraseNotesSql].map((sql) => ({ sql, params: [requestId] }))

/** The drafts of redactions with their marks, and who looks at them. */
export function redactions(engine: Engine): RedactionRecords {
  const rowsOf = (sql: string, ...params: Statement['params']) => engine.query({ sql, params })
  return {
    async byDocument(documentId) {
      const [row] = await rowsOf('SELECT * FROM "RedactionDraft" WHERE "documentId" = ?', documentId)
      return row ? drafts.decode(row) : null
    },
    async ofRequest(requestId) {
      const rows = await rowsOf('SELECT * FROM "RedactionDraft" WHERE "requestId" = ? ORDER BY "documentId"', requestId)
      return rows.map(drafts.decode)
    },
    async marks(documentId, after) {
      const rows = await rowsOf(
        'SELECT * FROM "RedactionMark" WHERE "documentId" = ? AND "version" > ? ORDER BY "id"',
        documentId,
        after,
      )
      return rows.map(marks.decode)
    },
    async commit(change) {
      const conflict = await transactOr(engine, redactionStatements(change), [[/^RedactionDraft[._]/, 'stale']])
      return { ok: conflict === undefined }
    },
    async results(documentId) {
      const rows = await rowsOf(
        'SELECT * FROM "RedactionResult" WHERE "documentId" = ? ORDER BY "madeAt" DESC, "resultId" DESC',
        documentId,
      )
      return rows.map(results.decode)
    },
    async result(resultId) {
      const [row] = await rowsOf('SELECT * FROM "RedactionResult" WHERE "resultId" = ?', resultId)
      return row ? results.decode(row) : null
    },
    async people(documentId, after) {
      const rows = await rowsOf(
        'SELECT * FROM "RedactionPresence" WHERE "documentId" = ? AND "seenAt" > ? ORDER BY "staffId"',
        documentId,
        after,
      )
      return rows.map(presences.decode).map(({ staffId, seenAt }) => ({ staffId, seenAt }))
    },
    seen: (documentId, staffId, seenAt) => engine.transact([presences.upsert({ documentId, staffId, seenAt })]),
  }
}
