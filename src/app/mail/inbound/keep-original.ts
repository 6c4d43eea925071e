import { z } from 'zod'
import type { NewEvent } from '../../../domain/request/event-types.ts'
import { type Actor, may } from '../../../domain/request/policy.ts'
import { ok, type Result, refuse } from '../../../domain/request/refusal.ts'
import type { Say } from '../../cases/receive/submit-request.ts'
import { keepUpload, type Upload } from '../../documents/keep-upload.ts'
import { actorRefOf } from '../../perform.ts'
import type { Ports } from '../../ports/ports.ts'

const keptSchema = z.object({
  name: z.string(),
  mediaType: z.string(),
  size: z.number(),
  sha256: z.string(),
})
export type KeptOriginal = z.output<typeof keptSchema>

type Keeper = Pick<Ports, 'blobs' | 'secrets' | 'settings'>

/** The proof that we stored these bytes for this person: a file joins a case never by a hash that somebody names. */
function proofOf(ports: Keeper, actor: Actor, json: string): string {
  return ports.secrets.requestSecret(`original ${actorRefOf(actor)} ${json}`)
}

/** Stores the original of a request while the one who types it in looks at the dates that follow. */
export async function keepOriginal(
  ports: Keeper,
  actor: Actor,
  bodyId: string,
  upload: Upload,
): Promise<Result<string>> {
  if (!may(actor, 'submit-on-behalf', { bodyId })) return refuse('forbidden')
  const kept = await keepUpload(ports, upload)
  if (!kept.ok) return kept
  const { name, mediaType, size, sha256 } = kept.value
  const json = JSON.stringify({ name, mediaType, sha256, size })
  return ok(`${proofOf(ports, actor, json)} ${json}`)
}

/** The file that `keepOriginal` kept for this very person; undefined for anything else. */
export function keptOriginal(ports: Keeper, actor: Actor, given: string): KeptOriginal | undefined {
  const at = given.indexOf(' ')
  const json = given.slice(at + 1)
  if (at < 0 || given.slice(0, at) !== proofOf(ports, actor, json)) return undefined
  return keptSchema.safeParse(JSON.parse(json)).data
}

/** It joins the case in the commit that files it. What the requester sent is theirs, and is erased with their data. */
export function attachedOriginal(ports: Pick<Ports, 'ids'>, file: KeptOriginal | undefined) {
  return (on: NewEvent['on'], say: Say): readonly NewEvent[] => {
    if (!file) return []
    const name = say('file-name', file.name)
    return [{ type: 'document-attached', on, data: { ...file, name, documentId: ports.ids.id(), origin: 'requester' } }]
  }
}
