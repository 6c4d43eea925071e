import { z } from 'zod'
import { civilDateAt, instantOf, millisecondsOf } from '../../domain/calendar/instant.ts'
import type { Ports } from '../ports/ports.ts'
import type { JobRow } from '../ports/store/jobs.ts'
import { type JobHandlers, runQueuedJobs } from '../run-queued-jobs.ts'
import { readPublished, readWords } from '../search/read-words.ts'
import { inspectCase, inspectFile } from './inspect-file.ts'

/** How many files of earlier versions are looked for at a time. */
const pageSize = 200
const savedWithinMilliseconds = 30_000

/** Looking through files has a lane of its own: a large one keeps no reminder waiting. */
const inspectionHandlers: JobHandlers = new Map([
  ['inspect-case', inspectCase],
  ['inspect-file', inspectFile],
  ['inspect-waiting', queueWaiting],
])
/** So has reading published ones for the search: an officer waits for a look, and nobody for the search of a whole log. */
const readingHandlers: JobHandlers = new Map([
  ['read-published', readPublished],
  ['read-words', readWords],
])
export const fileHandlers: JobHandlers = new Map([...inspectionHandlers, ...readingHandlers])

/** What the two lanes do on this installation: where nothing looks through files, there are none. */
export const kindsOfLanes = ({ scanner }: Pick<Ports, 'scanner'>): readonly string[] =>
  scanner ? [...fileHandlers.keys()] : []

/** Looks through what waits for it, each time it is called. @returns how many jobs were done */
export function inspectionLane(ports: Ports, goesOn?: () => Promise<boolean>): () => Promise<number> {
  let queuedOn = ''
  return async () => {
    if (!ports.scanner) return 0
    const today = civilDateAt(ports.clock.now(), 'UTC')
    if (queuedOn !== today) await queueDaily(ports, today)
    queuedOn = today
    return runQueuedJobs(ports, inspectionHandlers, goesOn, { only: [...inspectionHandlers.keys()] })
  }
}

/** Reads what was published for the search, each time it is called. @returns how many jobs were done */
export function readingLane(ports: Ports, goesOn?: () => Promise<boolean>): () => Promise<number> {
  return async () =>
    ports.scanner ? runQueuedJobs(ports, readingHandlers, goesOn, { only: [...readingHandlers.keys()] }) : 0
}

/**
 * Once a day, and so at the first start of this version: files that came before anything looked through them. Once for other
 * programs than before: the files of open requests; those of closed ones when something of theirs is to go out.
 */
async function queueDaily({ store, ids, clock, scanner }: Ports, today: string): Promise<void> {
  const kind = 'inspect-waiting'
  const programs = [...(scanner?.programs ?? [])].sort().join(' ')
  await store.jobs.queue([
    { id: ids.id(), key: `${kind} ${today}`, kind, payload: '{}', runAfter: clock.now() },
    { id: ids.id(), key: `${kind} by ${programs}`, kind, payload: '{"openRequests":true}', runAfter: clock.now() },
  ])
}

const waitingPayload = z.object({ bodyId: z.string().optional(), openRequests: z.boolean().default(false) })

/** What a body looks for is about to change: its files that are not public yet are looked through again, once that is saved. */
export async function inspectFilesOfBody(
  { store, ids, clock }: Pick<Ports, 'store' | 'ids' | 'clock'>,
  bodyId: string,
): Promise<void> {
  const runAfter = instantOf(millisecondsOf(clock.now()) + savedWithinMilliseconds)
  const payload = JSON.stringify({ bodyId })
  await store.jobs.queue([
    { id: ids.id(), key: `inspect-waiting ${bodyId} ${runAfter}`, kind: 'inspect-waiting', payload, runAfter },
  ])
}

async function queueWaiting(ports: Ports, job: JobRow): Promise<void> {
  const { bodyId, openRequests } = waitingPayload.parse(JSON.parse(job.payload))
  const which = bodyId === undefined ? (openRequests ? 'of-open-requests' : 'unread') : { bodyId }
  let after = ''
  for (;;) {
    const page = await ports.store.cases.filesToInspect(after, pageSize, which)
    await ports.store.jobs.queue(
      page.map(({ id, requestId }) => ({
        id: ports.ids.id(),
        key: `inspect-file ${id} ${job.key}`,
        kind: 'inspect-file',
        payload: JSON.stringify({ requestId, documentId: id }),
        runAfter: job.runAfter,
      })),
    )
    const last = page.at(-1)
    if (!last) return
    after = last.id
  }
}

/** Queues a look through a file that somebody waits for. */
export async function askInspection(
  { store, ids, clock }: Pick<Ports, 'store' | 'ids' | 'clock'>,
  requestId: string,
  documentId: string,
  settings: string,
): Promise<void> {
  const now = clock.now()
  const key = `inspect-file ${documentId} ${settings} ${now.slice(0, 13)}`
  const payload = JSON.stringify({ requestId, documentId, isAsked: true })
  await store.jobs.queue([{ id: ids.id(), key, kind: 'inspect-file', payload, runAfter: now }])
}
