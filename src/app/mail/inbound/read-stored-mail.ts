import { instantOf, millisecondsOf } from '../../../domain/calendar/instant.ts'
import { authenticationOf, soleSender } from '../../../domain/mail/authentication.ts'
import { mailKindOf } from '../../../domain/mail/mail-kind.ts'
import type { ReadMail } from '../../ports/mail-reader-ports.ts'
import type { MailPorts } from '../../ports/ports.ts'
import type { IntakeAttachment, IntakeRow, IntakeWarning } from '../../ports/store/mail/intake.ts'
import { isOwnAddress } from '../case-address.ts'

/** Beyond that many in an hour, a sender's mail is kept and shown, and sets nothing else off. */
const maxLettersPerHour = 30

/** What is known of a message when it is filed. */
export type Reading = {
  readonly row: IntakeRow
  readonly mail: ReadMail
  readonly isLoop: boolean
  readonly isFlood: boolean
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
    if (size > ports.settings.maxUploadBytes) warnings.push({ code: 'attachment-too-large', detail: name })
    else attachments.push({ name, type, ...(await ports.blobs.put(bytes, ports.settings.maxUploadBytes)) })
  }
  const hourAgo = instantOf(millisecondsOf(row.receivedAt) - 3_600_000)
  const isFlood = (await ports.store.intake.countFrom(from, hourAgo)) > maxLettersPerHour
  const own = mail.messageId === '' ? [] : await ports.store.intake.sentAs([mail.messageId])
  const isLoop = own.length > 0 || (await isOwnAddress(ports, from))
  if (isLoop) warnings.push({ code: 'loop' })
  if (isFlood) warnings.push({ code: 'flood' })
  if (mail.from.length > 1) warnings.push({ code: 'several-senders' })
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
