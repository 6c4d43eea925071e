import { createHash } from 'node:crypto'
import { BlobTooLarge } from '../../app/ports/port-errors.ts'
import type { Blobs } from '../../app/ports/ports.ts'
import { checkedStream, isSha256 } from './checked-stream.ts'

/** What the blobs use of Cloudflare's R2 binding. */
export type R2 = {
  put(key: string, value: Uint8Array, options: { sha256: string }): Promise<unknown>
  get(key: string): Promise<{ readonly size: number; readonly body: ReadableStream } | null>
  head(key: string): Promise<{ readonly uploaded: Date } | null>
  delete(key: string): Promise<void>
}

async function gather(bytes: AsyncIterable<Uint8Array> | Uint8Array, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of bytes instanceof Uint8Array ? [bytes] : bytes) {
    size += chunk.length
    if (size > maxBytes) throw new BlobTooLarge(maxBytes)
    chunks.push(chunk)
  }
  const whole = new Uint8Array(size)
  let offset = 0
  for (const chunk of chunks) {
    whole.set(chunk, offset)
    offset += chunk.length
  }
  return whole
}

async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncIterable<Uint8Array> {
  const reader = stream.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

/**
 * Files by content in an R2 bucket, under `ab/cdef...`. The key is the hash, and R2 wants a length before the bytes,
 * so a file is held in memory while it is stored: `maxBytes` must stay well under a Worker's 128 MB.
 */
export function r2Blobs(bucket: R2): Blobs {
  const keyOf = (sha256: string) => `${sha256.slice(0, 2)}/${sha256.slice(2)}`
  return {
    async put(bytes, maxBytes) {
      const whole = await gather(bytes, maxBytes)
      const sha256 = createHash('sha256').update(whole).digest('hex')
      await bucket.put(keyOf(sha256), whole, { sha256 })
      return { sha256, size: whole.length }
    },
    async get(sha256) {
      if (!isSha256(sha256)) return null
      const found = await bucket.get(keyOf(sha256))
      return found && { size: found.size, stream: checkedStream(chunksOf(found.body), sha256) }
    },
    async remove(sha256, putBefore) {
      if (!isSha256(sha256)) return 'missing'
      const found = await bucket.head(keyOf(sha256))
      if (!found) return 'missing'
      // R2 deletes under no condition: between this look and the deletion lies one call, and no longer.
      if (found.uploaded.getTime() >= Date.parse(putBefore)) return 'young'
      await bucket.delete(keyOf(sha256))
      return 'removed'
    },
    async check() {
      try {
        await bucket.head('check')
        return { ok: true, problems: [] }
      } catch (error) {
        return { ok: false, problems: [`The bucket does not answer: ${(error as Error).message}`] }
      }
    },
  }
}
