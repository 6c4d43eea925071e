import type { Readable } from 'node:stream'
import { Busboy, type BusboyInstance } from '@fastify/busboy'
import { formLimits, tooMany, unreadable } from './form-limits.ts'

export type FormField = { readonly kind: 'field'; readonly name: string; readonly value: string }
export type FormFile = {
  readonly kind: 'file'
  readonly name: string
  /** As the sender gave it; empty where no file was chosen. */
  readonly fileName: string
  readonly mediaType: string
  readonly bytes: AsyncIterable<Uint8Array>
}
export type FormPart = FormField | FormFile

/** The parser takes a piece in one go, and cannot be stopped within it. */
const sliceBytes = 16 * 1024

/**
 * The parts of a multipart form, one after the other, as they come: no more of the body is read than the parts that are
 * asked for need. What a caller does not read of a file is passed over when the next part is asked for.
 */
export async function* multipartParts(
  chunks: AsyncIterable<Uint8Array>,
  contentType: string,
): AsyncGenerator<FormPart, void, undefined> {
  const parser = parserOf(contentType)
  const source = chunks[Symbol.asyncIterator]()
  const ready: FormPart[] = []
  const files: Readable[] = []
  let fieldBytes = 0
  let failure: unknown
  let isRead = false
  let finished = false
  let wake: () => void = () => undefined
  let step: Promise<void> | undefined

  const fail = (error: unknown) => {
    failure ??= error
    wake()
  }

  async function writeNext(): Promise<void> {
    const { done, value } = await source.next()
    if (done) {
      isRead = true
      parser.end()
      return
    }
    for (let from = 0; from < value.length && failure === undefined; from += sliceBytes) {
      const slice = value.subarray(from, from + sliceBytes)
      await new Promise<void>((resolve, reject) => parser.write(slice, (error) => (error ? reject(error) : resolve())))
    }
  }

  /** Goes on with the body until the parser has taken a chunk, or has something to tell. */
  async function progress(): Promise<void> {
    const woken = new Promise<void>((resolve) => {
      wake = resolve
    })
    if (isRead) return woken
    step ??= writeNext()
      .catch(fail)
      .finally(() => {
        step = undefined
      })
    await Promise.race([step, woken])
  }

  async function* bytesOf(stream: Readable): AsyncGenerator<Uint8Array, void, undefined> {
    for (;;) {
      if (failure !== undefined) throw failure
      const chunk: Uint8Array | null = stream.read()
      if (chunk !== null) yield chunk
      else if (stream.readableEnded) return
      else await progress()
    }
  }

  parser.on('field', (name: string | undefined, value, _shortName, isShortened) => {
    fieldBytes += (name?.length ?? 0) + value.length
    if (isShortened || fieldBytes > formLimits.fieldBytes) return fail(tooMany('bytes'))
    ready.push({ kind: 'field', name: name ?? '', value })
    wake()
  })
  parser.on(
    'file',
    (name: string | undefined, stream: Readable, fileName: string | undefined, _encoding, mediaType) => {
      for (const event of ['readable', 'end']) stream.on(event, () => wake())
      stream.on('error', fail)
      ready.push({ kind: 'file', name: name ?? '', fileName: fileName ?? '', mediaType, bytes: bytesOf(stream) })
      files.push(stream)
      wake()
    },
  )
  parser.on('partsLimit', () => fail(tooMany('parts')))
  parser.on('filesLimit', () => fail(tooMany('files')))
  parser.on('error', (error) => fail(unreadable(error instanceof Error ? error.message : 'it is damaged')))
  parser.on('finish', () => {
    finished = true
    wake()
  })

  try {
    for (;;) {
      const part = ready.shift()
      if (failure !== undefined) throw failure
      if (part) {
        yield part
        // Whatever the caller left of the file. A stream with this listener would not flow.
        if (part.kind === 'file') files.shift()?.removeAllListeners('readable').resume()
      } else if (finished) return
      else await progress()
    }
  } finally {
    // Lets go of the body, after the chunk that may still be on its way.
    void source.return?.()
  }
}

function parserOf(contentType: string): BusboyInstance {
  const boundary = /;\s*boundary=(?:"([^"]*)"|([^\s;]*))/i.exec(contentType)
  const length = (boundary?.[1] ?? boundary?.[2] ?? '').length
  if (length === 0 || length > formLimits.boundaryCharacters) throw unreadable('it names no boundary')
  const { parts, files, fieldBytes, headerBytes, headerPairs } = formLimits
  return new Busboy({
    headers: { 'content-type': contentType },
    limits: { parts, fields: parts, files, fieldSize: fieldBytes, headerSize: headerBytes, headerPairs },
  })
}
