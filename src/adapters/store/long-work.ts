import type { LongWork, LongWorkRecords } from '../../app/ports/long-work-ports.ts'
import type { Instant } from '../../domain/calendar/civil-date.ts'
import { millisecondsOf } from '../../domain/calendar/instant.ts'
import { afterMs } from '../../domain/time/trusted-time.ts'
import type { Engine } from './engines/engine.ts'
import { table } from './engines/sql.ts'

const works = table<LongWork>('LongWork', 'id', {
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
})

/** A sign of life from later than that was given by a clock that was wrong: nobody is known to be alive by it. */
const asFarAhead = (before: Instant, now: Instant) => afterMs(now, millisecondsOf(now) - millisecondsOf(before))

/** How far long work is. */
export function longWork(engine: Engine): LongWorkRecords {
  return {
    save: (work) => engine.transact([works.upsert(work)]),
    async byId(id) {
      const [row] = await engine.query({ sql: 'SELECT * FROM "LongWork" WHERE "id" = ?', params: [id] })
      return row ? works.decode(row) : null
    },
    async of(bodyId, limit) {
      const rows = await engine.query({
        sql: 'SELECT * FROM "LongWork" WHERE "bodyId" = ? ORDER BY "createdAt" DESC, "id" DESC LIMIT ?',
        params: [bodyId, limit],
      })
      return rows.map(works.decode)
    },
    async unfinished(kind) {
      const rows = await engine.query({
        sql: `SELECT * FROM "LongWork" WHERE "kind" = ? AND "status" IN ('queued', 'failed') ORDER BY "createdAt", "id"`,
        params: [kind],
      })
      return rows.map(works.decode)
    },
    async endedBefore(before, limit) {
      const rows = await engine.query({
        sql: `SELECT * FROM "LongWork" WHERE "status" IN ('done', 'failed') AND "updatedAt" < ?
              ORDER BY "updatedAt", "id" LIMIT ?`,
        params: [before, limit],
      })
      return rows.map(works.decode)
    },
    forget: (ids) => engine.transact(ids.map((id) => ({ sql: 'DELETE FROM "LongWork" WHERE "id" = ?', params: [id] }))),
    renewQueued: (ids, now) =>
      engine.transact(
        ids.map((id) => ({
          sql: `UPDATE "LongWork" SET "updatedAt" = ? WHERE "id" = ? AND "status" = 'queued'`,
          params: [now, id],
        })),
      ),
    async takeLostQueued(before, now) {
      const rows = await engine.query({
        sql: `UPDATE "LongWork" SET "updatedAt" = ? WHERE "status" = 'queued' AND ("updatedAt" < ? OR "updatedAt" > ?)
              RETURNING "id", "createdAt"`,
        params: [now, before, asFarAhead(before, now)],
      })
      const began = (row: (typeof rows)[number]) => `${row.createdAt} ${row.id}`
      return rows.toSorted((a, b) => (began(a) < began(b) ? -1 : 1)).map((row) => String(row.id))
    },
    failSilent: (before, now, error) =>
      engine.transact([
        {
          sql: `UPDATE "LongWork" SET "status" = 'failed', "error" = ?, "updatedAt" = ?
                WHERE "status" IN ('queued', 'running') AND ("updatedAt" < ? OR "updatedAt" > ?)`,
          params: [error, now, before, asFarAhead(before, now)],
        },
      ]),
  }
}
