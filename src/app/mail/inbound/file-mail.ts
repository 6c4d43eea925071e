import { instantOf, millisecondsOf } from '../../../domain/calendar/instant.ts'
import { authenticationOf, soleSender } from '../../../domain/mail/authentication.ts'
import { mailKindOf } from '../../../domain/mail/mail-kind.ts'
import type { IntakeAttachment, IntakeRow, IntakeWarning, MailPorts, ReadMail } from '../../ports/store/intake-ports.ts'
import { trustAddressAgain } from '../bounces/bounced-address.ts'
import { fileBounce } from '../bounces/file-bounce.ts'
import { isOwnAddress } from '../case-address.ts'
import { confirmAddress } from '../links/confirm-address.ts'
import { answerAttachments } from './answer-attachments.ts'
import { fileOnCase } from './file-on-case.ts'
import { matchMail } from './match-mail.ts'
import { isUnreadable, readCounted, showIfUnreadable, showUnreadable } from './unreadable-mail.ts'

const mostTries = 5
/** Beyond that many in an hour, a sender's mail is kept and shown, and sets nothing else off. */
const mostInAnHour = 30

/** What is known of a message when it is filed. */
export type Reading = {
  readonly row: IntakeRow
  readonly mail: ReadMail
  readonly isLoop: boolean
  readonly isFlood: boolean
}

/** Messages that this process is filing: the listener, the jobs and a page may all come to the same one. */
const underWay = new WeakMap<MailPorts['store'], Map<string, Promise<void>>>()

/**
 * Reads a stored message and places it: on its case, on the letter that did not arrive, or in the intake list. A message
 * that was placed already is left alone; one that cannot be placed now is tried again, and then shown as it is; one that
 * cannot be read is tried once more, and then shown as unreadable.
 */
export function fileMail(ports: MailPorts, id: string): Promise<void> {
  const filing = underWay.get(ports.store) ?? new Map<string, Promise<void>>()
  underWay.set(ports.store, filing)
  const known = filing.get(id)
  if (known) return known
  const begun = fileNow(ports, id).finally(() => filing.delete(id))
  filing.set(id, begun)
  return begun
}

async function fileNow(ports: MailPorts, id: string): Promise<void> {
  const row = await ports.store.intake.byId(id)
  if (row?.status !== 'new') return
  if (isUnreadable(row)) return showUnreadable(ports, row)
  try {
    const read = await readCounted(ports, row, () => reading(ports, row))
    if (!('value' in read)) return read.failed ? showIfUnreadable(ports, id) : undefined
    // The sender's own mail server has vouched for them.
    if (read.value.row.authentication === 'pass') await confirmAddress(ports, read.value.row.from)
    await place(ports, read.value)
    await answerAttachments(ports, read.value)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    await ports.store.intake.endRead(id, message)
    const attempts = row.attempts + 1
    if (attempts < mostTries) return
    const warning = { code: 'not-filed', message: `It could not be filed: ${message}` }
    await ports.store.intake.replace(
      { ...row, status: 'waiting', warnings: [warning], attempts, failedReads: 0 },
      'new',
    )
  }
}

async function place(ports: MailPorts, read: Reading): Promise<void> {
  const { row, mail } = read
  if (row.kind === 'bounce' && mail.report && (await fileBounce(ports, row, mail.report, mail.answers))) return
  if (row.authentication === 'pass') await trustAddressAgain(ports, row.from)
  const match =
    row.kind === 'bounce' || read.isLoop
      ? { request: null, suggestion: await referenceNamed(ports, mail) }
      : await matchMail(ports, row, mail)
  if (match.request && (await fileOnCase(ports, { kind: 'system' }, match.request, read, 'new')).ok) return
  const suggestion = match.request?.reference ?? match.suggestion
  await ports.store.intake.replace({ ...row, status: 'waiting', suggestion }, 'new')
}

/** The case of a letter that a report names which is not believed: an officer may look. */
async function referenceNamed(ports: MailPorts, { report, answers }: ReadMail): Promise<string | null> {
  const [letter] = report ? await ports.store.intake.sentAs([...report.about, ...answers]) : []
  const request = letter?.requestId ? await ports.store.requestById(letter.requestId) : null
  return request?.reference ?? null
}

/** The row with all that the message says. Its files are stored beside the raw message. @throws ParseFailed, ParserBusy */
export async function reading(ports: MailPorts, row: IntakeRow): Promise<Reading> {
  const mail = await ports.mailReader.read(await rawOf(ports, row))
  try {
    return await readingOf(ports, row, mail)
  } finally {
    mail.close()
  }
}

async function readingOf(ports: MailPorts, row: IntakeRow, mail: ReadMail): Promise<Reading> {
  const [sender] = mail.from
  const from = sender?.address || row.envelopeFrom.toLowerCase()
  const warnings: IntakeWarning[] = [...mail.warnings]
  const attachments: IntakeAttachment[] = []
  for (const { name, type, size, bytes } of mail.attachments) {
    if (size > ports.settings.maxUploadBytes)
      warnings.push({
        code: 'attachment-too-large',
        message: `"${name}" is too large to be a document; it is in the raw message`,
      })
    else attachments.push({ name, type, ...(await ports.blobs.put(bytes, ports.settings.maxUploadBytes)) })
  }
  const hourAgo = instantOf(millisecondsOf(row.receivedAt) - 3_600_000)
  const isFlood = (await ports.store.intake.countFrom(from, hourAgo)) > mostInAnHour
  const own = mail.messageId === '' ? [] : await ports.store.intake.sentAs([mail.messageId])
  const isLoop = own.length > 0 || (await isOwnAddress(ports, from))
  if (isLoop) warnings.push({ code: 'loop', message: 'It is our own mail, come back' })
  if (isFlood)
    warnings.push({ code: 'flood', message: `More than ${mostInAnHour} messages came from this sender within an hour` })
  if (mail.from.length > 1) warnings.push({ code: 'several-senders', message: 'The message names several senders' })
  const { headers, subject, report } = mail
  const kind = mailKindOf({ envelopeFrom: row.envelopeFrom, headers, from, subject, isReport: report !== null })
  const authentication = authenticationOf({
    headers,
    fromTrustedRelay: row.trustedRelay,
    trusted: ports.settings.mailTrustedAuthserv,
    from: soleSender(headers, mail.from),
    ownerOf: ports.mailReader.organisationalDomain,
  })
  return {
    mail,
    isLoop,
    isFlood,
    row: {
      ...row,
      kind: isLoop && kind === 'message' ? 'auto-reply' : kind,
      messageId: mail.messageId,
      from,
      to: mail.to.join(', ') || row.envelopeTo,
      subject,
      text: mail.text,
      quoted: mail.quoted,
      attachments,
      warnings,
      authentication,
      attempts: row.attempts + 1,
      failedReads: 0,
      readBegunAt: null,
    },
  }
}

/** The message as it came. @throws Error where the blob is missing */
export async function rawOf(
  ports: Pick<MailPorts, 'blobs'>,
  row: Pick<IntakeRow, 'rawSha256'>,
): Promise<ReadableStream<Uint8Array>> {
  const blob = await ports.blobs.get(row.rawSha256)
  if (!blob) throw new Error(`The raw message ${row.rawSha256} is missing`)
  return blob.stream
}
