import type { Store } from '../../app/ports.ts'
import type { JobRow, OutboxRow } from '../../app/records.ts'
import { newJobRow, newOutboxRow } from './commit-statements.ts'
import { decodeCursor } from './cursor.ts'
import type { Engine } from './engine.ts'
import { after, pageOf } from './lists.ts'
import type { Statement } from './sql.ts'
import * as tables from './tables.ts'

type Delivery = Pick<
  Store,
  | 'claimOutbox'
  | 'markSent'
  | 'markFailed'
  | 'outbox'
  | 'queueMessages'
  | 'queueJobs'
  | 'claimJobs'
  | 'finishJob'
  | 'failJob'
  | 'jobs'
  | 'takeLease'
  | 'releaseLease'
>

/** The messages that wait to go, the work that waits to be done, and who holds which of it. */
export function delivery(engine: Engine): Delivery {
  const { reads } = engine
  const write = (sql: string, ...params: Statement['params']) => engine.transact([{ sql, params }])

  /** One statement: the attempt is counted when it begins, so that a crash in the middle counts too. */
  function claim(
    table: string,
    due: string,
    order: string,
    [now, until, owner, limit]: [string, string, string, number],
  ) {
    return engine.query({
      sql: `UPDATE "${table}" SET "leaseOwner" = ?, "leaseUntil" = ?, "attempts" = "attempts" + 1
            WHERE "status" = 'queued' AND "id" IN (
              SELECT "id" FROM "${table}"
              WHERE "status" = 'queued' AND "${due}" <= ? AND ("leaseUntil" IS NULL OR "leaseUntil" <= ?)
              ORDER BY "${order}", "id" LIMIT ?${engine.skipLocked}
            ) RETURNING *`,
      params: [owner, until, now, now, limit],
    })
  }

  return {
    async claimOutbox(...args) {
      const rows = (await claim('OutboxMessage', 'sendAfter', 'queuedAt', args)).map(tables.outbox.decode)
      const age = (row: OutboxRow) => `${row.queuedAt} ${row.id}`
      return rows.sort((a, b) => (age(a) < age(b) ? -1 : 1))
    },
    markSent: (id, at) =>
      write(
        `UPDATE "OutboxMessage" SET "status" = 'sent', "sentAt" = ?, "leaseOwner" = NULL, "leaseUntil" = NULL,
             "lastError" = NULL WHERE "id" = ?`,
        at,
        id,
      ),
    markFailed: (id, error, retryAt) =>
      write(
        `UPDATE "OutboxMessage" SET "status" = ?, "lastError" = ?, "sendAfter" = COALESCE(?, "sendAfter"),
             "leaseOwner" = NULL, "leaseUntil" = NULL WHERE "id" = ?`,
        retryAt === null ? 'dead' : 'queued',
        error,
        retryAt,
        id,
      ),

    async outbox({ bodyId, status, cursor, limit }) {
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

    queueMessages: (messages) =>
      engine.transact(messages.map((message) => tables.outbox.insertIfNew(newOutboxRow(message)))),
    queueJobs: (jobs) => engine.transact(jobs.map((job) => tables.jobs.insertIfNew(newJobRow(job)))),

    async claimJobs(...args) {
      const rows = (await claim('Job', 'runAfter', 'runAfter', args)).map(tables.jobs.decode)
      const age = (row: JobRow) => `${row.runAfter} ${row.id}`
      return rows.sort((a, b) => (age(a) < age(b) ? -1 : 1))
    },
    finishJob: (id) =>
      write(
        `UPDATE "Job" SET "status" = 'done', "lastError" = NULL, "leaseOwner" = NULL, "leaseUntil" = NULL
             WHERE "id" = ?`,
        id,
      ),
    failJob: (id, error, retryAt) =>
      write(
        `UPDATE "Job" SET "status" = ?, "lastError" = ?, "runAfter" = COALESCE(?, "runAfter"),
             "leaseOwner" = NULL, "leaseUntil" = NULL WHERE "id" = ?`,
        retryAt === null ? 'dead' : 'queued',
        error,
        retryAt,
        id,
      ),
    async jobs(status, limit) {
      const rows = await reads.job.findMany({
        where: { status },
        orderBy: [{ runAfter: 'asc' }, { id: 'asc' }],
        take: limit,
      })
      return rows.map(tables.jobs.decode)
    },

    async takeLease(name, owner, now, until) {
      const rows = await engine.query({
        sql: `INSERT INTO "Lease" ("name", "owner", "until") VALUES (?, ?, ?)
              ON CONFLICT ("name") DO UPDATE SET "owner" = excluded."owner", "until" = excluded."until"
              WHERE "Lease"."until" <= ? OR "Lease"."owner" = excluded."owner" RETURNING "name"`,
        params: [name, owner, until, now],
      })
      return rows.length === 1
    },
    releaseLease: (name, owner) => write('DELETE FROM "Lease" WHERE "name" = ? AND "owner" = ?', name, owner),
  }
}
