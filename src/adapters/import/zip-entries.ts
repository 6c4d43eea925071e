import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'

/** A file within a ZIP archive, read piece by piece and as often as one likes. */
export type ZipEntry = { readonly name: string; open(): Readable }

/** Bytes that are no ZIP archive, or one of a kind that cannot be read. */
export class NotAnArchive extends Error {}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const localSignature = 0x04034b50
const endSize = 22
const maxCommentLength = 0xffff
const maxDirectoryBytes = 16 * 1024 * 1024

/**
 * What an archive holds, by name. The directory at its end is read, not the order of its files: a workbook's shared texts
 * often stand behind the sheet that needs them.
 * @throws NotAnArchive
 */
export async function zipEntries(file: string): Promise<ReadonlyMap<string, ZipEntry>> {
  const handle = await open(file, 'r')
  try {
    const { size } = await handle.stat()
    const tail = await bytesAt(handle, Math.max(0, size - endSize - maxCommentLength), size)
    const end = lastEnd(tail)
    if (end === undefined) throw new NotAnArchive('it is no ZIP archive')
    const length = tail.readUInt32LE(end + 12)
    const start = tail.readUInt32LE(end + 16)
    if (start + length > size || length > maxDirectoryBytes) throw new NotAnArchive('its directory is broken')
    return await entriesOf(file, handle, await bytesAt(handle, start, start + length))
  } catch (error) {
    if (error instanceof RangeError) throw new NotAnArchive('its directory is broken')
    throw error
  } finally {
    await handle.close()
  }
}

async function bytesAt(handle: FileHandle, start: number, end: number): Promise<Buffer> {
  const bytes = Buffer.alloc(end - start)
  const { bytesRead } = await handle.read(bytes, 0, bytes.length, start)
  return bytes.subarray(0, bytesRead)
}

function lastEnd(tail: Buffer): number | undefined {
  for (let at = tail.length - endSize; at >= 0; at -= 1) if (tail.readUInt32LE(at) === endSignature) return at
  return undefined
}

async function entriesOf(file: string, handle: FileHandle, directory: Buffer): Promise<ReadonlyMap<string, ZipEntry>> {
  const entries = new Map<string, ZipEntry>()
  let at = 0
  while (at + 46 <= directory.length && directory.readUInt32LE(at) === entrySignature) {
    const flags = directory.readUInt16LE(at + 8)
    const method = directory.readUInt16LE(at + 10)
    const compressed = directory.readUInt32LE(at + 20)
    const nameLength = directory.readUInt16LE(at + 28)
    const rest = directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
    const header = directory.readUInt32LE(at + 42)
    const name = directory.subarray(at + 46, at + 46 + nameLength).toString('utf8')
    at += 46 + nameLength + rest
    if ((flags & 1) !== 0) throw new NotAnArchive('it is protected with a password')
    if (compressed === 0xffffffff || header === 0xffffffff) throw new NotAnArchive('it is larger than 4 GB')
    if (method !== 0 && method !== 8) continue
    const local = await bytesAt(handle, header, header + 30)
    if (local.readUInt32LE(0) !== localSignature) throw new NotAnArchive('its directory is broken')
    const start = header + 30 + local.readUInt16LE(26) + local.readUInt16LE(28)
    entries.set(name, { name, open: () => opened(file, start, compressed, method === 8) })
  }
  return entries
}

function opened(file: string, start: number, length: number, deflated: boolean): Readable {
  if (length === 0) return Readable.from([])
  const stored = createReadStream(file, { start, end: start + length - 1, highWaterMark: 64 * 1024 })
  if (!deflated) return stored
  const inflated = createInflateRaw()
  stored.on('error', (error) => inflated.destroy(error))
  inflated.once('close', () => stored.destroy())
  return stored.pipe(inflated)
}
