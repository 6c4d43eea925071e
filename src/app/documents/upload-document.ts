import { type Actor, may } from '../../domain/request/policy.ts'
import { type Result, refuse } from '../../domain/request/refusal.ts'
import { type Performed, perform, type Target } from '../perform.ts'
import type { Ports } from '../ports/ports.ts'
import { attachDocument } from './attach-document.ts'
import { stageUpload, type Upload } from './keep-upload.ts'

/** Stores a file and attaches it to the case. The bytes are safe before the case file names them. */
export async function uploadDocument(
  ports: Ports,
  actor: Actor,
  target: Target,
  upload: Upload,
): Promise<Result<Performed>> {
  const row = await ports.store.cases.byReference(target.reference)
  if (!row || !may(actor, 'read-status', { bodyId: row.bodyId, requestId: row.id })) return refuse('not-found')
  if (!may(actor, 'document-attached', { bodyId: row.bodyId, requestId: row.id })) return refuse('forbidden')
  if (actor.kind === 'requester') {
    const full = await caseIsFull(ports, row.id)
    if (full) return full
  }
  const staged = await stageUpload(ports, upload)
  if (!staged.ok) return staged
  const { file, blob } = staged.value
  const { on, event, documentId } = upload
  const attach: typeof attachDocument = {
    ...attachDocument,
    async decide(...given) {
      const [{ state }] = given
      if (documentId !== undefined && state.documents.has(documentId)) return refuse('duplicate')
      const decided = withId(await attachDocument.decide(...given), documentId)
      // Last before the commit: what is refused leaves no file behind.
      if (decided.ok) await blob.keep()
      return decided
    },
  }
  try {
    const input = { ...file, ...(on ? { on } : {}), ...(event ? { event } : {}) }
    return await perform(ports, actor, target, attach, input)
  } finally {
    await blob.discard()
  }
}

type Attached = Awaited<ReturnType<typeof attachDocument.decide>>

function withId(decided: Attached, documentId: string | undefined): Attached {
  if (!decided.ok || documentId === undefined) return decided
  const events = decided.value.events.map((event) =>
    event.type === 'document-attached' ? { ...event, data: { ...event.data, documentId } } : event,
  )
  return { ...decided, value: { ...decided.value, events } }
}

const maxFiles = 100
/** As many files of the greatest length as one person may send to a case. */
const maxFullFiles = 10

/** One person's secret is no way to fill the disk. */
async function caseIsFull({ store, settings }: Ports, requestId: string): Promise<Result<never> | undefined> {
  const sent = (await store.cases.documents(requestId)).filter(({ origin }) => origin === 'requester')
  const bytes = sent.reduce((sum, { size }) => sum + size, 0)
  if (sent.length < maxFiles && bytes < maxFullFiles * settings.maxUploadBytes) return undefined
  return refuse('too-large', { reason: 'files' })
}
