import { instantOf, millisecondsOf } from '../../domain/calendar/instant.ts'
import { type BackgroundTask, erasedTaskError } from '../ports/background-task-ports.ts'
import type { Ports } from '../ports/ports.ts'
import { removeErased } from './erase-task-files.ts'

/** Told how far the work is. Cheap: call it as often as you like. */
export type Progress = (done: number, total?: number) => void

/** One kind of long work: reads its input, says how far it is, and gives back what JSON can hold. */
export type BackgroundTaskRunner = (ports: Ports, work: BackgroundTask, progress: Progress) => Promise<unknown>
export type BackgroundTaskRunners = ReadonlyMap<string, BackgroundTaskRunner>

/** Progress is written this often: often enough to watch, too seldom to slow the work. */
const progressIntervalMs = 500
/** A thread says that it lives at least this often, even when nothing moves. */
const maxSilenceMs = 120_000

/**
 * An id of its own where the same work must be found again.
 * @param isOnce whoever comes later under the same id is given the work that began
 */
type Asked = Pick<BackgroundTask, 'bodyId' | 'kind' | 'input' | 'startedBy'> & {
  readonly id?: string
  readonly isOnce?: boolean
}

/**
 * Starts long work: in a thread where there is one, and then this comes back at once; else here and now.
 * @param tasks every kind that there is (`long-tasks.ts`)
 */
export async function startBackgroundTask(
  ports: Ports,
  tasks: BackgroundTaskRunners,
  { isOnce = false, ...asked }: Asked,
): Promise<BackgroundTask> {
  const now = ports.clock.now()
  const work: BackgroundTask = {
    ...asked,
    id: asked.id ?? ports.ids.id(),
    status: 'queued',
    done: 0,
    total: null,
    result: null,
    error: null,
    createdAt: now,
    updatedAt: now,
  }
  const { backgroundTasks } = ports.store
  if (!isOnce) await backgroundTasks.save(work)
  else if (!(await backgroundTasks.add(work))) return (await backgroundTasks.byId(work.id)) ?? work
  if (ports.threads) {
    ports.threads.run(work.id)
    return work
  }
  return (await runBackgroundTask(ports, tasks, work.id)) ?? work
}

/**
 * Does the work of that id and writes down what came of it; what goes wrong is its error, and nothing is thrown.
 * @param isStopping asked whenever the work says how far it is: then it ends there
 */
export async function runBackgroundTask(
  ports: Ports,
  tasks: BackgroundTaskRunners,
  id: string,
  isStopping: () => boolean = () => false,
): Promise<BackgroundTask | null> {
  const { backgroundTasks } = ports.store
  const found = await backgroundTasks.byId(id)
  if (found?.status !== 'queued') return found
  let work: BackgroundTask = { ...found, status: 'running', updatedAt: ports.clock.now() }
  let isErased = !(await backgroundTasks.update(work))
  let written = Date.now()
  let writing: Promise<void> = Promise.resolve()
  const write = () => {
    written = Date.now()
    work = { ...work, updatedAt: ports.clock.now() }
    const now = work
    const update = async () => {
      if (!(await backgroundTasks.update(now))) isErased = true
    }
    writing = writing.then(update).catch(() => undefined)
  }
  const heartbeat = setInterval(write, maxSilenceMs / 4)
  const progress: Progress = (done, total) => {
    // Thrown through the work, which lets go of what it holds on its way out.
    if (isStopping()) throw new Error('The server was stopped before the work ended: start it again')
    if (isErased) throw new Error(erasedTaskError)
    work = { ...work, done, ...(total === undefined ? {} : { total }) }
    if (Date.now() - written >= progressIntervalMs) write()
  }
  try {
    const task = tasks.get(work.kind)
    if (!task) throw new Error(`This version of Candor knows no work "${work.kind}"`)
    const result = await task(ports, work, progress)
    work = { ...work, status: 'done', result: result ?? null }
  } catch (error) {
    work = { ...work, status: 'failed', error: error instanceof Error ? error.message : String(error) }
  } finally {
    clearInterval(heartbeat)
  }
  await writing
  work = { ...work, updatedAt: ports.clock.now() }
  if (await backgroundTasks.update(work)) return work
  // What it read before the erasure is erased.
  await removeErased(ports, [work])
  return backgroundTasks.byId(id)
}

/**
 * Work whose process ended meanwhile: what had begun has failed, and what only waited is started again here. At the start of
 * a server and while it runs, on however many servers.
 */
export async function recoverLostWork(ports: Pick<Ports, 'store' | 'clock' | 'threads' | 'clockWatch'>) {
  const { store, clock, threads, clockWatch } = ports
  const state = clockWatch?.look()
  // What is alive has not yet said so by the clock as it is now.
  if (state?.kind === 'moved' && state.sinceMs < maxSilenceMs) return
  const now = clock.now()
  const before = instantOf(millisecondsOf(now) - maxSilenceMs)
  if (threads) {
    await store.backgroundTasks.renewQueued(threads.waiting(), now)
    for (const id of await store.backgroundTasks.takeLostQueued(before, now)) threads.run(id)
  }
  await store.backgroundTasks.failSilent(before, now, 'The server ended before the work did: start it again')
}
