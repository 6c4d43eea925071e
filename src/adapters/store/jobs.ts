import type { JobRow, Jobs } from '../../app/ports/store/jobs.ts'
import { newJobRow } from './cases/commit-statements.ts'
import { type Claimed, claimRows } from './engines/claim-rows.ts'
import type { Engine } from './engines/engine.ts'
import type { Statement } from './engines/sql.ts'
import * as tables from './engines/tables.ts'

const jobClaim: Claimed = { table: 'Job', due: '"runAfter"', also: '', alsoParams: () => [] }

/** The jobs that wait to be done. */
export function jobs(engine: Engine): Jobs {
  const write = (sql: string, ...params: Statement['params']) => engine.transact([{ sql, params }])

  return {
    queue: (jobs) => engine.transact(jobs.map((job) => tables.jobs.insertIfNew(newJobRow(job)))),
    async claim(...args) {
      const rows = (await claimRows(engine, jobClaim, args)).map(tables.jobs.decode)
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
