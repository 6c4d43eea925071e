/** A body that counts how many of its chunks were asked for. */
export type CountedBody = { readonly stream: ReadableStream<Uint8Array>; pulls(): number }

export function countedBody(chunks: Iterable<string | Uint8Array>): CountedBody {
  const source = chunks[Symbol.iterator]()
  let pulls = 0
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const { done, value } = source.next()
        if (done) return controller.close()
        pulls += 1
        controller.enqueue(typeof value === 'string' ? new TextEncoder().encode(value) : value)
      },
    },
    { highWaterMark: 0 },
  )
  return { stream, pulls: () => pulls }
}

export const boundary = 'x'
export const multipart = { 'content-type': `multipart/form-data; boundary=${boundary}` }
export const closing = `--${boundary}--\r\n`

export const fieldPart = (name: string, value: string) =>
  `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`

export function filePart(name: string, fileName: string, content: string, mediaType = 'text/plain'): string {
  const head = `content-disposition: form-data; name="${name}"; filename="${fileName}"\r\ncontent-type: ${mediaType}`
  return `--${boundary}\r\n${head}\r\n\r\n${content}\r\n`
}

/** So many parts, a hundred in a chunk. */
export function* manyParts(count: number): Generator<string> {
  for (let made = 0; made < count; made += 100) yield fieldPart('a', '').repeat(Math.min(100, count - made))
  yield closing
}

/** A file part of so many chunks of 64 kB. */
export function* longFile(name: string, chunks: number): Generator<string | Uint8Array> {
  yield `--${boundary}\r\ncontent-disposition: form-data; name="${name}"; filename="long.bin"\r\n\r\n`
  const chunk = new Uint8Array(64 * 1024).fill(0x79)
  for (let given = 0; given < chunks; given += 1) yield chunk
  yield `\r\n${closing}`
}
