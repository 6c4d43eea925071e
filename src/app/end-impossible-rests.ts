import { afterMs } from '../domain/time/trusted-time.ts'
import type { Ports } from './ports/ports.ts'
import { maxRetryMs } from './retry-at.ts'
import { scheduledJobKinds } from './scheduled-jobs.ts'

/** Quiet hours are over after a day at the latest, and a day has 25 hours where summer time ends. */
const putOffMs = 25 * 3_600_000
const lookedForEveryMs = 600_000
const lease = 'impossible rests'

/**
 * Lets go what waits for a day that only a wrong clock can have named. Looked for every ten minutes, and at once when the
 * clock is put back: the lease of the last look then ends later than it may, and counts for nothing.
 */
export async function endImpossibleRests(ports: Pick<Ports, 'store' | 'clock' | 'ids'>): Promise<number> {
  const now = ports.clock.now()
  if (!(await ports.store.leases.take(lease, ports.ids.id(), now, afterMs(now, lookedForEveryMs)))) return 0
  return ports.store.waitingWork.endImpossibleRests(now, { putOffMs, retryMs: maxRetryMs, scheduledJobKinds })
}
