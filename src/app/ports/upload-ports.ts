import type { Instant } from '../../domain/calendar/civil-date.ts'
import type { StagedBlob } from './blobs-ports.ts'

/** What is known of an upload that comes in pieces. */
export type UploadRecord = {
  /** A secret: whoever has none of it can guess none. */
  readonly id: string
  /** The person who sends it; nobody else goes on with it. */
  readonly staffId: string
  readonly requestId: string
  /** The path of the file within the folder that was chosen; empty once the case names the file. */
  readonly path: string
  readonly mediaType: string
  /** By which the sender knows the file again; empty once it is attached. */
  readonly fingerprint: string
  /** How many bytes the whole file has. */
  readonly length: number
  /** Under which it joins the case: however often its end is sent, it joins once. */
  readonly documentId: string
  /** It is removed then, unless more of it comes before. */
  readonly expiresAt: Instant
  readonly state: 'open' | 'attached'
}

/** What became of a piece: it is written down, or why nothing of it is. `offset` is where the next piece begins. */
export type Appended =
  | { readonly outcome: 'written' | 'wrong-offset' | 'too-long'; readonly offset: number }
  /** Another piece of the same upload is on its way. */
  | { readonly outcome: 'under-way' }

/** Uploads that come in pieces, on a disk. What `append` and `offsetOf` tell is there after a power cut. */
export type Uploads = {
  create(record: UploadRecord): Promise<void>
  find(id: string): Promise<UploadRecord | null>
  /** Those that are not attached. */
  open(): Promise<readonly UploadRecord[]>
  save(record: UploadRecord): Promise<void>
  /** How much is there. A piece that is on its way is read no further: whoever asks has lost that connection. */
  offsetOf(id: string): Promise<number>
  /** How much has come, for a list: what is on its way goes on. Null where it was removed meanwhile. */
  lengthOf(id: string): Promise<number | null>
  /** Writes down the record, and what comes, as it comes; what came before it broke off stays. */
  append(record: UploadRecord, offset: number, bytes: AsyncIterable<Uint8Array>): Promise<Appended>
  /** The whole file, to be kept. What is here stays until `save` says that it is attached, or `remove`. */
  stage(record: UploadRecord): Promise<StagedBlob>
  remove(id: string): Promise<void>
  /** Removes all that has expired. @returns how many */
  removeExpired(now: Instant): Promise<number>
  /** How much fits onto the disk. */
  freeBytes(): Promise<number>
}
