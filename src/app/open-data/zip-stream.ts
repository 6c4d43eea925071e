import { crc32 } from '../../domain/zip/crc32.ts'
import {
  dataDescriptor,
  directoryEntry,
  endOfArchive,
  joined,
  localHeader,
  usualZip64From,
  type ZipRecord,
} from './zip-records.ts'

type Bytes = AsyncIterable<Uint8Array>

export type Measured = { readonly crc: number; readonly size: number }

/**
 * A file for an archive. Of what is `stored` the sum stands before the bytes, so that every program can read it as it comes:
 * it is read twice, unless somebody has measured it.
 */
export type ZipFile = {
  readonly path: string
  readonly modifiedAt: string
} & (
  | { readonly method: 'stored'; readonly read: () => Bytes; readonly measured?: Measured }
  | { readonly method: 'deflated'; readonly bytes: Bytes }
)

/** Reads all of it. */
export async function measured(bytes: Bytes): Promise<Measured> {
  let crc = 0
  let size = 0
  for await (const piece of bytes) {
    crc = crc32(piece, crc)
    size += piece.length
  }
  return { crc, size }
}

/** The bytes of a stream; one that nobody reads to its end is let go of. */
export async function* bytesOf(stream: ReadableStream<Uint8Array>): AsyncIterable<Uint8Array> {
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

function deflated(bytes: Bytes, see: (piece: Uint8Array) => void): Bytes {
  const iterator = bytes[Symbol.asyncIterator]()
  const source = new ReadableStream<BufferSource>({
    async pull(controller) {
      const { done, value } = await iterator.next()
      if (done) return controller.close()
      see(value)
      controller.enqueue(new Uint8Array(value))
    },
    async cancel() {
      await iterator.return?.()
    },
  })
  return bytesOf(source.pipeThrough(new CompressionStream('deflate-raw')))
}

/**
 * A ZIP archive in pieces, made while its files are read: nothing is held but the piece that is on its way, and the
 * directory that ends the archive. A file that cannot be read ends it with that error, and no program takes it for whole.
 */
export async function* zipOf(
  files: AsyncIterable<ZipFile>,
  zip64From = usualZip64From,
): AsyncIterable<Uint8Array<ArrayBuffer>> {
  const directory: Uint8Array[] = []
  let offset = 0
  const sent = (piece: Uint8Array<ArrayBuffer>) => {
    offset += piece.length
    return piece
  }
  for await (const file of files) {
    const { path, modifiedAt, method } = file
    let record: ZipRecord = { path, modifiedAt, method, offset, crc: 0, size: 0, compressedSize: 0 }
    if (file.method === 'stored') {
      const { crc, size } = file.measured ?? (await measured(file.read()))
      record = { ...record, crc, size, compressedSize: size }
      yield sent(localHeader(record, zip64From))
      const start = offset
      for await (const piece of file.read()) yield sent(new Uint8Array(piece))
      if (offset - start !== size) throw new Error(`${path} changed while it was read`)
    } else {
      yield sent(localHeader(record, zip64From))
      const start = offset
      let { crc, size } = record
      const see = (piece: Uint8Array) => {
        crc = crc32(piece, crc)
        size += piece.length
      }
      for await (const piece of deflated(file.bytes, see)) yield sent(new Uint8Array(piece))
      record = { ...record, crc, size, compressedSize: offset - start }
      if (size >= zip64From.bytes) throw new Error(`${path} is too long to be deflated`)
      yield sent(dataDescriptor(record))
    }
    directory.push(directoryEntry(record, zip64From))
  }
  const start = offset
  for (let at = 0; at < directory.length; at += 1000) yield sent(joined(...directory.slice(at, at + 1000)))
  yield endOfArchive(directory.length, start, offset - start, zip64From)
}
