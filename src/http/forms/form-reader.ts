import type { Result } from '../../domain/request/refusal.ts'
import { bodyChunks } from './body-chunks.ts'
import { formLimits, tooMany, unreadable } from './form-limits.ts'
import { type FormFile, type FormPart, multipartParts } from './multipart-parts.ts'

/** What a form sent, by field; several values of one field as a list. */
export type Values = { readonly [name: string]: string | readonly string[] }

/** Where the file of a form goes, as it comes. */
export type FileTaker<T> = {
  readonly field: string
  /** How many files it takes; one where it is left out. */
  readonly maxFiles?: number
  take(file: FormFile): Promise<Result<T>>
}
export type ReadForm<T> = {
  readonly values: Values
  /** The first file; left out where none was chosen. */
  readonly file?: Result<T>
  /** All files of the field, of a form that takes several. */
  readonly files: readonly Result<T>[]
}

/** The form of one request. Nothing of the body is read before something of it is asked for, and no more than is asked for. */
export type FormReader = {
  /** The value of this field. In a multipart form only the first part is looked at: files may stand before any other. */
  leadingField(name: string): Promise<string | undefined>
  /** All fields, and the file where the form takes one. May be called again, and then reads nothing anew. */
  read<T>(taker?: FileTaker<T>): Promise<ReadForm<T>>
}

export function formReader(contentType: string, body: ReadableStream<Uint8Array> | null): FormReader {
  const isMultipart = /^multipart\/form-data\b/i.test(contentType)
  const parts = isMultipart
    ? multipartParts(bodyChunks(body), contentType)
    : /^application\/x-www-form-urlencoded\b/i.test(contentType)
      ? urlEncodedParts(bodyChunks(body))
      : noParts()
  let first: Promise<IteratorResult<FormPart, void>> | undefined
  let whole: Promise<ReadForm<unknown>> | undefined
  const firstPart = () => {
    first ??= parts.next()
    return first
  }
  const reader: FormReader = {
    async leadingField(name) {
      if (!isMultipart) {
        const value = (await reader.read()).values[name]
        return typeof value === 'string' ? value : undefined
      }
      const { value: part } = await firstPart()
      return part?.kind === 'field' && part.name === name ? part.value : undefined
    },
    read<T>(taker?: FileTaker<T>) {
      whole ??= readAll(firstPart(), parts, taker)
      return whole as Promise<ReadForm<T>>
    },
  }
  return reader
}

async function* noParts(): AsyncGenerator<FormPart, void, undefined> {}

async function* urlEncodedParts(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<FormPart, void, undefined> {
  const decoder = new TextDecoder()
  let text = ''
  let [bytes, fields] = [0, 1]
  for await (const chunk of chunks) {
    bytes += chunk.length
    for (const byte of chunk) if (byte === 0x26) fields += 1
    if (bytes > formLimits.fieldBytes) throw tooMany('bytes')
    if (fields > formLimits.parts) throw tooMany('fields')
    text += decoder.decode(chunk, { stream: true })
  }
  const given = new URLSearchParams(text + decoder.decode())
  for (const [name, value] of given) yield { kind: 'field', name, value }
}

async function readAll<T>(
  first: Promise<IteratorResult<FormPart, void>>,
  rest: AsyncGenerator<FormPart, void, undefined>,
  taker: FileTaker<T> | undefined,
): Promise<ReadForm<T>> {
  const values = new Map<string, string | string[]>()
  const files: Result<T>[] = []
  for (let next = await first; !next.done; next = await rest.next()) {
    const part = next.value
    if (part.kind === 'field') addTo(values, part.name, part.value)
    else if (part.fileName === '') await expectEmpty(part)
    else if (part.name !== taker?.field) throw unreadable(`it takes no file in the field "${part.name.slice(0, 100)}"`)
    else if (files.length >= (taker.maxFiles ?? 1)) throw tooMany('files')
    else files.push(await taker.take(part))
  }
  const [file] = files
  return { values: Object.fromEntries(values), files, ...(file === undefined ? {} : { file }) }
}

function addTo(values: Map<string, string | string[]>, name: string, value: string): void {
  const before = values.get(name)
  if (before === undefined) values.set(name, value)
  else if (typeof before === 'string') values.set(name, [before, value])
  else before.push(value)
}

/** A file field that was left empty comes as a file without a name. */
async function expectEmpty(file: FormFile): Promise<void> {
  for await (const chunk of file.bytes) if (chunk.length > 0) throw unreadable('a file in it has no name')
}
