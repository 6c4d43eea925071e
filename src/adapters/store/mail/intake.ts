import type { Intake, IntakeSettled } from '../../../app/ports/store/mail/intake.ts'
import { decodeCursor } from '../engines/cursor.ts'
import { ConstraintViolated, type Engine } from '../engines/engine.ts'
import { maxParameters, type Statement } from '../engines/sql.ts'
import { intakeMessages, outbox } from '../engines/tables.ts'
import { after, pageOf } from '../lists.ts'

/** A guard like the one of a case file: a message that has moved on makes `status` null, which the column refuses. */
export const guardedStatus = `"status" = CASE WHEN "status" = ? THEN CAST(? AS TEXT) END`

/** In the same way: an attempt that somebody has begun meanwhile makes `attempts` null. */
const guardedAttempts = `"attempts" = CASE WHEN "attempts" = ? THEN "attempts" + 1 END`
const endReadSql = 'UPDATE "IntakeMessage" SET "failedReads" = 0, "readBegunAt" = NULL, "lastError" = ? WHERE "id" = ?'
const failReadSql = 'UPDATE "IntakeMessage" SET "readBegunAt" = NULL, "lastError" = ? WHERE "id" = ?'
const cancelReadSql = `UPDATE "IntakeMessage" SET "attempts" = "attempts" - 1, "failedReads" = "failedReads" - 1,
  "readBegunAt" = NULL WHERE "id" = ? AND "failedReads" > 0`

/** The words of a filed message are on its case, and only there. */
const settleSql = `UPDATE "IntakeMessage" SET ${guardedStatus}, "requestId" = ?, "settledBy" = ?, "settledAt" = ?, "from" = ?, "kind" = ?,
  "subject" = '', "text" = '', "quoted" = '', "attachments" = '[]' WHERE "id" = ?`

/** A message joins a case, in that case's own commit. */
export function settleStatement({ id, from, requestId, sender, kind, by, at }: IntakeSettled): Statement {
  return { sql: settleSql, params: [from, 'filed', requestId, by, at, sender, kind, id] }
}

/** What was kept of the messages of a case whose personal data are erased. */
export const eraseIntakeSql = `UPDATE "IntakeMessage" SET "from" = '', "to" = '', "envelopeFrom" = '', "envelopeTo" = '',
  "messageId" = '', "subject" = '', "text" = '', "quoted" = '', "attachments" = '[]', "warnings" = '[]', "reason" = NULL,
  "lastError" = NULL WHERE "requestId" = ?`

const replaced = intakeMessages.columns.filter((column) => column !== 'id' && column !== 'status')
const replaceSql = `UPDATE "IntakeMessage" SET ${guardedStatus}, ${replaced.map((column) => `"${column}" = ?`).join(', ')} WHERE "id" = ?`

export function intake(engine: Engine): Intake {
  const { reads } = engine
  return {
    async take(rows) {
      const before = await reads.intakeMessage.findMany({
        select: { key: true },
        where: { key: { in: rows.map(({ key }) => key) } },
      })
      const known = new Set(before.map(({ key }) => key))
      await engine.transact(rows.map(intakeMessages.insertIfNew))
      return rows.map(({ key }) => key).filter((key) => !known.has(key))
    },
    async byId(id) {
      const row = await reads.intakeMessage.findUnique({ where: { id } })
      return row && intakeMessages.decode(row)
    },
    async list({ status, bodyId, cursor, limit }) {
      const rows = await reads.intakeMessage.findMany({
        where: {
          status,
          AND: [
            ...(bodyId === undefined ? [] : [{ OR: [{ bodyId }, { bodyId: null }] }]),
            ...(cursor === undefined ? [] : after('receivedAt', 'asc', decodeCursor(cursor))),
          ],
        },
        orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
        take: limit + 1,
      })
      return pageOf(rows.map(intakeMessages.decode), limit, (row) => ({ key: row.receivedAt, id: row.id }))
    },
    countWaiting: (bodyId) =>
      reads.intakeMessage.count({ where: { status: 'waiting', OR: [{ bodyId }, { bodyId: null }] } }),
    async replace(row, from) {
      const values = new Map(intakeMessages.encode(row).map((value, index) => [intakeMessages.columns[index], value]))
      const params = [from, row.status, ...replaced.map((column) => values.get(column) ?? null), row.id]
      try {
        await engine.transact([{ sql: replaceSql, params }])
        return true
      } catch (error) {
        if (error instanceof ConstraintViolated && /^IntakeMessage\.status/.test(error.constraint)) return false
        throw error
      }
    },
    async beginRead(id, attempts, now) {
      const sql = `UPDATE "IntakeMessage" SET ${guardedAttempts}, "failedReads" = "failedReads" + 1, "readBegunAt" = ? WHERE "id" = ?`
      try {
        await engine.transact([{ sql, params: [attempts, now, id] }])
        return true
      } catch (error) {
        if (error instanceof ConstraintViolated && /^IntakeMessage\.attempts/.test(error.constraint)) return false
        throw error
      }
    },
    endRead: (id, error) => engine.transact([{ sql: endReadSql, params: [error, id] }]),
    failRead: (id, error) => engine.transact([{ sql: failReadSql, params: [error, id] }]),
    cancelRead: (id) => engine.transact([{ sql: cancelReadSql, params: [id] }]),
    countFrom: (from, since) => reads.intakeMessage.count({ where: { from, receivedAt: { gte: since } } }),
    async sentAs(messageIds) {
      const rows = await reads.outboxMessage.findMany({
        where: { messageId: { in: messageIds.slice(0, maxParameters) } },
      })
      return rows.map(outbox.decode)
    },
    async returnedTo(returnToken) {
      const row = await reads.outboxMessage.findFirst({ where: { returnToken } })
      return row && outbox.decode(row)
    },
  }
}
