import { createHash, type Hash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readFile, rename, rm, stat, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { StagedBlob } from '../../app/ports/blobs-ports.ts'
import type { Appended, UploadRecord, Uploads } from '../../app/ports/upload-ports.ts'
import { instant } from '../../domain/calendar/instant.ts'
import { isMissing, namesIn } from './damaged-files.ts'
import { syncFolder, writeWhole } from './write-file.ts'

const recordFile = z.object({
  id: z.string(),
  staffId: z.string(),
  requestId: z.string(),
  path: z.string(),
  mediaType: z.string(),
  fingerprint: z.string(),
  length: z.number(),
  documentId: z.string(),
  expiresAt: z.string().transform(instant),
  state: z.enum(['open', 'attached']),
})

/** Takes a file of ours into the blobs, without a copy where the disk can. */
export type StageFile = (path: string, sha256: string, size: number) => Promise<StagedBlob>

/** The hash of what is there so far. At most so many are kept: the others are made anew from the file. */
const maxHashes = 64

const isId = (id: string) => /^[\w-]{16,64}$/.test(id)
const openEnding = '.open.json'
const attachedEnding = '.attached.json'

/**
 * Uploads in a folder: `{id}.bytes` is what has come, and its length is the offset; `{id}.open.json` is what is known of it,
 * `{id}.attached.json` what is left of one whose bytes are in a case.
 */
export function fileUploads(folder: string, stageFile: StageFile): Uploads {
  const bytesOf = (id: string) => join(folder, `${id}.bytes`)
  const hashes = new Map<string, { readonly hash: Hash; at: number }>()
  /** Pieces that are on their way in this process: what stops one, and when it has stopped. */
  const underWay = new Map<string, { stop(): void; readonly ended: Promise<void> }>()

  async function read(name: string): Promise<UploadRecord | null> {
    const text = await readFile(join(folder, name), 'utf8').catch((error: unknown) => {
      if (isMissing(error)) return null
      throw error
    })
    return text === null ? null : recordFile.parse(JSON.parse(text))
  }

  /** Whole or not at all, whatever happens meanwhile. */
  async function write(record: UploadRecord): Promise<void> {
    const temporary = join(folder, `${record.id}.${randomUUID()}.new`)
    await writeFile(temporary, JSON.stringify(record), { mode: 0o600, flush: true })
    await rename(temporary, join(folder, `${record.id}${record.state === 'open' ? openEnding : attachedEnding}`))
    await syncFolder(folder)
  }

  async function sizeOf(id: string): Promise<number> {
    const handle = await open(bytesOf(id), 'r')
    try {
      await handle.datasync()
      return (await handle.stat()).size
    } finally {
      await handle.close()
    }
  }

  function hashAt(id: string, at: number): { readonly hash: Hash; at: number } | undefined {
    const known = hashes.get(id)
    if (known?.at === at) return known
    hashes.delete(id)
    if (at > 0) return undefined
    const [oldest] = hashes.keys()
    if (hashes.size >= maxHashes && oldest !== undefined) hashes.delete(oldest)
    const begun = { hash: createHash('sha256'), at: 0 }
    hashes.set(id, begun)
    return begun
  }

  async function writePiece(
    record: UploadRecord,
    offset: number,
    bytes: AsyncIterable<Uint8Array>,
    stopped: Promise<'stopped'>,
  ): Promise<Appended> {
    const { id, length } = record
    const handle = await open(bytesOf(id), 'r+')
    try {
      const { size } = await handle.stat()
      if (size !== offset) return { outcome: 'wrong-offset', offset: size }
      // With its later expiry.
      await write(record)
      const running = hashAt(id, offset)
      const chunks = bytes[Symbol.asyncIterator]()
      let at = offset
      try {
        for (;;) {
          const next = await Promise.race([chunks.next(), stopped])
          if (next === 'stopped' || next.done) break
          if (at + next.value.length > length) return { outcome: 'too-long', offset: at }
          await writeWhole(handle, next.value, at)
          at += next.value.length
          running?.hash.update(next.value)
          if (running) running.at = at
        }
      } finally {
        // Not waited for: a connection that hangs would hold this up.
        void chunks.return?.()
        await handle.datasync()
      }
      return { outcome: 'written', offset: at }
    } finally {
      await handle.close()
    }
  }

  async function sha256Of({ id, length }: UploadRecord): Promise<string> {
    const known = hashes.get(id)
    if (known?.at === length) return known.hash.copy().digest('hex')
    const hash = createHash('sha256')
    for await (const chunk of createReadStream(bytesOf(id))) hash.update(chunk)
    return hash.digest('hex')
  }

  async function removeBytes(id: string): Promise<void> {
    underWay.get(id)?.stop()
    hashes.delete(id)
    await rm(bytesOf(id), { force: true })
  }

  return {
    async create(record) {
      await mkdir(folder, { recursive: true })
      await writeFile(bytesOf(record.id), '', { flag: 'wx', mode: 0o600 })
      await write(record)
    },
    async find(id) {
      if (!isId(id)) return null
      return (await read(`${id}${attachedEnding}`)) ?? (await read(`${id}${openEnding}`))
    },
    async open() {
      const all = new Set(await namesIn(folder))
      const isOpen = (name: string) => name.endsWith(openEnding) && !all.has(name.replace(openEnding, attachedEnding))
      const names = [...all].filter(isOpen)
      const records = await Promise.all(names.map(read))
      return records.filter((record) => record !== null)
    },
    async save(record) {
      await write(record)
      if (record.state === 'open') return
      await removeBytes(record.id)
      await rm(join(folder, `${record.id}${openEnding}`), { force: true })
    },
    async offsetOf(id) {
      const piece = underWay.get(id)
      piece?.stop()
      await piece?.ended
      return sizeOf(id)
    },
    async lengthOf(id) {
      try {
        return (await stat(bytesOf(id))).size
      } catch (error) {
        if (isMissing(error)) return null
        throw error
      }
    },
    async append(record, offset, bytes) {
      const { id } = record
      if (underWay.has(id)) return { outcome: 'under-way' }
      const { promise: stopped, resolve: stop } = deferred<'stopped'>()
      const { promise: ended, resolve: end } = deferred<void>()
      underWay.set(id, { stop: () => stop('stopped'), ended })
      try {
        return await writePiece(record, offset, bytes, stopped)
      } finally {
        underWay.delete(id)
        end()
      }
    },
    async stage(record) {
      const { size } = await stat(bytesOf(record.id))
      if (size !== record.length) throw new Error('An upload is staged when it is whole')
      return stageFile(bytesOf(record.id), await sha256Of(record), size)
    },
    async remove(id) {
      if (!isId(id)) return
      // First what names it: nobody finds an upload whose bytes are gone. What a crash leaves of it is removed a day later.
      for (const ending of [openEnding, attachedEnding]) await rm(join(folder, `${id}${ending}`), { force: true })
      const piece = underWay.get(id)
      await removeBytes(id)
      await piece?.ended
      // A piece that was on its way may have written the record once more.
      await rm(join(folder, `${id}${openEnding}`), { force: true })
    },
    async removeExpired(now) {
      const names = await namesIn(folder)
      const known = new Set<string>()
      let removed = 0
      for (const name of names.filter((one) => one.endsWith('.json'))) {
        const record = await read(name)
        if (!record) continue
        known.add(record.id)
        // For as long again it is told that it is gone, without the name.
        const goneSince = Date.parse(now) - Date.parse(record.expiresAt)
        if (goneSince > keptForMs || (goneSince > 0 && record.state === 'attached')) {
          await this.remove(record.id)
          removed += 1
        } else if (goneSince > 0 && names.includes(`${record.id}.bytes`)) {
          await write({ ...record, path: '', fingerprint: '' })
          await removeBytes(record.id)
          removed += 1
        }
      }
      for (const name of names.filter((one) => !one.endsWith('.json') && !known.has(one.split('.')[0] ?? ''))) {
        const found = await stat(join(folder, name)).catch(() => undefined)
        if (found && found.ctimeMs < Date.now() - keptForMs) await rm(join(folder, name), { force: true })
      }
      return removed
    },
    async freeBytes() {
      await mkdir(folder, { recursive: true })
      const { bavail, bsize } = await statfs(folder)
      return bavail * bsize
    },
  }
}

const keptForMs = 24 * 3_600_000

function deferred<T>(): { readonly promise: Promise<T>; resolve(value: T): void } {
  let resolve: (value: T) => void = () => undefined
  const promise = new Promise<T>((settle) => {
    resolve = settle
  })
  return { promise, resolve }
}
