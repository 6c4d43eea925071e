import { promisify } from 'node:util'
import { type Entry, fromBuffer, type Options, type ZipFile } from 'yauzl'
import { entriesOverlap } from '../../parse/zip-overlap.ts'
import { Unreadable } from '../inspector.ts'

/** The files of a ZIP archive by their name, read when they are asked for. */
export type Archive = {
  readonly names: readonly string[]
  has(name: string): boolean
  /** @throws Unreadable */
  read(name: string): Promise<Uint8Array>
}

const maxEntries = 20_000
const maxEntryBytes = 300 * 1024 * 1024
const maxArchiveBytes = 600 * 1024 * 1024
const open = promisify(
  fromBuffer as (bytes: Buffer, options: Options, done: (e: Error | null, f: ZipFile) => void) => void,
)

/** Opens an archive whose bytes are all there. @throws Unreadable */
export async function readArchive(bytes: Uint8Array): Promise<Archive> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const zip = await open(buffer, { lazyEntries: true, autoClose: false, validateEntrySizes: true }).catch(
    (error: Error) => {
      throw new Unreadable('broken', error.message)
    },
  )
  const entries = await entriesOf(zip)
  let total = 0
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    async read(name) {
      const entry = entries.get(name)
      if (!entry) throw new Unreadable('broken', `The archive has no part ${name}`)
      total += entry.uncompressedSize
      if (entry.uncompressedSize > maxEntryBytes || total > maxArchiveBytes)
        throw new Unreadable('too-large', `${name} holds too much`)
      return contentOf(zip, entry)
    },
  }
}

/** Folders are left out. A name that stands twice is a way to show one file and send another. */
function entriesOf(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>()
  return new Promise((resolve, reject) => {
    const fail = (reason: 'broken' | 'encrypted' | 'too-large', message: string) =>
      reject(new Unreadable(reason, message))
    zip.on('entry', (entry: Entry) => {
      const { fileName: name } = entry
      if (entry.isEncrypted()) return fail('encrypted', `${name} is encrypted`)
      if (entries.size >= maxEntries) return fail('too-large', `The archive holds more than ${maxEntries} files`)
      if (entries.has(name)) return fail('broken', `The archive holds ${name} twice`)
      if (!name.endsWith('/')) entries.set(name, entry)
      zip.readEntry()
    })
    zip.on('end', () => (entriesOverlap(entries.values()) ? fail('broken', 'Files overlap in it') : resolve(entries)))
    zip.on('error', (error: Error) => fail('broken', error.message))
    zip.readEntry()
  })
}

async function contentOf(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
    zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened)))
  }).catch((error: Error) => {
    throw new Unreadable('broken', error.message)
  })
  const pieces: Buffer[] = []
  try {
    for await (const piece of stream) pieces.push(piece as Buffer)
  } catch (error) {
    throw new Unreadable('broken', (error as Error).message)
  }
  return Buffer.concat(pieces)
}
