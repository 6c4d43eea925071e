import { instantOf, millisecondsOf } from '../domain/calendar/instant.ts'
import { retryAt } from './mail/send-outbox.ts'
import type { Ports } from './ports/ports.ts'
import type { JobRow } from './ports/records.ts'

/** Does the work of one kind of job; done twice where a crash comes between the work and the mark. */
export type JobHandler = (ports: Ports, job: JobRow) => Promise<void>
export type JobHandlers = ReadonlyMap<string, JobHandler>

const batchSize = 10
const leaseInMilliseconds = 600_000
const mostTries = 8

/** Runs the queued jobs that are due. A job that fails is tried again later, and after eight tries is a dead letter. */
export async function runQueuedJobs(ports: Ports, handlers: JobHandlers): Promise<number> {
  const owner = ports.ids.id()
  let run = 0
  for (;;) {
    const now = ports.clock.now()
    const until = instantOf(millisecondsOf(now) + leaseInMilliseconds)
    const jobs = await ports.store.claimJobs(now, until, owner, batchSize)
    if (jobs.length === 0) return run
    for (const job of jobs) {
      const handler = handlers.get(job.kind)
      if (!handler) {
        await ports.store.failJob(job.id, `This version of Candor knows no job "${job.kind}"`, null)
        continue
      }
      try {
        await handler(ports, job)
        await ports.store.finishJob(job.id)
        run += 1
      } catch (error) {
        const again = job.attempts >= mostTries ? null : retryAt(job, ports.clock.now())
        await ports.store.failJob(job.id, error instanceof Error ? error.message : String(error), again)
      }
    }
  }
}
