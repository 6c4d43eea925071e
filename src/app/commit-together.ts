import type { Ports } from './ports/ports.ts'
import type { ChangeSet } from './ports/store/cases/case-files.ts'

export type CommittedTogether = {
  /** Another writer had changed these cases: nothing of theirs was written. */
  readonly missed: ReadonlySet<string>
  /** These could not be written, and why. */
  readonly failed: ReadonlyMap<string, unknown>
}

/**
 * Commits changes to many cases in one go: a commit waits for the disk, and a hundred together wait no longer than one.
 * Where that does not go, each is committed by itself, and one that cannot be keeps none of the others from it.
 */
export async function commitTogether(
  ports: Pick<Ports, 'store'>,
  changes: readonly ChangeSet[],
): Promise<CommittedTogether> {
  const missed = new Set<string>()
  const failed = new Map<string, unknown>()
  if (changes.length === 0 || (await allAtOnce(ports, changes))) return { missed, failed }
  for (const change of changes) {
    try {
      if (!(await ports.store.cases.commit([change])).ok) missed.add(change.requestId)
    } catch (error) {
      failed.set(change.requestId, error)
    }
  }
  return { missed, failed }
}

async function allAtOnce({ store }: Pick<Ports, 'store'>, changes: readonly ChangeSet[]): Promise<boolean> {
  try {
    return (await store.cases.commit(changes)).ok
  } catch {
    // Said again by the one that is to blame.
    return false
  }
}
