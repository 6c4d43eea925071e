import { instantOf, millisecondsOf } from '../../domain/calendar/instant.ts'
import { startBackgroundTask } from '../background-tasks/background-task.ts'
import { backgroundTaskRunners } from '../background-tasks/background-task-runners.ts'
import type { Ports } from '../ports/ports.ts'
import type { Body } from '../ports/store/bodies.ts'
import type { LogArchive } from '../ports/store/log-archives.ts'
import { buildArchiveKind } from './build-archive.ts'
import { archiveVersion, logVersion } from './log-version.ts'
import { removeArchive } from './remove-archive.ts'

/** However much is published: an archive is made anew at most so often. */
export const archiveIntervalMs = 3_600_000
/** Sooner where there is none, such as after something was withdrawn. */
const intervalWithoutMs = 5 * 60_000

/**
 * Starts the making of each archive that differs from what is public by now, and removes the bytes of those that are given
 * out no more. Where nothing runs beside the server, archives are made while they are sent.
 */
export async function renewArchives(ports: Ports): Promise<void> {
  if (!ports.threads) return
  const archives = new Map((await ports.store.logArchives.all()).map((one) => [one.bodyId, one]))
  for (const body of await ports.store.bodies.all()) await renewArchive(ports, body, archives.get(body.id))
}

async function renewArchive(ports: Ports, body: Body, archive: LogArchive | undefined): Promise<void> {
  const { store, clock, ids } = ports
  if (archive?.removed) {
    await removeArchive(ports, archive.removed)
    await store.logArchives.forgetRemoved(body.id, archive.removed)
  }
  const now = clock.now()
  const interval = archive?.made ? archiveIntervalMs : intervalWithoutMs
  if (archive && now < instantOf(millisecondsOf(archive.checkedAt) + interval)) return
  const building = archive?.buildId ? await store.backgroundTasks.byId(archive.buildId) : null
  if (building?.status === 'queued' || building?.status === 'running') return
  const { digest, entries } = await logVersion(ports, { bodySlug: body.slug })
  const isSame = archive?.made?.version === archiveVersion(digest, body) && (await isThere(ports, archive.made.sha256))
  if (entries === 0 || isSame) return store.logArchives.looked(body.id, now)
  const id = ids.id()
  await store.logArchives.begin(body.id, id, now)
  await startBackgroundTask(ports, backgroundTaskRunners, {
    ...{ id, bodyId: body.id, kind: buildArchiveKind, input: {}, startedBy: 'system' },
  })
}

async function isThere({ blobs }: Pick<Ports, 'blobs'>, sha256: string): Promise<boolean> {
  const blob = await blobs.get(sha256)
  await blob?.stream.cancel()
  return blob !== null
}

export type ArchiveState = {
  readonly made: LogArchive['made']
  /** How far the next one is; null where none is being made. */
  readonly building: { readonly done: number; readonly total: number | null } | null
}

/** The archive of a body, and how far the next one is. */
export async function archiveState({ store }: Pick<Ports, 'store'>, bodyId: string): Promise<ArchiveState> {
  const archive = await store.logArchives.of(bodyId)
  const task = archive?.buildId ? await store.backgroundTasks.byId(archive.buildId) : null
  const isUnderWay = task?.status === 'queued' || task?.status === 'running'
  return { made: archive?.made ?? null, building: isUnderWay ? { done: task.done, total: task.total } : null }
}
