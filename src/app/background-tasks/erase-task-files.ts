import { z } from 'zod'
import { instantOf, millisecondsOf } from '../../domain/calendar/instant.ts'
import type { BackgroundTask } from '../ports/background-task-ports.ts'
import type { Ports } from '../ports/ports.ts'
import type { JobRow } from '../ports/store/jobs.ts'
import { removeTaskFiles } from './remove-old-background-tasks.ts'

const payload = z.object({ requestId: z.string() })

/** What was made this very moment goes too, by a clock of the files that may be ahead. */
const clockDifferenceMs = 60_000

/** Removes what tasks were given and what they made: it holds what was erased. */
export async function removeErased(ports: Ports, tasks: readonly BackgroundTask[]): Promise<void> {
  const putBefore = instantOf(millisecondsOf(ports.clock.now()) + clockDifferenceMs)
  await removeTaskFiles(ports, tasks, putBefore)
}

/**
 * At once after an erasure: what was being sent to the case and is not finished, and the files of all tasks that the erasure
 * has made fail. A task that still runs removes its own when it ends.
 */
export async function eraseTaskFiles(ports: Ports, job: JobRow): Promise<void> {
  const { requestId } = payload.parse(JSON.parse(job.payload))
  for (const record of (await ports.uploads?.open()) ?? [])
    if (record.requestId === requestId) await ports.uploads?.remove(record.id)
  const row = await ports.store.cases.byId(requestId)
  if (row) await removeErased(ports, await ports.store.backgroundTasks.erased(row.bodyId))
}
