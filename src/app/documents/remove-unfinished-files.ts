import { instantOf, millisecondsOf } from '../../domain/calendar/instant.ts'
import type { Ports } from '../ports/ports.ts'

/** No upload lasts so long: what is older was left by a process that was killed. */
const maxUploadMs = 3_600_000

/** Removes what uploads left over that never came to their end: a stranger's data, which no case names. @returns how many */
export async function removeUnfinishedFiles({
  blobs,
  uploads,
  clock,
}: Pick<Ports, 'blobs' | 'uploads' | 'clock'>): Promise<number> {
  const now = clock.now()
  const expired = (await uploads?.removeExpired(now)) ?? 0
  return expired + (await blobs.removeUnfinished(instantOf(millisecondsOf(now) - maxUploadMs)))
}
