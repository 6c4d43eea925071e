import type { KeptLetters } from '../../../app/ports/store/mail/kept-letters.ts'
import type { Engine } from '../engines/engine.ts'
import type { Statement } from '../engines/sql.ts'
import * as tables from '../engines/tables.ts'

/** What becomes of letters beside being sent. */
export function keptLetters(engine: Engine): KeptLetters {
  const write = (sql: string, ...params: Statement['params']) => engine.transact([{ sql, params }])
  return {
    markHeld: (id, reason) =>
      write(
        `UPDATE "OutboxMessage" SET "status" = 'held', "lastError" = ?, "leaseOwner" = NULL, "leaseUntil" = NULL
             WHERE "id" = ? AND "status" = 'queued'`,
        reason,
        id,
      ),
    stopQueuedSignIns: (to, bodyId, reason) =>
      write(
        `UPDATE "OutboxMessage" SET "status" = 'stopped', "lastError" = ?, "leaseOwner" = NULL, "leaseUntil" = NULL
             WHERE "requestId" IS NULL AND "status" = 'queued' AND "kind" = 'sign-in-link' AND "to" = ? AND "bodyId" = ?`,
        reason,
        to,
        bodyId,
      ),
    replaceLetter: (id, { subject, text, html, headers, toConfirmed }) =>
      write(
        `UPDATE "OutboxMessage" SET "subject" = ?, "text" = ?, "html" = ?, "headers" = ?, "toConfirmed" = ?
             WHERE "id" = ?`,
        subject,
        text,
        html,
        JSON.stringify(headers),
        toConfirmed === undefined ? null : JSON.stringify(toConfirmed),
        id,
      ),
    async lettersAfter(after, limit) {
      const rows = await engine.query({
        sql: 'SELECT * FROM "OutboxMessage" WHERE "id" > ? ORDER BY "id" LIMIT ?',
        params: [after, limit],
      })
      return rows.map(tables.outbox.decode)
    },
  }
}
