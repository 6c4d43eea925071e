import type { Actor } from '../../domain/request/policy.ts'
import type { Result } from '../../domain/request/refusal.ts'
import { describeRefusal } from '../../locales/refusals.ts'
import type { BackgroundTaskRunner, Progress } from '../background-tasks/background-task.ts'
import { asActor } from '../cases/view/masked-rows.ts'
import type { Ports } from '../ports/ports.ts'
import { type CopyOfDocument, type CopyWay, copyDocument } from './copy-document.ts'

/** The paths of files in an archive that were left out are words of the case: an erasure removes them. */
export const copyKind = 'copy-document'
/** Cells were cut at once by it, before cuts were reviewed: what came of it can still be seen, and none is begun. */
export const cutKind = 'cut-cells'

export type CopyInput = CopyWay & { readonly documentId: string }

/** A safe copy as background work, in the name of the one who asked for it. */
export const copyTask: BackgroundTaskRunner = (ports, { input, startedBy }, progress) => {
  const { documentId, asPages } = input as CopyInput
  return inTheirName(ports, startedBy, progress, (actor) => copyDocument(ports, actor, documentId, { asPages }))
}

async function inTheirName(
  ports: Ports,
  staffId: string,
  progress: Progress,
  work: (actor: Actor) => Promise<Result<CopyOfDocument>>,
): Promise<CopyOfDocument> {
  progress(0, 1)
  const staff = await ports.store.staff.byId(staffId)
  if (!staff?.active) throw new Error('Whoever asked for the copy does not work here any more')
  const copied = await work(asActor(staff))
  if (!copied.ok) throw new Error(describeRefusal(copied.refusal))
  progress(1, 1)
  return copied.value
}
