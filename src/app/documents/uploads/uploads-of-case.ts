import { type Actor, may } from '../../../domain/request/policy.ts'
import { ok, type Result, refuse } from '../../../domain/request/refusal.ts'
import type { Ports } from '../../ports/ports.ts'
import type { RequestRow } from '../../ports/store/cases/case-rows.ts'
import type { UploadRecord, Uploads } from '../../ports/upload-ports.ts'

type StaffActor = Extract<Actor, { kind: 'staff' }>

/** The case that a person sends files to, and what keeps the files until they are whole. */
export type UploadPlace = {
  readonly ports: Ports
  readonly uploads: Uploads
  readonly actor: StaffActor
  readonly row: RequestRow
}

/** Where a person may send files in pieces: to a case that they may add files to, on an installation with a disk. */
export async function uploadPlace(ports: Ports, actor: StaffActor, reference: string): Promise<Result<UploadPlace>> {
  const row = await ports.store.cases.byReference(reference)
  const subject = row && { bodyId: row.bodyId, requestId: row.id }
  if (!row || !subject || !may(actor, 'read-status', subject)) return refuse('not-found')
  if (!may(actor, 'document-attached', subject)) return refuse('forbidden')
  if (!ports.uploads) return refuse('not-found', { reason: 'not-installed' })
  return ok({ ports, uploads: ports.uploads, actor, row })
}

const isTheirs = ({ actor, row }: UploadPlace, record: UploadRecord) =>
  record.staffId === actor.staffId && record.requestId === row.id

export const hasExpired = ({ ports }: UploadPlace, record: UploadRecord): boolean =>
  record.expiresAt <= ports.clock.now()

/** The upload with this id, where it is this person's and goes to this case. It may have expired. */
export async function findUpload(place: UploadPlace, id: string): Promise<Result<UploadRecord>> {
  const record = await place.uploads.find(id)
  return record && isTheirs(place, record) ? ok(record) : refuse('not-found')
}

export type OpenUpload = { readonly record: UploadRecord; readonly offset: number }

/** What this person has begun to send to the case, and not finished. What is on its way meanwhile goes on. */
export async function openUploads(place: UploadPlace): Promise<readonly OpenUpload[]> {
  const theirs = (await place.uploads.open()).filter((one) => isTheirs(place, one) && !hasExpired(place, one))
  const open: OpenUpload[] = []
  for (const record of theirs) {
    const offset = await place.uploads.lengthOf(record.id)
    if (offset !== null) open.push({ record, offset })
  }
  return open
}
