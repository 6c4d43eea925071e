import type { CaseFile } from '../case-file.ts'
import type { Ports } from '../ports/ports.ts'

/** How far somebody had read a case before now; null where they never opened it. */
export async function lastVisit({ store }: Pick<Ports, 'store'>, staffId: string, file: CaseFile) {
  return (await store.desk.visits(staffId, [file.row.id])).get(file.row.id) ?? null
}

/**
 * Keeps how far somebody has read a case. It is no part of the case: a visit that cannot be kept costs nothing but a hint,
 * so it neither holds up nor fails the page.
 */
export async function noteVisit(
  { store }: Pick<Ports, 'store'>,
  staffId: string,
  { row, state, now }: CaseFile,
): Promise<void> {
  try {
    await store.desk.recordVisit({ staffId, requestId: row.id, seq: state.seq, at: now })
  } catch {
    // The next visit says it again.
  }
}
