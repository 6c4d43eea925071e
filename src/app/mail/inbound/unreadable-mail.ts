import { millisecondsOf } from '../../../domain/calendar/instant.ts'
import type { Locale } from '../../../domain/text/local-text.ts'
import { languages } from '../../../locales/locales.ts'
import type { ReadMail } from '../../ports/mail-reader-ports.ts'
import { ParseFailed, ParserBusy } from '../../ports/parse-ports.ts'
import type { MailPorts } from '../../ports/ports.ts'
import type { IntakeRow } from '../../ports/store/mail/intake.ts'
import { recipientOf } from '../case-address.ts'
import type { Reading } from './read-stored-mail.ts'

/** A message that could not be read so often is not read again. */
const maxFailedReads = 2
/** Longer than a message may take to read: who began before that has died. */
const maxReadMs = 120_000

/** Whether a message is kept as it came and not read any more. Its row says of it what the envelope said. */
export const isUnreadable = ({ failedReads }: Pick<IntakeRow, 'failedReads'>): boolean => failedReads >= maxFailedReads

/** Whether another process may be in the middle of its last reading. */
function isBeingRead({ readBegunAt }: IntakeRow, ports: MailPorts): boolean {
  if (readBegunAt === null) return false
  const age = millisecondsOf(ports.clock.now()) - millisecondsOf(readBegunAt)
  // A clock that was put back makes it begin in the future.
  return age >= 0 && age < maxReadMs
}

/** Shows a message that could not be read in the intake list: whole, with its envelope, to be dealt with by a person. */
export async function showUnreadable(ports: MailPorts, row: IntakeRow): Promise<void> {
  if (isBeingRead(row, ports)) return
  const addressed = await recipientOf(ports, row.envelopeTo)
  await ports.store.intake.replace(
    {
      ...row,
      status: 'waiting',
      from: row.envelopeFrom.toLowerCase(),
      to: row.envelopeTo,
      // Nothing is noted where the server stopped while it was being read.
      warnings: [{ code: 'unreadable', ...(row.lastError ? { detail: row.lastError } : {}) }],
      suggestion: addressed?.row?.reference ?? null,
      readBegunAt: null,
    },
    row.status,
  )
}

export async function showIfUnreadable(ports: MailPorts, id: string): Promise<void> {
  const row = await ports.store.intake.byId(id)
  if (row && isUnreadable(row)) await showUnreadable(ports, row)
}

/**
 * Reads a message, where the attempt is on the disk before it begins: a message that stops the server does not do so
 * again and again. Null where it was not read: somebody else has begun, it failed, or nothing could be begun now.
 */
export async function readCounted<T>(
  ports: MailPorts,
  row: IntakeRow,
  read: () => Promise<T>,
): Promise<{ readonly value: T } | { readonly failed: boolean }> {
  const { intake } = ports.store
  if (!(await intake.beginRead(row.id, row.attempts, ports.clock.now()))) return { failed: false }
  try {
    return { value: await read() }
  } catch (error) {
    if (error instanceof ParseFailed) {
      await intake.failRead(row.id, `${error.failure}: ${error.message}`)
      return { failed: true }
    }
    if (error instanceof ParserBusy) {
      await intake.cancelRead(row.id)
      return { failed: false }
    }
    await intake.endRead(row.id, error instanceof Error ? error.message : String(error))
    throw error
  }
}

const noMail: ReadMail = {
  ...{ messageId: '', from: [], to: [], subject: '', text: '', quoted: '', answers: [], headers: [] },
  ...{ attachments: [], filesLeftOut: 0, report: null, warnings: [], close: () => undefined },
}

/** A message that cannot be read as what it is: a file, with a sentence that says so. */
export function unreadReading(row: IntakeRow, locale: Locale): Reading {
  const file = { name: 'message.eml', type: 'application/octet-stream', size: row.rawSize, sha256: row.rawSha256 }
  return {
    mail: noMail,
    isLoop: false,
    isFlood: false,
    row: { ...row, text: languages[locale].mailNotes.unreadable, attachments: [file] },
  }
}
