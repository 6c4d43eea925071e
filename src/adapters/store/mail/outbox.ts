import type { Outbox, OutboxRow } from '../../../app/ports/store/mail/outbox.ts'
import { awaitedKinds } from '../../../domain/mail/awaited-mail.ts'
import { newOutboxRow } from '../cases/commit-statements.ts'
import { type Claimed, claimRows } from '../engines/claim-rows.ts'
import { decodeCursor } from '../engines/cursor.ts'
import type { Engine } from '../engines/engine.ts'
import { marks, type Statement } from '../engines/sql.ts'
import * as tables from '../engines/tables.ts'
import { after, pageOf } from '../lists.ts'

/**
 * An earlier message of the same case to the same recipient that is still to go: found by the index on "requestId",
 * "status". One that was put off (quiet hours) and never tried holds nothing up. A message of no case waits for none.
 * The date is an expression here, which keeps SQLite from looking for the earlier ones among all that wait, for each row.
 */
export const earlierOfItsCase = `AND NOT EXISTS (
  SELECT 1 FROM "OutboxMessage" AS "earlier"
  WHERE "earlier"."requestId" = "mine"."requestId" AND "earlier"."status" = 'queued' AND "earlier"."to" = "mine"."to"
    AND ("earlier"."queuedAt" || '', "earlier"."id") < ("mine"."queuedAt", "mine"."id")
    AND ("earlier"."attempts" > 0 OR "earlier"."sendAfter" <= ?))`

const outboxClaim: Claimed = {
  table: 'OutboxMessage',
  due: '"sendAfter"',
  also: earlierOfItsCase,
  alsoParams: (now) => [now],
}
/**
 * Of no case, queued, of these kinds: three columns of one index, so that no backlog is read to find them. Their date is
 * an expression too: it keeps both engines from the index of what is due, in which the backlog stands.
 */
const awaitedClaim: Claimed = {
  table: 'OutboxMessage',
  due: `"sendAfter" || ''`,
  also: `AND "requestId" IS NULL AND "kind" IN (${marks(awaitedKinds)})`,
  alsoParams: () => awaitedKinds,
}

/** The messages that wait to go. */
export function outbox(engine: Engine): Outbox {
  const { reads } = engine
  const write = (sql: string, ...params: Statement['params']) => engine.transact([{ sql, params }])

  return {
    async claim(now, until, owner, limit, only) {
      const age = (row: OutboxRow) => `${row.queuedAt} ${row.id}`
      const claimed = async (what: Claimed) =>
        (await claimRows(engine, what, [now, until, owner, limit]))
          .map(tables.outbox.decode)
          .sort((a, b) => (age(a) < age(b) ? -1 : 1))
      const awaited = await claimed(awaitedClaim)
      return awaited.length > 0 || only === 'awaited' ? awaited : claimed(outboxClaim)
    },
    markSent: (id, at, { subject = null, text = null, html = null, headers } = {}) =>
      write(
        `UPDATE "OutboxMessage" SET "status" = 'sent', "sentAt" = ?, "leaseOwner" = NULL, "leaseUntil" = NULL,
             "lastError" = NULL, "toConfirmed" = NULL, "subject" = COALESCE(?, "subject"), "text" = COALESCE(?, "text"),
             "html" = COALESCE(?, "html"), "headers" = COALESCE(?, "headers") WHERE "id" = ?`,
        at,
        subject,
        text,
        html,
        headers === undefined ? null : JSON.stringify(headers),
        id,
      ),
    markFailed: (id, error, retryAt) =>
      write(
        `UPDATE "OutboxMessage" SET "status" = ?, "lastError" = ?, "sendAfter" = COALESCE(?, "sendAfter"),
             "leaseOwner" = NULL, "leaseUntil" = NULL WHERE "id" = ? AND "status" IN (?, ?)`,
        retryAt === null ? 'dead' : 'queued',
        error,
        retryAt,
        id,
        'queued',
        // What was sent may come back; what was erased meanwhile is not queued again.
        retryAt === null ? 'sent' : 'queued',
      ),
    markStopped: (id, reason) =>
      write(
        `UPDATE "OutboxMessage" SET "status" = 'stopped', "lastError" = ?, "leaseOwner" = NULL, "leaseUntil" = NULL
             WHERE "id" = ? AND "status" IN ('queued', 'held')`,
        reason,
        id,
      ),
    release: (ids, owner) =>
      engine.transact(
        ids.map((id) => ({
          sql: `UPDATE "OutboxMessage" SET "attempts" = "attempts" - 1, "leaseOwner" = NULL, "leaseUntil" = NULL
                WHERE "id" = ? AND "leaseOwner" = ? AND "status" = 'queued'`,
          params: [id, owner],
        })),
      ),
    async requeue(id, at) {
      const rows = await engine.query({
        sql: `UPDATE "OutboxMessage" SET "status" = 'queued', "attempts" = 0, "sendAfter" = ?, "lastError" = NULL,
                "leaseOwner" = NULL, "leaseUntil" = NULL
              WHERE "id" = ? AND "status" = 'dead' AND "requestId" IS NULL RETURNING "id"`,
        params: [at, id],
      })
      return rows.length === 1
    },
    async byId(id) {
      const row = await reads.outboxMessage.findUnique({ where: { id } })
      return row && tables.outbox.decode(row)
    },
    async list({ bodyId, status, cursor, limit }) {
      const rows = await reads.outboxMessage.findMany({
        where: {
          ...(bodyId !== undefined && { bodyId }),
          ...(status !== undefined && { status }),
          AND: cursor === undefined ? [] : after('queuedAt', 'desc', decodeCursor(cursor)),
        },
        orderBy: [{ queuedAt: 'desc' }, { id: 'desc' }],
        take: limit + 1,
      })
      return pageOf(rows.map(tables.outbox.decode), limit, (row) => ({ key: row.queuedAt, id: row.id }))
    },
    queue: (messages) => engine.transact(messages.map((message) => tables.outbox.insertIfNew(newOutboxRow(message)))),
  }
}
