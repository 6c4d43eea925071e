import { instantOf, millisecondsOf } from '../../domain/calendar/instant.ts'
import type { Ports } from '../ports/ports.ts'

/** No upload lasts so long: what is older was left by a process that was killed. */
const maxUploadMs = 3_600_000

/** Removes what uploads left over that never came to their end: a stranger's data, which no case names. @returns how many */
export function removeUnfinishedFiles({ blobs, clock }: Pick<Ports, 'blobs' | 'clock'>): Promise<number> {
  return blobs.removeUnfinished(instantOf(millisecondsOf(clock.now()) - maxUploadMs))
}
