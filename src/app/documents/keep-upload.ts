import { ok, type Result, refuse, refuseField } from '../../domain/request/refusal.ts'
import type { StagedBlob } from '../ports/blobs-ports.ts'
import type { Ports } from '../ports/ports.ts'
import { plainFileName, plainFilePath, plainMediaType } from './plain-file-name.ts'

export type Upload = {
  /** With the folders that it lay in only where `isPath` says so. */
  readonly name: string
  readonly isPath?: true
  readonly mediaType: string
  /** Staged already, or still to be read. */
  readonly bytes: AsyncIterable<Uint8Array> | Uint8Array | StagedBlob
  /** Civil date, by default today. */
  readonly on?: string
  /** The seq of the event that it belongs to. */
  readonly event?: number
  /** Its id in the case, where it was chosen before: it joins the case once. */
  readonly documentId?: string
}

/** A file as a case names it. */
export type StoredFile = {
  readonly name: string
  readonly mediaType: string
  readonly sha256: string
  readonly size: number
}

/** A file that came in whole, and that nobody can read before it is kept. */
export type StagedUpload = { readonly file: StoredFile; readonly blob: StagedBlob }

type Stager = Pick<Ports, 'blobs' | 'settings'>

/** Takes an upload in, under a name and a type that can be shown. An empty file, and one that is too long, are refused. */
export async function stageUpload(
  { blobs, settings: { maxUploadBytes } }: Stager,
  { name, isPath, mediaType, bytes }: Upload,
): Promise<Result<StagedUpload>> {
  const blob = 'keep' in bytes ? bytes : await blobs.stage(bytes, maxUploadBytes).catch(undefinedIfTooLarge)
  if (!blob) return refuse('too-large', { reason: 'bytes', limit: String(maxUploadBytes) })
  const { sha256, size } = blob
  if (size > 0) {
    const plainName = isPath ? plainFilePath(name) : plainFileName(name)
    return ok({ file: { name: plainName, mediaType: plainMediaType(mediaType), sha256, size }, blob })
  }
  await blob.discard()
  return refuseField('file', 'required')
}

/** Takes an upload in and stores it at once, where it waits for what is ok with it. */
export async function keepUpload(ports: Stager, upload: Upload): Promise<Result<StoredFile>> {
  const staged = await stageUpload(ports, upload)
  if (!staged.ok) return staged
  await staged.value.blob.keep()
  return ok(staged.value.file)
}

function undefinedIfTooLarge(error: unknown): undefined {
  if (!(error instanceof Error && error.name === 'BlobTooLarge')) throw error
}
