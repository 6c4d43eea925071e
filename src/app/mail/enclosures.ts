import { wrap } from '../../../emails/plain-text.ts'
import { gateProblem } from '../../domain/release/gate.ts'
import { fileNameOf, nameOutside } from '../../domain/request/document-in-case.ts'
import { isDelivered } from '../../domain/request/files-link.ts'
import { escapeMarkup } from '../../domain/text/markup.ts'
import { messages } from '../../locales/letters.ts'
import { type CaseFile, loadCaseOf } from '../case-file.ts'
import { deliveredType, typeBytes } from '../documents/delivered-type.ts'
import type { LetterToSend, MailAttachment, Ports } from '../ports/ports.ts'
import type { Enclosure, OutboxMessage } from '../ports/store/mail/outbox.ts'
import { recordBySystem } from '../record-by-system.ts'
import { presentInspection } from '../release/gate.ts'
import { askInspection } from '../release/inspect-waiting.ts'
import { placeholder } from './links/letter-links.ts'

/** Stands in a stored letter where the sent one says whether its files are attached: that is known when it is sent. */
export const enclosureNote = (ports: Pick<Ports, 'secrets' | 'digest'>, to: string): string =>
  placeholder(ports, 'enclosed', '', to)

/** A letter with its files; `waits` where one of them is looked through again, and may be attached a little later. */
export type Enclosed =
  | { readonly waits: true }
  | {
      readonly waits: false
      readonly letter: LetterToSend
      readonly attached: readonly string[]
      readonly leftOut: readonly string[]
    }

type Judged = { readonly enclosure: Enclosure; readonly name: string; readonly mediaType: string }

/**
 * The letter as it goes out: with the files that the requester may still have, which have passed the gate by what is looked
 * for now, and with a sentence about those that are not attached.
 */
export async function withEnclosures(ports: Ports, message: OutboxMessage): Promise<Enclosed> {
  const { enclosures = [], requestId } = message
  const row = enclosures.length > 0 && requestId !== null ? await ports.store.cases.byId(requestId) : null
  if (!row) return { waits: false, letter: message, attached: [], leftOut: [] }
  const file = await loadCaseOf(ports, row)
  const present = presentInspection(ports, file)
  const words = await ports.store.cases.words(row.id)
  const read = ({ id }: { readonly id: string }) => words.find((one) => one.id === id)?.content ?? null
  const may: Judged[] = []
  const leftOut: Judged[] = []
  for (const enclosure of enclosures) {
    const document = file.state.documents.get(enclosure.documentId)
    const name = document ? nameOutside(fileNameOf(document, read)) : ''
    const judged = { enclosure, name, mediaType: document?.mediaType ?? '' }
    if (!isStillReleased(file, enclosure)) leftOut.push(judged)
    else {
      const problem = document && gateProblem(document, present)
      if (problem === 'not-inspected') {
        await askInspection(ports, row.id, enclosure.documentId, present.settings)
        return { waits: true }
      }
      ;(problem === undefined ? may : leftOut).push(judged)
    }
  }
  const attachments = await Promise.all(may.map((one) => attachmentOf(ports, one)))
  const { enclosedFiles } = messages[row.locale]
  const note =
    leftOut.length === 0
      ? enclosedFiles.attached(attachments.length)
      : enclosedFiles.leftOut(leftOut.map(({ name }) => name))
  const idOf = ({ enclosure }: Judged) => enclosure.documentId
  return {
    waits: false,
    letter: { ...withNote(ports, message, note), attachments },
    attached: may.map(idOf),
    leftOut: leftOut.map(idOf),
  }
}

/** Released with the answer that stands, not taken back, and still the very file that the letter was written for. */
function isStillReleased({ state }: CaseFile, { documentId, sha256 }: Enclosure): boolean {
  const document = state.documents.get(documentId)
  return document !== undefined && state.stage === 'answered' && isDelivered(document) && document.sha256 === sha256
}

async function attachmentOf(ports: Ports, { enclosure, name, mediaType }: Judged): Promise<MailAttachment> {
  const blob = await ports.blobs.get(enclosure.sha256)
  if (!blob) throw new Error(`The file of document ${enclosure.documentId} is missing from the blob store`)
  // Read to its end: the bytes are then those of the hash.
  const bytes = new Uint8Array(await new Response(blob.stream).arrayBuffer())
  return { name, type: deliveredType(mediaType, bytes.subarray(0, typeBytes)), bytes }
}

function withNote(ports: Ports, message: OutboxMessage, note: string): OutboxMessage {
  const mark = enclosureNote(ports, message.to)
  const text = (plain: string) => plain.replaceAll(mark, () => wrap(note).join('\n'))
  const html = (page: string) => page.replaceAll(mark, () => escapeMarkup(note))
  return { ...message, text: text(message.text), html: html(message.html) }
}

/** Writes into the history which files went out with a letter; once for each time that a person had it sent. */
export async function recordEnclosures(
  ports: Ports,
  { id, requestId }: Pick<OutboxMessage, 'id' | 'requestId'>,
  { attached, leftOut }: { readonly attached: readonly string[]; readonly leftOut: readonly string[] },
): Promise<void> {
  if (requestId === null || attached.length + leftOut.length === 0) return
  await recordBySystem(ports, requestId, ({ events, today }) => {
    const ofLetter = events.filter(({ data }) => 'messageKey' in data && data.messageKey === id)
    const data = { messageKey: id, documentIds: attached, ...(leftOut.length > 0 ? { leftOut } : {}) }
    return ofLetter.at(-1)?.type === 'files-mailed' ? undefined : { type: 'files-mailed', on: today, data }
  })
}
