import {
  type BackgroundTask,
  type BackgroundTaskRecords,
  erasedTaskError,
  impersonalKinds,
} from '../../app/ports/background-task-ports.ts'
import type { Instant } from '../../domain/calendar/civil-date.ts'
import { millisecondsOf } from '../../domain/calendar/instant.ts'
import { afterMs } from '../../domain/time/trusted-time.ts'
import type { Engine } from './engines/engine.ts'
import { marks, type Row, type Statement, table } from './engines/sql.ts'

/** A row says besides which process wrote it, where that can be told. */
type BackgroundTaskRow = BackgroundTask & { readonly writer: string | null }

const works = table<BackgroundTaskRow, 'LongWork'>('LongWork', ['id'], {
  id: 'plain',
  bodyId: 'plain',
  kind: 'plain',
  input: 'json',
  status: 'plain',
  done: 'plain',
  total: 'plain',
  result: 'json',
  error: 'plain',
  startedBy: 'plain',
  createdAt: 'plain',
  updatedAt: 'plain',
  writer: 'plain',
})

function workOf(row: Row): BackgroundTask {
  const { writer: _process, ...work } = works.decode(row)
  return work
}

/** A sign of life from later than that was given by a clock that was wrong: nobody is known to be alive by it. */
const asFarAhead = (before: Instant, now: Instant) => afterMs(now, millisecondsOf(now) - millisecondsOf(before))

/** The hash of a file stays, by which the file is found and removed. */
const eraseTasksSql = `UPDATE "LongWork" SET "status" = 'failed', "error" = ?,
  "input" = CASE WHEN "kind" IN ('export', 'import-ledger', 'ledger-uploaded') THEN "input" ELSE '{}' END,
  "result" = CASE WHEN "kind" = 'export' THEN "result" END
  WHERE "bodyId" = ? AND "kind" NOT IN (${marks(impersonalKinds)})`

/** What tasks of the body made before an erasure, or are making, is a copy of what is erased. */
export const eraseTasksStatement = (bodyId: string): Statement => ({
  sql: eraseTasksSql,
  params: [erasedTaskError, bodyId, ...impersonalKinds],
})

const updateSql = `UPDATE "LongWork" SET "status" = ?, "done" = ?, "total" = ?, "result" = ?, "error" = ?, "updatedAt" = ?,
  "writer" = ? WHERE "id" = ? AND ("error" IS NULL OR "error" <> ?) RETURNING "id"`

/** How far long work is. */
export function backgroundTasks(engine: Engine): BackgroundTaskRecords {
  const writer = engine.writers?.mark ?? null

  /** SQL for rows that are not done and whose process gave no sign of life since `before`, or is known to have ended. */
  async function isLost(before: Instant, now: Instant): Promise<Statement> {
    const rows = await engine.query({
      sql: `SELECT DISTINCT "writer" FROM "LongWork" WHERE "status" IN ('queued', 'running') AND "writer" IS NOT NULL`,
      params: [],
    })
    const ended = rows.map((row) => String(row.writer)).filter((mark) => engine.writers?.hasEnded(mark))
    const ofEnded = ended.length === 0 ? '' : ` OR "writer" IN (${marks(ended)})`
    return {
      sql: `("updatedAt" < ? OR "updatedAt" > ?${ofEnded})`,
      params: [before, asFarAhead(before, now), ...ended],
    }
  }

  return {
    save: (work) => engine.transact([works.upsert({ ...work, writer })]),
    async add(work) {
      const { sql, params } = works.insertIfNew({ ...work, writer })
      return (await engine.query({ sql: `${sql} RETURNING "id"`, params })).length === 1
    },
    async update({ id, status, done, total, result, error, updatedAt }) {
      const made = JSON.stringify(result)
      const params = [status, done, total, made, error, updatedAt, writer, id, erasedTaskError]
      return (await engine.query({ sql: updateSql, params })).length === 1
    },
    async erased(bodyId) {
      const rows = await engine.query({
        sql: 'SELECT * FROM "LongWork" WHERE "bodyId" = ? AND "error" = ?',
        params: [bodyId, erasedTaskError],
      })
      return rows.map(workOf)
    },
    async byId(id) {
      const [row] = await engine.query({ sql: 'SELECT * FROM "LongWork" WHERE "id" = ?', params: [id] })
      return row ? workOf(row) : null
    },
    async of(bodyId, limit) {
      const rows = await engine.query({
        sql: 'SELECT * FROM "LongWork" WHERE "bodyId" = ? ORDER BY "createdAt" DESC, "id" DESC LIMIT ?',
        params: [bodyId, limit],
      })
      return rows.map(workOf)
    },
    async unfinished(kind) {
      const rows = await engine.query({
        sql: `SELECT * FROM "LongWork" WHERE "kind" = ? AND "status" IN ('queued', 'failed') ORDER BY "createdAt", "id"`,
        params: [kind],
      })
      return rows.map(workOf)
    },
    async endedBefore(before, limit) {
      const rows = await engine.query({
        sql: `SELECT * FROM "LongWork" WHERE "status" IN ('done', 'failed') AND "updatedAt" < ?
              ORDER BY "updatedAt", "id" LIMIT ?`,
        params: [before, limit],
      })
      return rows.map(workOf)
    },
    forget: (ids) => engine.transact(ids.map((id) => ({ sql: 'DELETE FROM "LongWork" WHERE "id" = ?', params: [id] }))),
    renewQueued: (ids, now) =>
      engine.transact(
        ids.map((id) => ({
          sql: `UPDATE "LongWork" SET "updatedAt" = ?, "writer" = ? WHERE "id" = ? AND "status" = 'queued'`,
          params: [now, writer, id],
        })),
      ),
    async takeLostQueued(before, now) {
      const lost = await isLost(before, now)
      const rows = await engine.query({
        sql: `UPDATE "LongWork" SET "updatedAt" = ?, "writer" = ? WHERE "status" = 'queued' AND ${lost.sql}
              RETURNING "id", "createdAt"`,
        params: [now, writer, ...lost.params],
      })
      const began = (row: (typeof rows)[number]) => `${row.createdAt} ${row.id}`
      return rows.toSorted((a, b) => (began(a) < began(b) ? -1 : 1)).map((row) => String(row.id))
    },
    async failSilent(before, now, error) {
      const lost = await isLost(before, now)
      const sql = `UPDATE "LongWork" SET "status" = 'failed', "error" = ?, "updatedAt" = ?
                   WHERE "status" IN ('queued', 'running') AND ${lost.sql}`
      await engine.transact([{ sql, params: [error, now, ...lost.params] }])
    },
  }
}
