/** Bytes as they are made, a piece at a time: nothing of them is held but the piece that is on its way. */
export function byteStream(pieces: AsyncIterable<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const iterator = pieces[Symbol.asyncIterator]()
  return new ReadableStream({
    async pull(controller) {
      const next = await iterator.next()
      if (next.done) controller.close()
      else controller.enqueue(next.value)
    },
    async cancel() {
      await iterator.return?.()
    },
  })
}

async function* encoded(pieces: AsyncIterable<string>): AsyncIterable<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder()
  for await (const text of pieces) yield encoder.encode(text)
}

/** The same of text. */
export const textStream = (pieces: AsyncIterable<string>) => byteStream(encoded(pieces))
