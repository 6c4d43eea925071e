import { createHash } from 'node:crypto'
import { BlobDamaged } from '../../app/ports/port-errors.ts'

export const isSha256 = (text: string): boolean => /^[0-9a-f]{64}$/.test(text)

/** What is done about a file once its hash is known, before its reader is told. */
export type ReadOutcome = {
  onDamaged(damaged: BlobDamaged): Promise<void>
  onWhole(): Promise<void>
}

/**
 * The chunks as a stream. The last chunk is held back until the hash is known to be right: of a damaged file nobody gets
 * all bytes, and the stream fails with BlobDamaged.
 */
export function checkedStream(
  chunks: AsyncIterable<Uint8Array>,
  sha256: string,
  outcome: ReadOutcome,
): ReadableStream<Uint8Array> {
  const hash = createHash('sha256')
  const iterator = chunks[Symbol.asyncIterator]()
  let held: Uint8Array | undefined

  async function next(): Promise<Uint8Array | undefined> {
    const { done, value } = await iterator.next()
    if (done) return undefined
    hash.update(value)
    return value
  }

  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        held ??= await next()
        const following = held && (await next())
        if (held && following) {
          controller.enqueue(held)
          held = following
          return
        }
        if (hash.digest('hex') !== sha256) {
          const damaged = new BlobDamaged(sha256)
          await outcome.onDamaged(damaged)
          return controller.error(damaged)
        }
        await outcome.onWhole()
        if (held) controller.enqueue(held)
        controller.close()
      },
      async cancel() {
        await iterator.return?.()
      },
    },
    // Nothing is read before someone asks: a stream that nobody reads holds nothing open.
    { highWaterMark: 0 },
  )
}

/** A piece of a file as a stream; it fails where the file ends before the piece does. Nothing is read ahead. */
export function partStream(
  chunks: AsyncGenerator<Uint8Array, void, undefined>,
  length: number,
): ReadableStream<Uint8Array> {
  let left = length
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await chunks.next()
        if (!done) {
          left -= value.length
          return controller.enqueue(value)
        }
        if (left === 0) return controller.close()
        controller.error(new Error('The file ended before the piece that was asked for'))
      },
      async cancel() {
        await chunks.return()
      },
    },
    { highWaterMark: 0 },
  )
}
