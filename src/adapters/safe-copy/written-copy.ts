import type { CopyTitle } from '../../app/ports/safe-copy-ports.ts'
import type { RemovedPart, SafeCopyLoss } from '../../domain/release/safe-copy.ts'

/** A copy as one of the writers makes it. */
export type WrittenCopy = {
  readonly bytes: Uint8Array
  readonly type: string
  readonly lost: readonly SafeCopyLoss[]
  /** What went that the scanner did not find in the original. */
  readonly removed?: readonly RemovedPart[]
}

/** Turns a file into another kind by an office program; undefined where that did not work. */
export type Convert = (bytes: Uint8Array, from: string, to: 'odt' | 'odp' | 'pdf') => Promise<Uint8Array | undefined>

/** Makes the copy of a file of one kind. @param type by content @throws Unreadable */
export type CopyWriter = (
  bytes: Uint8Array,
  type: string,
  title: CopyTitle,
  convert?: Convert,
) => Promise<WrittenCopy> | WrittenCopy
