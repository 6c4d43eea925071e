import type { Instant } from '../../../domain/calendar/civil-date.ts'
import type { ReadMail } from '../../ports/mail-reader-ports.ts'
import { ParseFailed } from '../../ports/parse-ports.ts'
import type { MailPorts } from '../../ports/ports.ts'
import type { IntakeRow } from '../../ports/store/mail/intake.ts'
import { recipientOf } from '../case-address.ts'
import { fileMail } from './file-mail.ts'
import { rawOf } from './read-stored-mail.ts'

export type Envelope = {
  /** Empty for bounces; undefined where a source knows no envelope: then the message itself tells. */
  readonly from: string | undefined
  /** Empty where a source knows no envelope: then the message's own recipients count. */
  readonly to: readonly string[]
  /** It came from a relay that the configuration names: what that relay says of the sender counts. */
  readonly trustedRelay?: boolean
}

export type Accepted = {
  /** What was new; the same bytes for the same recipient are taken once. */
  readonly ids: readonly string[]
  readonly duplicates: number
  readonly rawSize: number
}

const maxRecipients = 50

/**
 * Takes a message in, from any source. When it returns, the raw message and a row for each recipient are stored: it may
 * be acknowledged, and `fileMail` (now, or after a crash with the next jobs) does the rest.
 * @throws BlobTooLarge where it is longer than `maxBytes`; Error where it could not be stored. Then nothing was taken, and
 * in the latter case the sender must try again
 */
export async function acceptMail(
  ports: MailPorts,
  raw: Uint8Array | AsyncIterable<Uint8Array>,
  envelope: Envelope,
  maxBytes: number = Number.MAX_SAFE_INTEGER,
): Promise<Accepted> {
  const { store, blobs, ids, digest, clock } = ports
  const stored = await blobs.put(raw, maxBytes)
  const receivedAt = clock.now()
  const knowsEnvelope = envelope.to.length > 0 && envelope.from !== undefined
  const own = knowsEnvelope ? undefined : await envelopeIn(ports, stored.sha256)
  const to = await recipientsOf(ports, envelope.to.length > 0 ? envelope.to : (own?.to ?? []))
  const from = envelope.from ?? own?.from ?? ''
  const rows = to.map(({ address, bodyId }) => ({
    ...newRow(ids.id(), digest.sha256(`${stored.sha256} ${address}`), stored, from, address, bodyId, receivedAt),
    failedReads: own?.failed ? 1 : 0,
    trustedRelay: envelope.trustedRelay === true,
  }))
  const taken = new Set(await store.intake.take(rows))
  const fresh = rows.filter(({ key }) => taken.has(key))
  return { ids: fresh.map(({ id }) => id), duplicates: rows.length - fresh.length, rawSize: stored.size }
}

type OwnEnvelope = { readonly from: string; readonly to: readonly string[]; readonly failed: boolean }

/** What the message itself tells of its envelope; nothing where it cannot be read. */
async function envelopeIn(ports: MailPorts, sha256: string): Promise<OwnEnvelope> {
  try {
    const mail = await ports.mailReader.read(await rawOf(ports, { rawSha256: sha256 }))
    mail.close()
    return { from: senderOf(mail), to: mail.to, failed: false }
  } catch (error) {
    if (error instanceof ParseFailed) return { from: '', to: [], failed: true }
    throw error
  }
}

/** Takes a message in and files it at once. What cannot be filed now stays stored, and is tried again with the jobs. */
export async function receiveMail(
  ports: MailPorts,
  raw: Uint8Array | AsyncIterable<Uint8Array>,
  envelope: Envelope,
): Promise<Accepted> {
  const accepted = await acceptMail(ports, raw, envelope)
  for (const id of accepted.ids) await fileMail(ports, id)
  return accepted
}

/** Files what was accepted before a crash, or could not be filed then. */
export async function fileReceivedMail(ports: MailPorts): Promise<number> {
  const { rows } = await ports.store.intake.list({ status: 'new', limit: 100 })
  for (const { id } of rows) await fileMail(ports, id)
  return rows.length
}

function newRow(
  id: string,
  key: string,
  raw: { readonly sha256: string; readonly size: number },
  envelopeFrom: string,
  envelopeTo: string,
  bodyId: string | null,
  receivedAt: Instant,
): Omit<IntakeRow, 'trustedRelay'> {
  return {
    id,
    key,
    rawSha256: raw.sha256,
    rawSize: raw.size,
    envelopeFrom,
    envelopeTo,
    receivedAt,
    bodyId,
    status: 'new',
    kind: 'message',
    messageId: '',
    from: envelopeFrom.toLowerCase(),
    to: envelopeTo,
    subject: '',
    text: '',
    quoted: '',
    attachments: [],
    warnings: [],
    authentication: 'none',
    suggestion: null,
    requestId: null,
    settledBy: null,
    settledAt: null,
    reason: null,
    attempts: 0,
    failedReads: 0,
    readBegunAt: null,
    lastError: null,
  }
}

/** What a server noted of the envelope, else the sender; `<>` is the sender of reports. */
function senderOf({ headers, from }: ReadMail): string {
  const noted = headers.find(({ name }) => name === 'return-path')?.value.trim()
  if (noted !== undefined && /^<\s*>$/.test(noted)) return ''
  return noted?.replaceAll(/[<>]/g, '').trim() || from[0]?.address || 'unknown'
}

type To = { readonly address: string; readonly bodyId: string | null; readonly isCase: boolean }

/** One copy for each case, letter that comes back, and body; a body whose case is written to as well gets no second one. */
async function recipientsOf(ports: MailPorts, given: readonly string[]): Promise<readonly To[]> {
  const found = new Map<string, To>()
  for (const one of given.slice(0, maxRecipients)) {
    const address = one.trim().toLowerCase()
    const recipient = await recipientOf(ports, address)
    if (recipient)
      found.set(address, {
        address,
        bodyId: recipient.body?.id ?? null,
        isCase: recipient.row !== null || recipient.letter !== undefined,
      })
  }
  const all = [...found.values()]
  const withCase = new Set(all.filter(({ isCase }) => isCase).map(({ bodyId }) => bodyId))
  const kept = all.filter(({ isCase, bodyId }) => isCase || !withCase.has(bodyId))
  // It names nobody here, and is kept all the same.
  return kept.length > 0 ? kept : [{ address: given[0]?.trim().toLowerCase() ?? '', bodyId: null, isCase: false }]
}
