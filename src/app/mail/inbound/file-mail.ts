import type { ReadMail } from '../../ports/mail-reader-ports.ts'
import type { MailPorts } from '../../ports/ports.ts'
import { trustAddressAgain } from '../bounces/bounced-address.ts'
import { fileBounce } from '../bounces/file-bounce.ts'
import { confirmAddress } from '../links/confirm-address.ts'
import { answerAttachments } from './answer-attachments.ts'
import { fileOnCase } from './file-on-case.ts'
import { matchMail } from './match-mail.ts'
import { type Reading, reading } from './read-stored-mail.ts'
import { isUnreadable, readCounted, showIfUnreadable, showUnreadable } from './unreadable-mail.ts'

const maxTries = 5
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
    if (attempts < maxTries) return
    const warning = { code: 'not-filed', detail: message }
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
  const request = letter?.requestId ? await ports.store.cases.byId(letter.requestId) : null
  return request?.reference ?? null
}
