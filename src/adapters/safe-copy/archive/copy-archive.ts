import { type Zippable, zipSync } from 'fflate'
import { ParseFailed } from '../../../app/ports/parse-ports.ts'
import type { CopyTitle } from '../../../app/ports/safe-copy-ports.ts'
import type { RemovedPart, SafeCopyLoss } from '../../../domain/release/safe-copy.ts'
import { addedParts } from '../../../domain/release/safe-copy.ts'
import type { Archive } from '../../scan/archive/read-archive.ts'
import { readArchive } from '../../scan/archive/read-archive.ts'
import { fileTypes } from '../../scan/file-type.ts'
import { Unreadable } from '../../scan/inspector.ts'
import { StillHidden } from '../still-hidden.ts'
import type { WrittenCopy } from '../written-copy.ts'
import { pathsInCopy } from './safe-path.ts'

/** What a file of an archive becomes. @throws Unreadable, StillHidden */
export type CopyInside = (bytes: Uint8Array, title: CopyTitle) => Promise<WrittenCopy & { readonly extension: string }>

/** Limits of one archive with all archives that lie in it, as the scanner has them. */
export type ArchiveLimits = { files: number; bytes: number }
export const archiveLimits = (): ArchiveLimits => ({ files: 10_000, bytes: 1024 * 1024 * 1024 })
export const maxArchiveDepth = 8

/**
 * An archive of the safe copies of its files, in the same folders. A file of which there is none is left out, and its path
 * is named in the list of what is not kept. @throws Unreadable where none is left, or too much lies in it
 */
export async function copyArchive(
  bytes: Uint8Array,
  title: CopyTitle,
  limits: ArchiveLimits,
  copyInside: CopyInside,
): Promise<WrittenCopy> {
  const archive = await readArchive(bytes)
  const made: { readonly name: string; readonly extension: string; readonly bytes: Uint8Array }[] = []
  const removed: RemovedPart[] = []
  const lost: SafeCopyLoss[] = []
  for (const name of archive.names) {
    const file = await readWithin(archive, name, limits)
    // Nothing is in it that could be seen or hidden.
    if (file.length === 0) continue
    try {
      const copy = await copyInside(file, title)
      made.push({ name, extension: copy.extension, bytes: copy.bytes })
      removed.push(...(copy.removed ?? []))
      lost.push(...copy.lost.map((one) => (one.path === undefined ? one : { ...one, path: `${name}/${one.path}` })))
    } catch (error) {
      if (!leavesOut(error)) throw error
      lost.push({ what: 'file-left-out', path: name })
    }
  }
  if (made.length === 0) throw new Unreadable('unsupported', 'No safe copy could be made of any file in it')
  const paths = pathsInCopy(made)
  const files: Zippable = {}
  for (const [index, { bytes: content }] of made.entries()) files[paths[index] ?? String(index)] = content
  const written = zipSync(files, { mtime: title.madeAt, level: 6 })
  return { bytes: written, type: fileTypes.zip, removed: addedParts(removed), lost: addedLosses(lost) }
}

async function readWithin(archive: Archive, name: string, limits: ArchiveLimits): Promise<Uint8Array> {
  const file = await archive.read(name)
  limits.files -= 1
  limits.bytes -= file.length
  if (limits.files < 0 || limits.bytes < 0) throw new Unreadable('too-large', 'Too much lies within the file')
  return file
}

/** Too much in one file is too much in all of them. */
const leavesOut = (error: unknown): boolean =>
  (error instanceof Unreadable && error.reason !== 'too-large') ||
  error instanceof StillHidden ||
  error instanceof ParseFailed

/** What is not kept of all files together; each file that is left out by its own path. */
function addedLosses(lost: readonly SafeCopyLoss[]): readonly SafeCopyLoss[] {
  const counts = new Map<SafeCopyLoss['what'], number>()
  for (const { what, count = 1, path } of lost)
    if (path === undefined) counts.set(what, (counts.get(what) ?? 0) + count)
  return [...[...counts].map(([what, count]) => ({ what, count })), ...lost.filter(({ path }) => path !== undefined)]
}
