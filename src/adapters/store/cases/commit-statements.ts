import type { ChangeSet } from '../../../app/ports/store/cases/case-files.ts'
import type { Job, JobRow } from '../../../app/ports/store/jobs.ts'
import type { LetterChange, OutboxMessage, OutboxRow } from '../../../app/ports/store/mail/outbox.ts'
import type { Statement } from '../engines/sql.ts'
import { documents, events, idempotentAnswers, jobs, log, outbox, requests, tasks, words } from '../engines/tables.ts'
import { snapshotStatements } from '../figures/case-snapshots.ts'
import { archiveStatements } from '../log-archives.ts'
import { guardedStatus, settleStatement } from '../mail/intake.ts'
import { redactionStatements } from '../redactions.ts'
import { eraseStatements } from './erase-statements.ts'

const seqColumn = requests.columns.indexOf('seq')

/**
 * The lock: a case file that has moved on makes `seq` null, which the column refuses, and so the whole commit fails.
 * An UPDATE that merely matches no row would go unnoticed in a D1 batch.
 */
const updateSql = (columns: readonly string[]) =>
  `UPDATE "Request" SET ${columns
    .map((column) =>
      column === 'seq' ? `"seq" = CASE WHEN "seq" = CAST(? AS INTEGER) THEN CAST(? AS INTEGER) END` : `"${column}" = ?`,
    )
    .join(', ')} WHERE "id" = ?`
const updateAllSql = updateSql(requests.columns)

function updateRequest({ request, expectedSeq, was }: ChangeSet): Statement {
  const after = requests.encode(request)
  if (!was) {
    after.splice(seqColumn, 0, expectedSeq)
    return { sql: updateAllSql, params: [...after, request.id] }
  }
  // A row of many indexes: each column that is set is taken out of its indexes and put back, also where it is the same.
  const before = requests.encode(was)
  const differs = (index: number) => index === seqColumn || after[index] !== before[index]
  const columns = requests.columns.filter((_column, index) => differs(index))
  const params = after.flatMap((value, index) =>
    differs(index) ? (index === seqColumn ? [expectedSeq, value] : [value]) : [],
  )
  return { sql: updateSql(columns), params: [...params, request.id] }
}

/** Programming errors in a change set: they would leave a case file with gaps. @throws Error */
function checkNumbers({ requestId, expectedSeq, events, request }: ChangeSet): void {
  const wrong =
    request.id !== requestId ||
    request.seq !== expectedSeq + events.length ||
    (expectedSeq === 0 && events.length === 0) ||
    events.some((event, index) => event.requestId !== requestId || event.seq !== expectedSeq + index + 1)
  if (wrong) throw new Error(`The change set of request ${requestId} does not run on from event ${expectedSeq}`)
}

/** A hash without salt could be tried with names. */
const eraseWordsSql = `UPDATE "Words" SET "content" = NULL, "sha256" = CASE WHEN "salt" IS NULL THEN '' ELSE "sha256" END,
  "salt" = NULL WHERE "id" = ? AND "requestId" = ?`

const deadSql = `UPDATE "OutboxMessage" SET ${guardedStatus}, "lastError" = ?, "leaseOwner" = NULL, "leaseUntil" = NULL
  WHERE "id" = ?`
const againSql = `UPDATE "OutboxMessage" SET ${guardedStatus}, "lastError" = NULL, "sendAfter" = ?, "attempts" = 0,
  "leaseOwner" = NULL, "leaseUntil" = NULL WHERE "id" = ?`

/** A message of a case is given up or queued anew, in that case's own commit. */
export function letterStatement(change: LetterChange): Statement {
  const { from, to, id } = change
  return change.to === 'dead'
    ? { sql: deadSql, params: [from, to, change.error, id] }
    : { sql: againSql, params: [from, to, change.at, id] }
}

export const newOutboxRow = (message: OutboxMessage): OutboxRow => ({
  ...message,
  status: 'queued',
  attempts: 0,
  sentAt: null,
  lastError: null,
})

export const newJobRow = (job: Job): JobRow => ({ ...job, status: 'queued', attempts: 0, lastError: null })

/** The case itself: its row first, its figures, events and words. */
export function caseStatements(change: ChangeSet): Statement[] {
  checkNumbers(change)
  const { requestId, expectedSeq, request } = change
  return [
    expectedSeq === 0 ? requests.insert(request) : updateRequest(change),
    ...(request.snapshots ? snapshotStatements(request.bodyId, requestId, request.snapshots, expectedSeq === 0) : []),
    ...change.events.map(events.insert),
    ...(change.words ?? []).map(words.insert),
    ...(change.erasedWords ?? []).map((id) => ({
      sql: eraseWordsSql,
      params: [id, requestId],
    })),
  ]
}

/** What a change set does beside the case itself. */
export function relatedStatements(change: ChangeSet): Statement[] {
  return [
    ...eraseStatements(change),
    ...archiveStatements(change),
    ...(change.documents ?? []).map(documents.upsert),
    ...(change.tasks ?? []).map(tasks.upsert),
    ...(change.log ? [log.upsert(change.log)] : []),
    ...(change.outbox ?? []).map((message) => outbox.insertIfNew(newOutboxRow(message))),
    ...(change.jobs ?? []).map((job) => jobs.insertIfNew(newJobRow(job))),
    ...(change.letter ? [letterStatement(change.letter)] : []),
    ...(change.intake ? [settleStatement(change.intake)] : []),
    ...(change.redaction ? redactionStatements(change.redaction) : []),
    ...(change.recorded ? [idempotentAnswers.insert(change.recorded)] : []),
  ]
}

/** One change set as statements that must run in one transaction, in this order. */
export const changeStatements = (change: ChangeSet): Statement[] => [
  ...caseStatements(change),
  ...relatedStatements(change),
]

/**
 * Several change sets as one list. The locks on known cases come first and in the order of their ids: two commits over
 * the same cases then wait for one another on PostgreSQL instead of holding what the other needs.
 */
export function commitStatements(changes: readonly ChangeSet[]): Statement[] {
  const parts = changes.map((change) => ({ change, statements: changeStatements(change) }))
  const isKnown = ({ change }: { change: ChangeSet }) => change.expectedSeq > 0
  const locks = parts
    .filter(isKnown)
    .sort((a, b) => (a.change.requestId < b.change.requestId ? -1 : a.change.requestId > b.change.requestId ? 1 : 0))
    .flatMap(({ statements }) => statements.slice(0, 1))
  return [...locks, ...parts.flatMap((part) => (isKnown(part) ? part.statements.slice(1) : part.statements))]
}
