import { afterMs } from '../domain/time/trusted-time.ts'
import { startRenewal, workLeaseMs } from './hold-lease.ts'
import type { Ports } from './ports/ports.ts'
import type { ClaimedKinds, JobRow } from './ports/store/jobs.ts'
import { retryAt } from './retry-at.ts'

/** Does the work of one kind of job; done twice where a crash comes between the work and the mark. */
export type JobHandler = (ports: Ports, job: JobRow) => Promise<void>
export type JobHandlers = ReadonlyMap<string, JobHandler>

const maxTries = 8

/** Where it fails once more, nobody tries it again. */
export const isLastTry = ({ attempts }: Pick<JobRow, 'attempts'>): boolean => attempts >= maxTries

/**
 * Runs the queued jobs that are due, one claimed at a time, so that a crash keeps one from the others. A job that fails is
 * tried again later, and after eight tries is a dead letter.
 * @param goesOn asked before each job
 * @param kinds all of them where left out
 */
export async function runQueuedJobs(
  ports: Ports,
  handlers: JobHandlers,
  goesOn: () => Promise<boolean> = async () => true,
  kinds?: ClaimedKinds,
): Promise<number> {
  const owner = ports.ids.id()
  let run = 0
  while (await goesOn()) {
    const now = ports.clock.now()
    const [job] = await ports.store.jobs.claim(now, afterMs(now, workLeaseMs), owner, 1, kinds)
    if (!job) break
    const handler = handlers.get(job.kind)
    if (!handler) {
      await ports.store.jobs.fail(job.id, `This version of Candor knows no job "${job.kind}"`, null)
      continue
    }
    if (job.attempts > maxTries) {
      await ports.store.jobs.fail(job.id, `Begun ${maxTries} times, and the process ended each time`, null)
      continue
    }
    let isHeld = true
    const renewal = startRenewal(ports, async (until) => {
      isHeld &&= await ports.store.waitingWork.renewJob(job.id, owner, until)
    })
    try {
      await handler(ports, job)
      await ports.store.jobs.finish(job.id)
      run += 1
    } catch (error) {
      const again = isLastTry(job) ? null : retryAt(job, ports.clock.now())
      await renewal.soon()
      // Another holder's to try again, where there is one by now.
      if (isHeld) await ports.store.jobs.fail(job.id, error instanceof Error ? error.message : String(error), again)
    } finally {
      await renewal.end()
    }
  }
  return run
}
