import { attachmentsNotTaken } from '../../../../emails/attachments-not-taken.tsx'
import { instantOf, millisecondsOf } from '../../../domain/calendar/instant.ts'
import { maxFilesInLetter } from '../../../domain/mail/letter-limits.ts'
import type { MailPorts } from '../../ports/ports.ts'
import { isOwnAddress } from '../case-address.ts'
import { mailboxKeyOf } from '../links/confirm-address.ts'
import { outboxMessage } from '../mail.ts'
import { officeMail } from '../office-mail.ts'
import type { Reading } from './read-stored-mail.ts'

const day = 24 * 3_600_000
const maxNameLength = 120

/**
 * Tells a sender which of their files were not taken, and what the limits are: once a day and mailbox. Never in answer to
 * mail that no person wrote, that is ours, that comes in floods, or whose sender the trusted server has found to be
 * forged; and with no sender on the envelope, so that nothing answers it in turn (RFC 3834).
 */
export async function answerAttachments(ports: MailPorts, { row, mail, isLoop, isFlood }: Reading): Promise<void> {
  const maxBytes = ports.settings.maxUploadBytes
  // The sender of an envelope is easily made up: then the answer has no words of whoever did so.
  const isVouchedFor = row.authentication === 'pass' && row.from === row.envelopeFrom.trim().toLowerCase()
  const tooLarge = mail.attachments
    .filter(({ size }) => size > maxBytes)
    .map(({ name, size }) => ({ name: isVouchedFor ? name.slice(0, maxNameLength) : null, sizeInBytes: size }))
  if (tooLarge.length === 0 && mail.filesLeftOut === 0) return
  const to = row.envelopeFrom.trim().toLowerCase()
  if (row.kind !== 'message' || row.authentication === 'fail' || isLoop || isFlood) return
  if (!/^[^\s@]+@[^\s@]+$/.test(to) || (await isOwnAddress(ports, to))) return
  const body = row.bodyId === null ? null : await ports.store.bodies.byId(row.bodyId)
  if (!body) return
  const now = ports.clock.now()
  const since = instantOf(millisecondsOf(now) - day)
  const allowance = { key: `attachments ${mailboxKeyOf(ports, to)}`, limit: 1, since }
  if (!(await ports.store.mailboxes.take(allowance, row.id, now))) return
  const rendered = attachmentsNotTaken({
    ...officeMail(body, body.settings.locale),
    tooLarge: tooLarge.slice(0, 20),
    beyondCount: mail.filesLeftOut + Math.max(0, tooLarge.length - 20),
    maxBytes,
    maxFiles: maxFilesInLetter,
  })
  const message = outboxMessage(ports, rendered, {
    kind: 'attachments-not-taken',
    to,
    occasion: row.id,
    bodyId: body.id,
  })
  const thread = row.messageId === '' ? {} : { 'In-Reply-To': row.messageId, References: row.messageId }
  const headers = { ...message.headers, ...thread, 'Auto-Submitted': 'auto-replied' }
  await ports.store.outbox.queue([{ ...message, headers }])
}
