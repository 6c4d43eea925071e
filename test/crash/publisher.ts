import { publishScheduled } from '../../src/app/documents/publish-scheduled.ts'
import type { Ports } from '../../src/app/ports/ports.ts'
import { afterMs } from '../../src/domain/time/trusted-time.ts'
import { runOnce } from './run-once.ts'

/** Publishes what is due, and ends like a machine without power: before the commit, after it, or not at all. */
const moment = process.argv[6]

const die = (): never => {
  process.kill(process.pid, 'SIGKILL')
  throw new Error('Still alive')
}

function mortal(ports: Ports): Ports {
  const cases = {
    ...ports.store.cases,
    async commit(...given: Parameters<Ports['store']['cases']['commit']>) {
      if (moment === 'before') die()
      const done = await ports.store.cases.commit(...given)
      return moment === 'after' ? die() : done
    },
  }
  return { ...ports, store: { ...ports.store, cases } }
}

await runOnce(async (ports) => {
  const now = ports.clock.now()
  const jobs = await ports.store.jobs.claim(now, afterMs(now, 1000), 'publisher', 50)
  for (const job of jobs.filter(({ kind }) => kind === 'publish-scheduled')) {
    await publishScheduled(mortal(ports), job)
    await ports.store.jobs.finish(job.id)
  }
  return jobs.length
})
