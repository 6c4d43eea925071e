import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DamagedBlob } from '../../app/ports/blobs-ports.ts'
import type { BlobDamaged } from '../../app/ports/port-errors.ts'
import { instantOf } from '../../domain/calendar/instant.ts'
import type { ReadOutcome } from './checked-stream.ts'

export const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT'

export async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return []
    throw error
  })
}

/** Told of each read that found a damage. */
export type OnDamaged = (damaged: BlobDamaged) => void

async function note(marks: string, sha256: string): Promise<void> {
  await mkdir(marks, { recursive: true })
  // Once: the mark keeps the time at which the damage was first found.
  await writeFile(join(marks, sha256), '', { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
}

/** Which of the files in this folder were found damaged: an empty file for each, by its hash, in `damaged/`. */
export function damagedFiles(folder: string, onDamaged: OnDamaged) {
  const marks = join(folder, 'damaged')
  const forget = (sha256: string) => rm(join(marks, sha256), { force: true })
  return {
    forget,
    isDamaged: (sha256: string): Promise<boolean> =>
      stat(join(marks, sha256)).then(
        () => true,
        () => false,
      ),
    /** Notes a damage; a file that was damaged and is whole again, from a backup, is not listed any more. */
    outcomeOf: (sha256: string): ReadOutcome => ({
      async onDamaged(damaged) {
        onDamaged(damaged)
        await note(marks, sha256)
      },
      onWhole: () => forget(sha256),
    }),
    async list(): Promise<readonly DamagedBlob[]> {
      const found: DamagedBlob[] = []
      for (const sha256 of await namesIn(marks)) {
        const mark = await stat(join(marks, sha256)).catch(() => undefined)
        if (mark) found.push({ sha256, foundAt: instantOf(Math.floor(mark.mtimeMs)) })
      }
      return found
    },
  }
}
