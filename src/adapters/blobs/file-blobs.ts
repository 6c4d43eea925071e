import { createHash, randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { copyFile, link, mkdir, open, rename, rm, stat, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Blobs, StagedBlob } from '../../app/ports/blobs-ports.ts'
import { BlobDamaged, BlobTooLarge } from '../../app/ports/port-errors.ts'
import { checkedStream, isSha256, partStream } from './checked-stream.ts'
import { damagedFiles, isMissing, namesIn, type OnDamaged } from './damaged-files.ts'
import type { StageFile } from './file-uploads.ts'
import { syncFolder, writeWhole } from './write-file.ts'

const readSize = 64 * 1024

async function writeHashed(path: string, bytes: AsyncIterable<Uint8Array> | Uint8Array, maxBytes: number) {
  const hash = createHash('sha256')
  let size = 0
  const handle = await open(path, 'wx', 0o600)
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
  return { sha256: hash.digest('hex'), size }
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  )

/** The file is opened when the first byte is asked for: an answer to HEAD, or a reader who left, never asks. */
async function* chunksOf(
  path: string,
  { first = 0, length = Number.POSITIVE_INFINITY } = {},
): AsyncGenerator<Uint8Array, void, undefined> {
  const handle = await open(path, 'r')
  try {
    for (let at = first; at < first + length; ) {
      const wanted = Math.min(readSize, first + length - at)
      const { bytesRead, buffer } = await handle.read(new Uint8Array(wanted), 0, wanted, at)
      if (bytesRead === 0) return
      at += bytesRead
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await handle.close()
  }
}

/** In a folder, that may also take in a file of the same disk. */
export type FileBlobs = Blobs & { readonly stageFile: StageFile }

/**
 * Files by content in a folder: `ab/cdef...` for the hash `abcdef...`, `incoming/` for what is not whole or not kept yet,
 * and `damaged/` for the names of files that were found damaged.
 */
export function fileBlobs(folder: string, onDamaged: OnDamaged = () => undefined): FileBlobs {
  const incoming = join(folder, 'incoming')
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256.slice(2))
  const damages = damagedFiles(folder, onDamaged)
  /** What this process is at work on. */
  const underWay = new Set<string>()

  const discarding = (name: string) => async () => {
    if (underWay.delete(name)) await rm(join(incoming, name), { force: true })
  }

  function stagedAs(name: string, sha256: string, size: number): StagedBlob {
    const temporary = join(incoming, name)
    return {
      sha256,
      size,
      async keep() {
        if (!underWay.has(name)) return
        const path = pathOf(sha256)
        const created = await mkdir(dirname(path), { recursive: true })
        // Over what is there, if anything: the same bytes, and a damaged copy is healed.
        await rename(temporary, path)
        // Where both were names of one file, the rename has done nothing.
        await rm(temporary, { force: true })
        underWay.delete(name)
        await syncFolder(dirname(path))
        if (created !== undefined) await syncFolder(folder)
        await damages.forget(sha256)
      },
      discard: discarding(name),
    }
  }

  /** What is not staged in the end leaves nothing behind. */
  async function staging(write: (path: string) => Promise<{ sha256: string; size: number }>): Promise<StagedBlob> {
    await mkdir(incoming, { recursive: true })
    const name = randomUUID()
    underWay.add(name)
    try {
      const { sha256, size } = await write(join(incoming, name))
      return stagedAs(name, sha256, size)
    } catch (error) {
      await discarding(name)()
      throw error
    }
  }

  const stage = (bytes: AsyncIterable<Uint8Array> | Uint8Array, maxBytes: number): Promise<StagedBlob> =>
    staging((path) => writeHashed(path, bytes, maxBytes))

  const stageFile: StageFile = (from, sha256, size) =>
    staging(async (path) => {
      await link(from, path).catch((error: NodeJS.ErrnoException) => {
        // Not every disk knows two names for one file.
        if (!['EPERM', 'ENOTSUP', 'EXDEV', 'ENOSYS', 'EMLINK'].includes(error.code ?? '')) throw error
        return copyFile(from, path, constants.COPYFILE_EXCL)
      })
      // As of now: what was put away a moment ago is not removed.
      await utimes(path, new Date(), new Date())
      return { sha256, size }
    })

  return {
    stage,
    stageFile,

    async put(bytes, maxBytes) {
      const staged = await stage(bytes, maxBytes)
      try {
        await staged.keep()
      } catch (error) {
        await staged.discard()
        throw error
      }
      return { sha256: staged.sha256, size: staged.size }
    },

    async get(sha256) {
      if (!isSha256(sha256)) return null
      try {
        const path = pathOf(sha256)
        const { size } = await stat(path)
        return { size, stream: checkedStream(chunksOf(path), sha256, damages.outcomeOf(sha256)) }
      } catch (error) {
        if (isMissing(error)) return null
        throw error
      }
    },

    async part(sha256, first, length) {
      if (!isSha256(sha256) || !(await exists(pathOf(sha256)))) return null
      if (await damages.isDamaged(sha256)) throw new BlobDamaged(sha256)
      return partStream(chunksOf(pathOf(sha256), { first, length }), length)
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
      await damages.forget(sha256)
      return 'removed'
    },

    async removeUnfinished(stagedBefore) {
      let removed = 0
      for (const name of await namesIn(incoming)) {
        const path = join(incoming, name)
        // By the time of the last change, since the time of writing survives a rename.
        const found = await stat(path).catch(() => undefined)
        if (!found || underWay.has(name) || found.ctimeMs >= Date.parse(stagedBefore)) continue
        const sha256 = /^removing-([0-9a-f]{64})$/.exec(name)?.[1]
        // A removal that was cut off goes back to its place, from where it is removed again: somebody may have put it anew.
        if (sha256 !== undefined && !(await exists(pathOf(sha256)))) await rename(path, pathOf(sha256))
        else await rm(path, { force: true })
        removed += 1
      }
      return removed
    },

    damaged: () => damages.list(),

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
