import { createHash, randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { BlobTooLarge } from '../../app/ports/port-errors.ts'
import type { Blobs } from '../../app/ports/ports.ts'
import { checkedStream, isSha256 } from './checked-stream.ts'

const readSize = 64 * 1024

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT'

/** A rename is only kept through a power cut once its folder is written. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A part of a write may be left over: all of it is written, or it throws. */
async function writeWhole(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  let offset = 0
  while (offset < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, offset)
    offset += bytesWritten
  }
}

/** The file is opened when the first byte is asked for: an answer to HEAD, or a reader who left, never asks. */
async function* chunksOf(path: string): AsyncIterable<Uint8Array> {
  const handle = await open(path, 'r')
  try {
    for (;;) {
      const { bytesRead, buffer } = await handle.read(new Uint8Array(readSize), 0, readSize)
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await handle.close()
  }
}

/** Files by content in a folder: `ab/cdef...` for the hash `abcdef...`, and `incoming/` for what is not whole yet. */
export function fileBlobs(folder: string): Blobs {
  const incoming = join(folder, 'incoming')
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256.slice(2))

  return {
    async put(bytes, maxBytes) {
      await mkdir(incoming, { recursive: true })
      const temporary = join(incoming, randomUUID())
      const hash = createHash('sha256')
      let size = 0
      try {
        const handle = await open(temporary, 'wx')
        try {
          for await (const chunk of bytes instanceof Uint8Array ? [bytes] : bytes) {
            size += chunk.length
            if (size > maxBytes) throw new BlobTooLarge(maxBytes)
            hash.update(chunk)
            await writeWhole(handle, chunk)
          }
          await handle.sync()
        } finally {
          await handle.close()
        }
        const sha256 = hash.digest('hex')
        const path = pathOf(sha256)
        const created = await mkdir(dirname(path), { recursive: true })
        // Over what is there, if anything: the same bytes, and a damaged copy is healed.
        await rename(temporary, path)
        await syncFolder(dirname(path))
        if (created !== undefined) await syncFolder(folder)
        return { sha256, size }
      } catch (error) {
        await rm(temporary, { force: true })
        throw error
      }
    },

    async get(sha256) {
      if (!isSha256(sha256)) return null
      try {
        const path = pathOf(sha256)
        const { size } = await stat(path)
        return { size, stream: checkedStream(chunksOf(path), sha256) }
      } catch (error) {
        if (isMissing(error)) return null
        throw error
      }
    },

    async remove(sha256, putBefore) {
      if (!isSha256(sha256)) return 'missing'
      const path = pathOf(sha256)
      // Named by the hash: what a crash leaves here, the next try finds.
      const leaving = join(incoming, `removing-${sha256}`)
      await mkdir(incoming, { recursive: true })
      try {
        await rename(path, leaving)
      } catch (error) {
        if (!isMissing(error)) throw error
      }
      // Looked at once it is out of reach: a file put away a moment ago has come along, and goes back.
      const found = await stat(leaving).catch((error) => {
        if (isMissing(error)) return null
        throw error
      })
      if (!found) return 'missing'
      if (found.mtimeMs >= Date.parse(putBefore)) {
        await rename(leaving, path)
        await syncFolder(dirname(path))
        return 'young'
      }
      await rm(leaving)
      await syncFolder(incoming)
      return 'removed'
    },

    async check() {
      const probe = join(incoming, `check-${randomUUID()}`)
      try {
        await mkdir(incoming, { recursive: true })
        await (await open(probe, 'wx')).close()
        await rm(probe)
        return { ok: true, problems: [] }
      } catch (error) {
        return { ok: false, problems: [`Files cannot be written to ${folder}: ${(error as Error).message}`] }
      }
    },
  }
}
