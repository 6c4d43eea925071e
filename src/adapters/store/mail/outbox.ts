import type { Store } from '../../../app/ports/ports.ts'
import type { JobRow, MailChoice, OutboxRow } from '../../../app/ports/store/records.ts'
import type { Instant } from '../../../domain/calendar/civil-date.ts'
import { millisecondsOf } from '../../../domain/calendar/instant.ts'
import { awaitedKinds } from '../../../domain/mail/awaited-mail.ts'
import { latestCredibleEnd } from '../../../domain/time/trusted-time.ts'
import { newJobRow, newOutboxRow } from '../cases/commit-statements.ts'
import { decodeCursor } from '../engines/cursor.ts'
import type { Engine } from '../engines/engine.ts'
import { inPieces, type Statement } from '../engines/sql.ts'
import * as tables from '../engines/tables.ts'
import { after, pageOf } from '../lists.ts'

type Delivery = Pick<
  Store,
  | 'claimOutbox'
  | 'markSent'
  | 'markFailed'
  | 'markStopped'
  | 'releaseOutbox'
  | 'requeueMessage'
  | 'outboxMessage'
  | 'mailChoices'
  | 'saveMailChoice'
  | 'addMailChoice'
  | 'forgetMailChoice'
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

type Claimed = {
  readonly table: string
  /** When a row may be claimed. */
  readonly due: string
  /** What else a row must be, to be claimed. */
  readonly also: string
  readonly alsoParams: (now: string) => readonly string[]
}

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
  also: `AND "requestId" IS NULL AND "kind" IN (${awaitedKinds.map(() => '?').join(', ')})`,
  alsoParams: () => awaitedKinds,
}
const jobClaim: Claimed = { table: 'Job', due: '"runAfter"', also: '', alsoParams: () => [] }

/**
 * One statement: the attempt is counted when it begins, so that a crash in the middle counts too. What fell due first comes
 * first, in the order of an index that ends where the rows begin that are not due yet. Only the ids name the rows to be
 * changed: with "status" beside them SQLite would go through all that wait. They are a table of their own, since PostgreSQL
 * may ask a subquery with a limit again for each row, and so claim more.
 */
function claimStatement(
  { table, due, also, alsoParams }: Claimed,
  [now, until, owner, limit]: [Instant, Instant, string, number],
  skipLocked: string,
): Statement {
  return {
    sql: `WITH "claimed" AS (
            SELECT "id" FROM "${table}" AS "mine"
            WHERE "status" = 'queued' AND ${due} <= ? AND ("leaseUntil" IS NULL OR "leaseUntil" <= ? OR "leaseUntil" > ?)
              ${also}
            ORDER BY ${due}, "id" LIMIT ?${skipLocked}
          )
          UPDATE "${table}" SET "leaseOwner" = ?, "leaseUntil" = ?, "attempts" = "attempts" + 1
          WHERE "id" IN (SELECT "id" FROM "claimed") RETURNING *`,
    params: [now, now, latestCredibleEnd(until, 0), ...alsoParams(now), limit, owner, until],
  }
}

/** The messages that wait to go, the work that waits to be done, and who holds which of it. */
export function delivery(engine: Engine): Delivery {
  const { reads } = engine
  const write = (sql: string, ...params: Statement['params']) => engine.transact([{ sql, params }])

  const claim = (what: Claimed, args: [Instant, Instant, string, number]) =>
    engine.query(claimStatement(what, args, engine.skipLocked))

  return {
    async claimOutbox(now, until, owner, limit, only) {
      const age = (row: OutboxRow) => `${row.queuedAt} ${row.id}`
      const claimed = async (what: Claimed) =>
        (await claim(what, [now, until, owner, limit]))
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
    releaseOutbox: (ids, owner) =>
      engine.transact(
        ids.map((id) => ({
          sql: `UPDATE "OutboxMessage" SET "attempts" = "attempts" - 1, "leaseOwner" = NULL, "leaseUntil" = NULL
                WHERE "id" = ? AND "leaseOwner" = ? AND "status" = 'queued'`,
          params: [id, owner],
        })),
      ),
    async requeueMessage(id, at) {
      const rows = await engine.query({
        sql: `UPDATE "OutboxMessage" SET "status" = 'queued', "attempts" = 0, "sendAfter" = ?, "lastError" = NULL,
                "leaseOwner" = NULL, "leaseUntil" = NULL
              WHERE "id" = ? AND "status" = 'dead' AND "requestId" IS NULL RETURNING "id"`,
        params: [at, id],
      })
      return rows.length === 1
    },
    async outboxMessage(id) {
      const row = await reads.outboxMessage.findUnique({ where: { id } })
      return row && tables.outbox.decode(row)
    },

    async mailChoices(addressHashes) {
      const found: MailChoice[] = []
      for (const piece of inPieces(addressHashes)) {
        const rows = await reads.mailChoice.findMany({ where: { addressHash: { in: [...piece] } } })
        found.push(...rows.map(tables.mailChoices.decode))
      }
      return found
    },
    saveMailChoice: ({ addressHash, kind, bodyId, at, reason, letterId }) =>
      write(
        `INSERT INTO "MailChoice" ("addressHash", "kind", "bodyId", "at", "reason", "letterId") VALUES (?, ?, ?, ?, ?, ?)
             ON CONFLICT ("addressHash", "kind", "bodyId") DO UPDATE
             SET "at" = excluded."at", "reason" = excluded."reason", "letterId" = excluded."letterId"`,
        addressHash,
        kind,
        bodyId,
        at,
        reason,
        letterId ?? null,
      ),
    async addMailChoice(choice) {
      // The key has three columns, and the table's own statement names one of them.
      const { sql, params } = tables.mailChoices.insert(choice)
      const rows = await engine.query({ sql: `${sql} ON CONFLICT DO NOTHING RETURNING "at"`, params })
      return rows.length === 1
    },
    forgetMailChoice: ({ addressHash, kind, bodyId }) =>
      write(
        'DELETE FROM "MailChoice" WHERE "addressHash" = ? AND "kind" = ? AND "bodyId" = ?',
        addressHash,
        kind,
        bodyId,
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
      const rows = (await claim(jobClaim, args)).map(tables.jobs.decode)
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
             "leaseOwner" = NULL, "leaseUntil" = NULL WHERE "id" = ? AND "status" = 'queued'`,
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

    async takeLease(name, owner, now, until, maxMs = millisecondsOf(until) - millisecondsOf(now)) {
      const rows = await engine.query({
        sql: `INSERT INTO "Lease" ("name", "owner", "until") VALUES (?, ?, ?)
              ON CONFLICT ("name") DO UPDATE SET "owner" = excluded."owner", "until" = excluded."until"
              WHERE "Lease"."until" <= ? OR "Lease"."owner" = excluded."owner" OR "Lease"."until" > ? RETURNING "name"`,
        params: [name, owner, until, now, latestCredibleEnd(now, maxMs)],
      })
      return rows.length === 1
    },
    releaseLease: (name, owner) => write('DELETE FROM "Lease" WHERE "name" = ? AND "owner" = ?', name, owner),
  }
}
