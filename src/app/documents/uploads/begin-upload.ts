import { z } from 'zod'
import { instantOf, millisecondsOf } from '../../../domain/calendar/instant.ts'
import { ok, type Result, refuse } from '../../../domain/request/refusal.ts'
import { parseInput } from '../../input.ts'
import type { Ports } from '../../ports/ports.ts'
import type { UploadRecord } from '../../ports/upload-ports.ts'
import { plainFilePath, plainMediaType } from '../plain-file-name.ts'
import { hasExpired, type UploadPlace } from './uploads-of-case.ts'

/** An upload of which nothing came for so long is removed. */
const keptForMs = 24 * 3_600_000

/** How many files may be unfinished at a time: of one person, and of one case. */
const maxUnfinished = { person: 50, case: 200 }
/** And how many files of the greatest length those of one person may be together. */
const maxFullFiles = 10
/** What is left to the rest of the server. */
const reservedBytes = 256 * 1024 * 1024

const uploadInput = z.strictObject({
  path: z.string().min(1).max(2000),
  mediaType: z.string().max(200).default('application/octet-stream'),
  fingerprint: z.string().max(2500).default(''),
  length: z.number().int().min(1),
})

export const expiryFrom = ({ clock }: Pick<Ports, 'clock'>) => instantOf(millisecondsOf(clock.now()) + keptForMs)

/** Makes room for a file that comes in pieces. */
export async function beginUpload(place: UploadPlace, input: unknown): Promise<Result<UploadRecord>> {
  const { ports, uploads, actor, row } = place
  const parsed = parseInput(uploadInput, input)
  if (!parsed.ok) return parsed
  const { path, mediaType, fingerprint, length } = parsed.value
  const { maxUploadBytes, maxStaffUploadBytes = maxUploadBytes } = ports.settings
  if (length > maxStaffUploadBytes) return refuse('too-large', { reason: 'bytes', limit: String(maxStaffUploadBytes) })
  const open = (await uploads.open()).filter((one) => !hasExpired(place, one))
  const theirs = open.filter(({ staffId }) => staffId === actor.staffId)
  const ofCase = open.filter(({ requestId }) => requestId === row.id)
  const isFull = theirs.length >= maxUnfinished.person || bytesOf(theirs) + length > maxFullFiles * maxStaffUploadBytes
  if (isFull) return refuse('conflict', { reason: 'unfinished-uploads', max: String(maxUnfinished.person) })
  if (ofCase.length >= maxUnfinished.case)
    return refuse('conflict', { reason: 'unfinished-uploads', max: String(maxUnfinished.case) })
  // What the others still have to send needs room too; what of it is there already is counted twice, on the safe side.
  if (bytesOf(open) + length + reservedBytes > (await uploads.freeBytes()))
    return refuse('too-large', { reason: 'disk' })
  const record: UploadRecord = {
    id: ports.ids.secret(),
    staffId: actor.staffId,
    requestId: row.id,
    path: plainFilePath(path),
    mediaType: plainMediaType(mediaType),
    fingerprint,
    length,
    documentId: ports.ids.id(),
    expiresAt: expiryFrom(ports),
    state: 'open',
  }
  await uploads.create(record)
  return ok(record)
}

const bytesOf = (some: readonly UploadRecord[]): number => some.reduce((sum, one) => sum + one.length, 0)
