import type { ChangeSet } from '../../app/ports/store/cases/case-files.ts'
import type { LogArchive, LogArchives } from '../../app/ports/store/log-archives.ts'
import type { Engine } from './engines/engine.ts'
import { type Row, type Statement, table, type Value } from './engines/sql.ts'

/** The hash stands beside the rest of what is made, where a statement can find it. */
type LogArchiveRow = LogArchive & { readonly sha256: string | null }

const rows = table<LogArchiveRow, 'LogArchive'>('LogArchive', ['bodyId'], {
  bodyId: 'plain',
  buildId: 'plain',
  checkedAt: 'plain',
  sha256: 'plain',
  made: 'json',
  removed: 'plain',
  takenBack: 'plain',
})

function archiveOf(row: Row): LogArchive {
  const { sha256: _inMade, ...archive } = rows.decode(row)
  return archive
}

/** Empties the row of a body where the condition holds. */
const emptied = (bodyId: string, condition: string, params: readonly Value[]): Statement => ({
  sql: `UPDATE "LogArchive" SET "buildId" = NULL, "made" = NULL, "removed" = COALESCE("sha256", "removed"), "sha256" = NULL,
          "takenBack" = "takenBack" + 1
        WHERE "bodyId" = ? AND EXISTS (${condition})`,
  params: [bodyId, ...params],
})

/**
 * In the commit that takes back or changes what is public, before its rows are written: the archive of the body, and the one
 * that is being made, are given out no more.
 */
export function archiveStatements({ documents = [], log }: ChangeSet): Statement[] {
  const ofDocuments = documents
    .filter(({ publishedAt }) => publishedAt !== null)
    .map(({ id, bodyId, state, sha256, name, title }) =>
      state === 'published'
        ? emptied(
            bodyId,
            `SELECT 1 FROM "Document" WHERE "id" = ? AND "state" = 'published'
               AND ("sha256" <> ? OR "name" <> ? OR COALESCE("title", '') <> ?)`,
            [id, sha256, name, title ?? ''],
          )
        : emptied(bodyId, `SELECT 1 FROM "Document" WHERE "id" = ? AND "state" = 'published'`, [id]),
    )
  if (!log) return ofDocuments
  const standing = `SELECT 1 FROM "LogEntry" WHERE "requestId" = ? AND "withdrawnReason" IS NULL`
  const ofEntry =
    log.withdrawnReason === null
      ? emptied(log.bodyId, `${standing} AND ("title" <> ? OR "summary" <> ?)`, [log.requestId, log.title, log.summary])
      : emptied(log.bodyId, standing, [log.requestId])
  return [...ofDocuments, ofEntry]
}

/** The archives of what is published. */
export function logArchives({ query, transact }: Engine): LogArchives {
  return {
    async of(bodyId) {
      const [row] = await query({ sql: 'SELECT * FROM "LogArchive" WHERE "bodyId" = ?', params: [bodyId] })
      return row ? archiveOf(row) : null
    },
    async all() {
      const found = await query({ sql: 'SELECT * FROM "LogArchive" ORDER BY "bodyId"', params: [] })
      return found.map(archiveOf)
    },
    looked: (bodyId, at) =>
      transact([
        {
          sql: `INSERT INTO "LogArchive" ("bodyId", "checkedAt") VALUES (?, ?)
                ON CONFLICT ("bodyId") DO UPDATE SET "checkedAt" = excluded."checkedAt"`,
          params: [bodyId, at],
        },
      ]),
    begin: (bodyId, buildId, at) =>
      transact([
        {
          sql: `INSERT INTO "LogArchive" ("bodyId", "buildId", "checkedAt") VALUES (?, ?, ?)
                ON CONFLICT ("bodyId") DO UPDATE SET "buildId" = excluded."buildId", "checkedAt" = excluded."checkedAt"`,
          params: [bodyId, buildId, at],
        },
      ]),
    async finish(bodyId, buildId, made) {
      const finished = await query({
        sql: `UPDATE "LogArchive" SET "buildId" = NULL, "made" = ?, "sha256" = ?,
                "removed" = CASE WHEN "sha256" <> ? THEN "sha256" ELSE "removed" END
              WHERE "bodyId" = ? AND "buildId" = ? RETURNING "bodyId"`,
        params: [JSON.stringify(made), made.sha256, made.sha256, bodyId, buildId],
      })
      return finished.length === 1
    },
    forgetRemoved: (bodyId, sha256) =>
      transact([
        {
          sql: 'UPDATE "LogArchive" SET "removed" = NULL WHERE "bodyId" = ? AND "removed" = ?',
          params: [bodyId, sha256],
        },
      ]),
  }
}
