import { type Actor, may } from '../../domain/request/policy.ts'
import { type Result, refuse } from '../../domain/request/refusal.ts'
import { type Performed, perform, type Target } from '../perform.ts'
import type { Ports } from '../ports/ports.ts'
import { attachDocument } from './attach-document.ts'

export type Upload = {
  readonly name: string
  readonly mediaType: string
  readonly bytes: AsyncIterable<Uint8Array> | Uint8Array
  /** Civil date, by default today. */
  readonly on?: string
  /** The seq of the event that it belongs to. */
  readonly event?: number
}

/** Stores a file and attaches it to the case. The bytes are safe before the case file names them. */
export async function uploadDocument(
  ports: Ports,
  actor: Actor,
  target: Target,
  upload: Upload,
): Promise<Result<Performed>> {
  const row = await ports.store.requestByReference(target.reference)
  if (!row || !may(actor, 'read-status', { bodyId: row.bodyId, requestId: row.id })) {
    return refuse('not-found', 'There is no such request, or the secret is wrong')
  }
  if (!may(actor, 'document-attached', { bodyId: row.bodyId, requestId: row.id })) {
    return refuse('forbidden', 'You may not attach files here')
  }
  const stored = await ports.blobs.put(upload.bytes, ports.settings.maxUploadBytes).catch((error: unknown) => {
    if (error instanceof Error && error.name === 'BlobTooLarge') return undefined
    throw error
  })
  if (!stored)
    return refuse('too-large', `A file may have at most ${ports.settings.maxUploadBytes} bytes; nothing was saved`)
  const { name, mediaType, on, event } = upload
  return perform(ports, actor, target, attachDocument, {
    name,
    mediaType,
    ...stored,
    ...(on ? { on } : {}),
    ...(event ? { event } : {}),
  })
}
