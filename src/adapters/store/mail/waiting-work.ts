import type { WaitingWork } from '../../../app/ports/store/mail/waiting-work.ts'
import type { Instant } from '../../../domain/calendar/civil-date.ts'
import { awaitedKinds } from '../../../domain/mail/awaited-mail.ts'
import { latestCredibleEnd } from '../../../domain/time/trusted-time.ts'
import type { Engine } from '../engines/engine.ts'
import { inPieces, marks, type Statement, type Value } from '../engines/sql.ts'
import { earlierOfItsCase } from './outbox.ts'

export function waitingWork(engine: Engine): WaitingWork {
  const first = async (sql: string, ...params: readonly Value[]): Promise<Instant | null> => {
    const [row] = await engine.query({ sql, params })
    return (row?.at ?? null) as Instant | null
  }

  return {
    async renewMessages(ids, owner, until) {
      const held = new Set<string>()
      for (const piece of inPieces(ids)) {
        const rows = await engine.query({
          sql: `UPDATE "OutboxMessage" SET "leaseUntil" = ?
                WHERE "id" IN (${marks(piece)}) AND "leaseOwner" = ? AND "status" = 'queued' RETURNING "id"`,
          params: [until, ...piece, owner],
        })
        for (const { id } of rows) held.add(String(id))
      }
      return held
    },
    async renewJob(id, owner, until) {
      const rows = await engine.query({
        sql: `UPDATE "Job" SET "leaseUntil" = ? WHERE "id" = ? AND "leaseOwner" = ? AND "status" = 'queued'
              RETURNING "id"`,
        params: [until, id, owner],
      })
      return rows.length === 1
    },

    async endImpossibleRests(now, { putOffMs, retryMs, scheduledJobKinds }) {
      const soon = latestCredibleEnd(now, 0)
      const retry = latestCredibleEnd(now, retryMs)
      const putOff = latestCredibleEnd(now, putOffMs)
      // Read first: an UPDATE takes the write lock also where nothing is to be changed.
      const impossible: readonly (readonly [table: string, change: string, condition: string, params: string[]])[] = [
        ['OutboxMessage', '"queuedAt" = ?, "sendAfter" = ?', '"queuedAt" > ?', [soon]],
        [
          'OutboxMessage',
          '"sendAfter" = ?',
          '"sendAfter" > ? AND ("attempts" > 0 OR "sendAfter" > ?)',
          [retry, putOff],
        ],
        [
          'Job',
          '"runAfter" = ?',
          `"runAfter" > ? AND (("attempts" > 0 AND "runAfter" > ?) OR "kind" NOT IN (${marks(scheduledJobKinds)}))`,
          [soon, retry, ...scheduledJobKinds],
        ],
      ]
      let changed = 0
      for (const [table, change, condition, params] of impossible) {
        const where = `"status" = 'queued' AND ${condition}`
        const [found] = await engine.query({
          sql: `SELECT COUNT(*) AS "count" FROM "${table}" WHERE ${where}`,
          params,
        })
        const count = Number(found?.count ?? 0)
        if (count === 0) continue
        const times = change
          .split('?')
          .slice(1)
          .map(() => now)
        const update: Statement = {
          sql: `UPDATE "${table}" SET ${change} WHERE ${where}`,
          params: [...times, ...params],
        }
        await engine.transact([update])
        changed += count
      }
      return changed
    },

    awaitedDueSince: (now) =>
      first(
        `SELECT MIN("sendAfter") AS "at" FROM "OutboxMessage"
         WHERE "status" = 'queued' AND "requestId" IS NULL AND "kind" IN (${marks(awaitedKinds)})
           AND "sendAfter" || '' <= ?`,
        ...awaitedKinds,
        now,
      ),

    async backlog(now, mailGoesOut) {
      const letters = mailGoesOut
        ? {
            letterDueSince: await first(
              `SELECT "sendAfter" AS "at" FROM "OutboxMessage" AS "mine"
               WHERE "status" = 'queued' AND "sendAfter" <= ? ${earlierOfItsCase} ORDER BY "sendAfter", "id" LIMIT 1`,
              now,
              now,
            ),
            failingSince: await first(
              `SELECT "queuedAt" AS "at" FROM "OutboxMessage" WHERE "status" = 'queued' AND "lastError" IS NOT NULL
               ORDER BY "queuedAt", "id" LIMIT 1`,
            ),
          }
        : { letterDueSince: null, failingSince: null }
      return {
        ...letters,
        jobDueSince: await first(
          `SELECT "runAfter" AS "at" FROM "Job" WHERE "status" = 'queued' AND "runAfter" <= ?
           ORDER BY "runAfter", "id" LIMIT 1`,
          now,
        ),
        latestRecordAt: await first('SELECT MAX("queuedAt") AS "at" FROM "OutboxMessage"'),
      }
    },
  }
}
