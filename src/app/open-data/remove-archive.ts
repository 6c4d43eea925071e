import { instant } from '../../domain/calendar/instant.ts'
import type { Ports } from '../ports/ports.ts'

/** Whenever it was put away: no two archives have the same bytes, and nothing else is an archive. */
const always = instant('9999-12-31T00:00:00.000Z')

/** Removes the bytes of an archive that is given out no more. */
export async function removeArchive({ store, blobs }: Pick<Ports, 'store' | 'blobs'>, sha256: string): Promise<void> {
  const used = await store.fileUses.usedAmong([sha256])
  if (!used.has(sha256)) await blobs.remove(sha256, always)
}
