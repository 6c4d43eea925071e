import type { ClaimedKinds, JobRow, Jobs } from '../../app/ports/store/jobs.ts'
import { newJobRow } from './cases/commit-statements.ts'
import { type Claimed, claimRows } from './engines/claim-rows.ts'
import type { Engine } from './engines/engine.ts'
import { marks, type Statement } from './engines/sql.ts'
import * as tables from './engines/tables.ts'

function jobClaim(kinds: ClaimedKinds): Claimed {
  const [list, not] = 'only' in kinds ? [kinds.only, ''] : [kinds.except, 'NOT ']
  const also = list.length === 0 ? '' : `AND "kind" ${not}IN (${marks(list)})`
  return { table: 'Job', due: '"runAfter"', also, alsoParams: () => list }
}

/** The jobs that wait to be done. */
export function jobs(engine: Engine): Jobs {
  const write = (sql: string, ...params: Statement['params']) => engine.transact([{ sql, params }])

  return {
    queue: (jobs) => engine.transact(jobs.map((job) => tables.jobs.insertIfNew(newJobRow(job)))),
    async claim(now, until, owner, limit, kinds = { except: [] }) {
      const rows = (await claimRows(engine, jobClaim(kinds), [now, until, owner, limit])).map(tables.jobs.decode)
      const age = (row: JobRow) => `${row.runAfter} ${row.id}`
      return rows.sort((a, b) => (age(a) < age(b) ? -1 : 1))
    },
    finish: (id) =>
      write(
        `UPDATE "Job" SET "status" = 'done', "lastError" = NULL, "leaseOwner" = NULL, "leaseUntil" = NULL
             WHERE "id" = ?`,
        id,
      ),
    fail: (id, error, retryAt) =>
      write(
        `UPDATE "Job" SET "status" = ?, "lastError" = ?, "runAfter" = COALESCE(?, "runAfter"),
             "leaseOwner" = NULL, "leaseUntil" = NULL WHERE "id" = ? AND "status" = 'queued'`,
        retryAt === null ? 'dead' : 'queued',
        error,
        retryAt,
        id,
      ),
    async list(status, limit) {
      const rows = await engine.reads.job.findMany({
        where: { status },
        orderBy: [{ runAfter: 'asc' }, { id: 'asc' }],
        take: limit,
      })
      return rows.map(tables.jobs.decode)
    },
  }
}
