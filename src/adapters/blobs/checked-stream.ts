import { createHash } from 'node:crypto'
import { BlobDamaged } from '../../app/ports/port-errors.ts'

export const isSha256 = (text: string): boolean => /^[0-9a-f]{64}$/.test(text)

/** The chunks as a stream that fails at its end, with BlobDamaged, when they are not those of the hash. */
export function checkedStream(chunks: AsyncIterable<Uint8Array>, sha256: string): ReadableStream<Uint8Array> {
  const hash = createHash('sha256')
  const iterator = chunks[Symbol.asyncIterator]()
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await iterator.next()
        if (!done) {
          hash.update(value)
          controller.enqueue(value)
        } else if (hash.digest('hex') === sha256) controller.close()
        else controller.error(new BlobDamaged(sha256))
      },
      async cancel() {
        await iterator.return?.()
      },
    },
    // Nothing is read before someone asks: a stream that nobody reads holds nothing open.
    { highWaterMark: 0 },
  )
}
