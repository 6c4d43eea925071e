import type { Instant } from '../../domain/calendar/civil-date.ts'
import { instantOf, millisecondsOf } from '../../domain/calendar/instant.ts'
import type { BackgroundTask } from '../ports/background-task-ports.ts'
import type { Ports } from '../ports/ports.ts'

/** What came of long work, and the files that were uploaded for it, are there for a week. */
const retentionMs = 7 * 24 * 3_600_000
const atOnce = 50

/** The file that the work left behind or was given, where it had one. */
function fileOf(value: unknown): string | undefined {
  const { sha256 } = (value ?? {}) as { readonly sha256?: unknown }
  return typeof sha256 === 'string' ? sha256 : undefined
}

/** Removes what tasks were given and what they made, where nothing else refers to it. */
export async function removeTaskFiles(
  { store, blobs }: Pick<Ports, 'store' | 'blobs'>,
  tasks: readonly Pick<BackgroundTask, 'input' | 'result'>[],
  putBefore: Instant,
): Promise<void> {
  const files = tasks.flatMap(({ input, result }) => [fileOf(input) ?? [], fileOf(result) ?? []].flat())
  const used = await store.fileUses.usedAmong(files)
  for (const sha256 of new Set(files)) if (!used.has(sha256)) await blobs.remove(sha256, putBefore)
}

/**
 * Forgets long work that ended a week ago, with its files: exports that were made, and ledgers that somebody uploaded and
 * never imported, which hold people's names. A file that is used elsewhere, or was put there again since, stays.
 */
export async function removeOldBackgroundTasks({
  store,
  blobs,
  clock,
}: Pick<Ports, 'store' | 'blobs' | 'clock'>): Promise<number> {
  const before = instantOf(millisecondsOf(clock.now()) - retentionMs)
  const ended = await store.backgroundTasks.endedBefore(before, atOnce)
  if (ended.length === 0) return 0
  await removeTaskFiles({ store, blobs }, ended, before)
  await store.backgroundTasks.forget(ended.map(({ id }) => id))
  return ended.length
}
