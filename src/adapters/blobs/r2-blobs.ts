import { createHash } from 'node:crypto'
import type { Blobs, StagedBlob } from '../../app/ports/blobs-ports.ts'
import { BlobDamaged, BlobTooLarge } from '../../app/ports/port-errors.ts'
import { instantOf } from '../../domain/calendar/instant.ts'
import { checkedStream, isSha256, partStream, type ReadOutcome } from './checked-stream.ts'
import type { OnDamaged } from './damaged-files.ts'

/** What the blobs use of Cloudflare's R2 binding. */
export type R2 = {
  put(key: string, value: Uint8Array, options?: { sha256: string }): Promise<unknown>
  get(
    key: string,
    options?: { range: { offset: number; length: number } },
  ): Promise<{ readonly size: number; readonly body: ReadableStream } | null>
  head(key: string): Promise<{ readonly uploaded: Date } | null>
  delete(key: string): Promise<void>
  list(options: { prefix: string }): Promise<{ readonly objects: readonly { key: string; uploaded: Date }[] }>
}

/** Under it lies an empty object for each file that was found damaged. */
const damagedPrefix = 'damaged/'

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

async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
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
export function r2Blobs(bucket: R2, onDamaged: OnDamaged = () => undefined): Blobs {
  const keyOf = (sha256: string) => `${sha256.slice(0, 2)}/${sha256.slice(2)}`
  const damagedKey = (sha256: string) => `${damagedPrefix}${sha256}`

  async function stage(bytes: AsyncIterable<Uint8Array> | Uint8Array, maxBytes: number): Promise<StagedBlob> {
    let whole: Uint8Array | undefined = await gather(bytes, maxBytes)
    const sha256 = createHash('sha256').update(whole).digest('hex')
    return {
      sha256,
      size: whole.length,
      async keep() {
        if (!whole) return
        await bucket.put(keyOf(sha256), whole, { sha256 })
        await bucket.delete(damagedKey(sha256))
        whole = undefined
      },
      async discard() {
        whole = undefined
      },
    }
  }

  return {
    stage,
    async put(bytes, maxBytes) {
      const staged = await stage(bytes, maxBytes)
      await staged.keep()
      return { sha256: staged.sha256, size: staged.size }
    },
    async get(sha256) {
      if (!isSha256(sha256)) return null
      const found = await bucket.get(keyOf(sha256))
      const outcome: ReadOutcome = {
        async onDamaged(damaged) {
          onDamaged(damaged)
          await bucket.put(damagedKey(sha256), new Uint8Array())
        },
        async onWhole() {
          if (await bucket.head(damagedKey(sha256))) await bucket.delete(damagedKey(sha256))
        },
      }
      return found && { size: found.size, stream: checkedStream(chunksOf(found.body), sha256, outcome) }
    },
    async part(sha256, first, length) {
      if (!isSha256(sha256)) return null
      if (await bucket.head(damagedKey(sha256))) throw new BlobDamaged(sha256)
      const found = await bucket.get(keyOf(sha256), { range: { offset: first, length } })
      return found && partStream(chunksOf(found.body), length)
    },
    /** What is staged lies in memory, and goes with the process. */
    removeUnfinished: async () => 0,
    async damaged() {
      const { objects } = await bucket.list({ prefix: damagedPrefix })
      return objects.map(({ key, uploaded }) => ({
        sha256: key.slice(damagedPrefix.length),
        foundAt: instantOf(uploaded.getTime()),
      }))
    },
    async remove(sha256, putBefore) {
      if (!isSha256(sha256)) return 'missing'
      const found = await bucket.head(keyOf(sha256))
      if (!found) return 'missing'
      // R2 deletes under no condition: between this look and the deletion lies one call, and no longer.
      if (found.uploaded.getTime() >= Date.parse(putBefore)) return 'young'
      await bucket.delete(keyOf(sha256))
      await bucket.delete(damagedKey(sha256))
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
