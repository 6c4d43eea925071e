import { referencesIn } from '../../../domain/mail/case-address.ts'
import type { ReadMail } from '../../ports/mail-reader-ports.ts'
import type { MailPorts } from '../../ports/ports.ts'
import type { RequestRow } from '../../ports/store/cases/case-rows.ts'
import type { IntakeRow } from '../../ports/store/mail/intake.ts'
import { recipientOf } from '../case-address.ts'

export type MailMatch = { readonly request: RequestRow | null; readonly suggestion: string | null }

const maxReferences = 5

const isRequester = (row: RequestRow, from: string) =>
  row.requesterEmail !== null && row.requesterEmail.toLowerCase() === from

/**
 * The case that a message belongs to: by the address that it was sent to (a case's, or a letter's return path), else by our letter that it answers, else by a
 * reference in the subject where the sender is the requester. A reference alone only suggests.
 */
export async function matchMail(ports: MailPorts, row: IntakeRow, mail: ReadMail): Promise<MailMatch> {
  const addressed = await recipientOf(ports, row.envelopeTo)
  if (addressed?.row) return { request: addressed.row, suggestion: null }
  let suggestion: string | null = null
  const letters = await ports.store.intake.sentAs(mail.answers)
  // Programs that answer for people write to the return path.
  for (const letter of addressed?.letter ? [addressed.letter, ...letters] : letters) {
    const request = letter.requestId === null ? null : await ports.store.cases.byId(letter.requestId)
    if (!request) continue
    // A letter to an officer is answered by an officer: that is no message from the requester.
    if (letter.to !== '' && isRequester(request, letter.to.toLowerCase())) return { request, suggestion: null }
    suggestion ??= request.reference
  }
  for (const reference of referencesIn(row.subject).slice(0, maxReferences)) {
    const request = await ports.store.cases.byReference(reference)
    if (!request || (row.bodyId !== null && request.bodyId !== row.bodyId)) continue
    if (isRequester(request, row.from)) return { request, suggestion: null }
    suggestion ??= request.reference
  }
  return { request: null, suggestion }
}
