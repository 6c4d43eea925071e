import type { Context, MiddlewareHandler } from 'hono'
import type { Upload } from '../../app/documents/keep-upload.ts'
import { ok, refuse, refuseField } from '../../domain/request/refusal.ts'
import type { AppEnv } from '../app-env.ts'
import { bodyChunks } from './body-chunks.ts'
import { BodyRefused } from './body-refused.ts'
import { type FileTaker, type FormReader, formReader } from './form-reader.ts'
import type { UploadSlots } from './upload-slots.ts'

const retryAfterSeconds = 10

/** What a form is told that came without its file. */
export const fileNeeded = refuseField('file', 'required')

/** Gives every request the counter of uploads, and removes the files that it sent and that nothing came of. */
export function uploads(slots: UploadSlots): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    c.set('uploadSlots', slots)
    try {
      await next()
    } finally {
      for (const staged of c.get('stagedFiles') ?? []) await staged.discard()
    }
  }
}

/** The form of this request: one, whoever asks for it. */
export function formOf(c: Context<AppEnv>): FormReader {
  const known = c.get('form')
  if (known) return known
  const form = formReader(c.req.header('content-type') ?? '', c.req.raw.body)
  c.set('form', form)
  return form
}

/**
 * Takes the file in a field of the form to the disk, as it comes. Whether the sender may attach files there is asked before.
 * @param subject what the file is for: the reference of a case, or a name for something else
 */
export function uploadTaker(c: Context<AppEnv>, field: string, subject: string): FileTaker<Upload> {
  return {
    field,
    take: ({ fileName, mediaType, bytes }) =>
      inSlot(c, subject, async () => {
        const { blobs, settings } = c.get('ports')
        const staged = await blobs.stage(bytes, settings.maxUploadBytes).catch((error: unknown) => {
          if (error instanceof Error && error.name === 'BlobTooLarge') return undefined
          throw error
        })
        if (!staged) return refuse('too-large', { reason: 'bytes', limit: String(settings.maxUploadBytes) })
        c.set('stagedFiles', [...(c.get('stagedFiles') ?? []), staged])
        return ok({ name: fileName, mediaType, bytes: staged })
      }),
  }
}

/** Takes a small file whole. Of one that is longer, no more than a byte over the limit is kept: enough to tell that it is. */
export function smallFileTaker(
  c: Context<AppEnv>,
  field: string,
  subject: string,
  maxBytes: number,
): FileTaker<Uint8Array> {
  return { field, take: ({ bytes }) => inSlot(c, subject, async () => ok(await beginningOf(bytes, maxBytes + 1))) }
}

/** The bytes as they come, up to so many; the rest goes by. */
export async function beginningOf(bytes: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const pieces: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  for await (const chunk of bytes) {
    if (length >= most) continue
    pieces.push(new Uint8Array(chunk.subarray(0, most - length)))
    length += chunk.length
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer())
}

/** A body that is the file itself, on its way to the store. */
export function withRawUpload<T>(
  c: Context<AppEnv>,
  subject: string,
  work: (bytes: AsyncIterable<Uint8Array>) => Promise<T>,
): Promise<T> {
  return inSlot(c, subject, () => work(bodyChunks(c.req.raw.body)))
}

async function inSlot<T>(c: Context<AppEnv>, subject: string, work: () => Promise<T>): Promise<T> {
  const staff = c.get('staff')
  const of = { side: staff ? 'staff' : 'public', case: subject, caller: staff?.id ?? c.get('caller') } as const
  const { maxUploadBytes } = c.get('ports').settings
  const length = Number(c.req.header('content-length') ?? maxUploadBytes)
  const release = c.get('uploadSlots').take(of, Math.min(length, maxUploadBytes))
  const busyHeaders = { 'retry-after': String(retryAfterSeconds), connection: 'close' }
  if (!release) throw new BodyRefused({ code: 'rate-limited' }, busyHeaders)
  try {
    return await work()
  } finally {
    release()
  }
}
