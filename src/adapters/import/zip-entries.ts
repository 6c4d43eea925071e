import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { entriesOverlap } from '../parse/zip-overlap.ts'

/** Bytes that are no ZIP archive, one of a kind that is not read, or one that is broken further on. */
export class ArchiveUnreadable extends Error {
  constructor(
    readonly code: 'not-a-workbook' | 'broken-workbook',
    reason: string,
  ) {
    super(reason)
  }
}

/** An open file, whose files within are read piece by piece and as often as one likes. */
export type Archive = {
  has(name: string): boolean
  /** The text of a file within; nothing where there is none of that name. */
  text(name: string): AsyncIterable<string>
  close(): void
}

/** A workbook has some dozens. */
const maxEntries = 10_000
/** Of all entries together. What one entry inflates to is checked against the size that it names while it is read. */
const maxInflatedBytes = 4 * 1024 ** 3

/**
 * Opens an archive by the directory at its end: a workbook's shared texts often stand behind the sheet that needs them.
 * @throws ArchiveUnreadable
 */
export async function openArchive(file: string): Promise<Archive> {
  let zip: ZipFile | undefined
  try {
    const opened = await openPromise(file, { autoClose: false })
    zip = opened
    const entries = await entriesOf(opened)
    return {
      has: (name) => entries.has(name),
      text: (name) => textOf(opened, entries.get(name)),
      close: () => opened.close(),
    }
  } catch (error) {
    zip?.close()
    throw unreadable('not-a-workbook', error)
  }
}

async function entriesOf(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > maxEntries) throw new Error(`it holds more than ${maxEntries} files`)
  const entries = new Map<string, Entry>()
  let inflatedBytes = 0
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) throw new Error('it is protected with a password')
    if (entries.has(entry.fileName)) throw new Error('it holds two files of one name')
    inflatedBytes += entry.uncompressedSize
    if (inflatedBytes > maxInflatedBytes) throw new Error('it is larger than 4 GB')
    entries.set(entry.fileName, entry)
  }
  if (entriesOverlap(entries.values())) throw new Error('files overlap in it')
  return entries
}

async function* textOf(zip: ZipFile, entry: Entry | undefined): AsyncGenerator<string> {
  if (!entry) return
  try {
    const stream = await zip.openReadStreamPromise(entry)
    stream.setEncoding('utf8')
    yield* stream
  } catch (error) {
    throw unreadable('broken-workbook', error)
  }
}

/** A fault of the file is an error of yauzl or zlib; one of the disk names the system's call. */
function unreadable(code: ArchiveUnreadable['code'], error: unknown): unknown {
  return error instanceof Error && !('syscall' in error) ? new ArchiveUnreadable(code, error.message) : error
}
