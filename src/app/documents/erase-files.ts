import { z } from 'zod'
import { instantOf, millisecondsOf } from '../../domain/calendar/instant.ts'
import type { Ports } from '../ports/ports.ts'
import type { JobRow } from '../ports/store/jobs.ts'
import { filesKeptForHours } from '../scheduled-jobs.ts'

const payload = z.object({ requestId: z.string() })

/**
 * Removes the bytes that an erasure left over: what the requester sent, and the letters as they came. The same bytes may
 * be another's file too, or be put away again at this very moment: what anything refers to stays, and so does what was
 * put away less than a day ago, since its row may still be on the way. That is looked at again the next day.
 */
export async function eraseFiles(ports: Ports, job: JobRow): Promise<void> {
  const { requestId } = payload.parse(JSON.parse(job.payload))
  const files = await ports.store.fileUses.erasedOf(requestId)
  const used = await ports.store.fileUses.usedAmong(files)
  const before = instantOf(millisecondsOf(ports.clock.now()) - filesKeptForHours * 3_600_000)
  let isYoung = false
  for (const sha256 of files) {
    if (!used.has(sha256) && (await ports.blobs.remove(sha256, before)) === 'young') isYoung = true
  }
  if (!isYoung) return
  const runAfter = instantOf(millisecondsOf(ports.clock.now()) + filesKeptForHours * 3_600_000)
  await ports.store.jobs.queue([
    {
      id: ports.ids.id(),
      key: `erase-files ${requestId} ${runAfter}`,
      kind: 'erase-files',
      payload: job.payload,
      runAfter,
    },
  ])
}
