import { ok, type Result, refuse } from '../../../domain/request/refusal.ts'
import type { UploadRecord } from '../../ports/upload-ports.ts'
import { mayReadDocument } from '../download-document.ts'
import { uploadDocument } from '../upload-document.ts'
import { expiryFrom } from './begin-upload.ts'
import { hasExpired, type UploadPlace } from './uploads-of-case.ts'

/** How far an upload is; at its end, what else in the case has the same bytes. */
export type UploadProgress = {
  readonly record: UploadRecord
  readonly offset: number
  /** The names of other files of the case with the same bytes, as far as this person may see them. */
  readonly sameAs: readonly string[]
}

/** Takes in the next piece of a file. With its last byte the file joins the case; a piece of no bytes tries that again. */
export async function continueUpload(
  place: UploadPlace,
  record: UploadRecord,
  offset: number,
  bytes: AsyncIterable<Uint8Array>,
): Promise<Result<UploadProgress>> {
  const { ports, uploads } = place
  if (hasExpired(place, record)) return gone
  if (record.state === 'attached')
    return offset === record.length ? progressOf(place, record) : wrongOffset(record.length)
  const renewed = { ...record, expiresAt: expiryFrom(ports) }
  const appended = await uploads.append(renewed, offset, bytes)
  switch (appended.outcome) {
    case 'under-way':
      return refuse('conflict', { reason: 'upload-under-way' })
    case 'wrong-offset':
      return wrongOffset(appended.offset)
    case 'too-long':
      return refuse('too-large', { reason: 'bytes', limit: String(record.length) })
    case 'written':
      return appended.offset === record.length
        ? attachUpload(place, renewed)
        : ok({ record: renewed, offset: appended.offset, sameAs: [] })
  }
}

const gone = refuse('not-found', { reason: 'upload' })
const wrongOffset = (offset: number) => refuse('conflict', { reason: 'upload-offset', offset: String(offset) })

/** How far it is. A piece that is on its way is given up: whoever asks has lost that connection. */
export async function progressOf(place: UploadPlace, record: UploadRecord): Promise<Result<UploadProgress>> {
  if (hasExpired(place, record)) return gone
  if (record.state === 'open') return ok({ record, offset: await place.uploads.offsetOf(record.id), sameAs: [] })
  return ok({ record, offset: record.length, sameAs: await sameBytes(place, record.documentId) })
}

/** The bytes are safe before the case names them, and the upload is open until the case does: a crash between repeats it. */
async function attachUpload(place: UploadPlace, record: UploadRecord): Promise<Result<UploadProgress>> {
  const { ports, uploads, actor, row } = place
  const { documentId, mediaType, path } = record
  if (!(await ports.store.cases.documentById(documentId))) {
    const staged = await uploads.stage(record)
    const twin = (await ports.store.cases.documents(row.id)).find(
      (one) => one.sha256 === staged.sha256 && one.name === path && one.state !== 'withdrawn',
    )
    if (twin) {
      await staged.discard()
      await uploads.remove(record.id)
      return refuse('duplicate', { reason: 'file', name: path })
    }
    const upload = { name: path, isPath: true, mediaType, bytes: staged, documentId } as const
    const attached = await uploadDocument(ports, actor, { reference: row.reference }, upload)
    // Another connection may have sent the end at the same moment.
    if (!attached.ok && !(await ports.store.cases.documentById(documentId))) return attached
  }
  const done: UploadRecord = { ...record, path: '', fingerprint: '', state: 'attached' }
  await uploads.save(done)
  return ok({ record: done, offset: record.length, sameAs: await sameBytes(place, documentId) })
}

async function sameBytes({ ports, actor, row }: UploadPlace, documentId: string): Promise<readonly string[]> {
  const documents = await ports.store.cases.documents(row.id)
  const sha256 = documents.find(({ id }) => id === documentId)?.sha256
  const names: string[] = []
  for (const one of documents) {
    const isOther = one.id !== documentId && one.sha256 === sha256 && one.state !== 'withdrawn' && one.name !== ''
    if (isOther && (await mayReadDocument(ports, actor, one))) names.push(one.name)
  }
  return names
}
