import { startBackgroundTask } from '../background-tasks/background-task.ts'
import { backgroundTaskRunners } from '../background-tasks/background-task-runners.ts'
import type { Ports } from '../ports/ports.ts'

/**
 * Makes anew, from the events, what the figures of earlier instants are counted from, for each body whose requests are older
 * than that table: the migration that made it asked for the work. It is begun at every start until it is done.
 */
export async function rebuildAtStart(ports: Ports): Promise<number> {
  // Without threads the desk would wait: then `candor report rebuild` does it.
  if (!ports.threads) return 0
  const waiting = await ports.store.backgroundTasks.unfinished('rebuild-figures')
  for (const { id, bodyId, kind, input, startedBy } of waiting)
    await startBackgroundTask(ports, backgroundTaskRunners, { id, bodyId, kind, input, startedBy })
  return waiting.length
}
