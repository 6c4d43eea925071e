import type { Instant } from '../../domain/calendar/civil-date.ts'

/** Bytes that are written down and hashed, and that nobody can read yet. */
export type StagedBlob = {
  readonly sha256: string
  readonly size: number
  /** Stores them under their SHA-256. */
  keep(): Promise<void>
  /** Removes what was not kept. */
  discard(): Promise<void>
}

/** A stored file whose bytes were found to be others than those that were put there. */
export type DamagedBlob = { readonly sha256: string; readonly foundAt: Instant }

export type Blobs = {
  /** Writes the bytes down as they come. `maxBytes` stops a longer stream with a BlobTooLarge error, and nothing is left of it. */
  stage(bytes: AsyncIterable<Uint8Array> | Uint8Array, maxBytes: number): Promise<StagedBlob>
  /** Stores the bytes under their SHA-256 (hex); the same bytes are stored once. `maxBytes` as in `stage`. */
  put(
    bytes: AsyncIterable<Uint8Array> | Uint8Array,
    maxBytes: number,
  ): Promise<{ readonly sha256: string; readonly size: number }>
  /** Null where there is none. When the bytes are not those of the hash, the stream fails before it has given the last of them. */
  get(sha256: string): Promise<{ readonly size: number; readonly stream: ReadableStream<Uint8Array> } | null>
  /**
   * A piece of the bytes. Null where there are none. A piece alone cannot be held against the hash: of a file that was found
   * damaged there is none.
   * @throws BlobDamaged
   */
  part(sha256: string, first: number, length: number): Promise<ReadableStream<Uint8Array> | null>
  /**
   * Removes the bytes, unless they were put away (also again) at `putBefore` or later: then they are `young`, and stay.
   * Whoever removes has seen before that nothing refers to them.
   */
  remove(sha256: string, putBefore: Instant): Promise<'removed' | 'young' | 'missing'>
  /** Removes what was staged before this instant by a process that ended before it kept or discarded it. @returns how many */
  removeUnfinished(stagedBefore: Instant): Promise<number>
  /** The files that `get` found damaged and that were not put again since. */
  damaged(): Promise<readonly DamagedBlob[]>
  check(): Promise<{ readonly ok: boolean; readonly problems: readonly string[] }>
}
