import { addressParser } from 'postal-mime'
import type { IntakeWarning, MailAddress, MailReader, ReadMail } from '../../app/ports/intake-ports.ts'
import { foldQuoted } from '../../domain/mail/quoted-reply.ts'
import { type Body, bodyOf } from './body-of-parts.ts'
import { deliveryReport, messageIdsIn } from './delivery-report.ts'
import { decodeWords } from './header-words.ts'
import { type Part, partsOf } from './mime-parts.ts'
import { organisationalDomain } from './organisational-domain.ts'
import { type Field, fieldValue, readHead, repairMime } from './repair-mime.ts'
import { cleanText } from './seven-bit-charsets.ts'

const longestText = 500_000
const mostAddresses = 200
const mostHeaders = 500

/** Reads letters as a good mail program does: what they are, not what they say they are. */
export const mailReader: MailReader = { read: (raw) => readMail(raw, 0), organisationalDomain }

/** @param depth how many messages this one lies in */
async function readMail(raw: Uint8Array, depth: number): Promise<ReadMail> {
  const given = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  try {
    const { bytes, warnings } = repairMime(given)
    const tree = await treeOf(bytes)
    const body = await bodyOf(tree.root, depth, (inner) => readNested(inner, depth + 1))
    return assemble(bytes, tree.root, body, [...warnings, ...tree.warnings, ...body.warnings])
  } catch (error) {
    // A bug of the reader must not lose a letter: it is shown as it came.
    const message = error instanceof Error ? error.message : String(error)
    const body: Body = {
      text: cleanText(given.toString('utf8', 0, longestText)),
      files: [],
      filesLeftOut: 0,
      warnings: [],
    }
    return assemble(given, bare(given), body, [
      { code: 'unreadable', message: `The message could not be read: ${message}` },
    ])
  }
}

const bare = (bytes: Uint8Array): Part => ({
  type: 'text/plain',
  charset: undefined,
  flowed: false,
  delSp: false,
  disposition: '',
  name: undefined,
  bytes,
  parts: [],
})

async function treeOf(bytes: Buffer): Promise<{ root: Part; warnings: readonly IntakeWarning[] }> {
  try {
    return { root: await partsOf(bytes), warnings: [] }
  } catch {
    const message = 'The parts of the message lie too deep in one another; its text is shown as it came'
    return { root: bare(bytes.subarray(readHead(bytes, 0).end)), warnings: [{ code: 'too-deep', message }] }
  }
}

/** A message within a message: its subject, text and files. */
async function readNested(bytes: Uint8Array, depth: number) {
  const mail = await readMail(bytes, depth)
  const text = mail.quoted === '' ? mail.text : `${mail.text}\n\n${mail.quoted}`
  return { subject: mail.subject, from: mail.from[0]?.address ?? '', text, files: mail.attachments }
}

function assemble(bytes: Buffer, root: Part, body: Body, warnings: readonly IntakeWarning[]): ReadMail {
  const { fields } = readHead(bytes, 0)
  const all = (name: string) => fields.filter((field) => field.name.toLowerCase() === name).map(({ value }) => value)
  const from = all('from').flatMap(mailboxes)
  const subject = decodeWords(fieldValue(fields, 'subject') ?? '').slice(0, 1000)
  const whole = cleanText(body.text).trim()
  const notes = [...warnings]
  if (whole.length > longestText)
    notes.push({ code: 'text-too-long', message: 'The text was cut; all of it is in the raw message' })
  if (from.length === 0) notes.push({ code: 'no-sender', message: 'The message names no sender' })
  const { text, quoted } = foldQuoted(whole.slice(0, longestText))
  if (text === '' && body.files.length === 0) notes.push({ code: 'empty', message: 'The message is empty' })
  const failed = fieldValue(fields, 'x-failed-recipients')?.split(',')[0]?.trim()
  return {
    messageId: messageIdOf(fields),
    from,
    to: recipientsOf(fields),
    subject,
    text,
    quoted,
    answers: messageIdsIn([...all('in-reply-to'), ...all('references')].join(' ')),
    headers: fields
      .slice(0, mostHeaders)
      .map(({ name, value }) => ({ name: name.toLowerCase(), value: cleanText(value) })),
    attachments: body.files,
    filesLeftOut: body.filesLeftOut,
    report: deliveryReport(root, `${subject}\n${whole.slice(0, 20_000)}`, isServer(from), failed),
    warnings: [...new Map(notes.map((note) => [note.code, note])).values()],
  }
}

const isServer = (from: readonly MailAddress[]) =>
  /^(mailer-daemon|postmaster|mail-daemon|mailerdaemon|maildaemon)(@|$)/i.test(from[0]?.address ?? '') ||
  /^mail delivery (sub)?system$/i.test(from[0]?.name ?? '')

function messageIdOf(fields: readonly Field[]): string {
  const value = fieldValue(fields, 'message-id') ?? ''
  const [id] = messageIdsIn(value)
  // Some programs leave the brackets away, or the sign in the middle.
  return id ?? cleanText(value).trim().slice(0, 500)
}

/** The mailboxes of one field, groups opened; names are decoded after the field is taken apart, so that none can add one. */
function mailboxes(value: string): MailAddress[] {
  return addressParser(value.slice(0, 20_000), { flatten: true })
    .slice(0, mostAddresses)
    .map(({ name, address }) => ({
      name: decodeWords(name ?? ''),
      address: cleanText(address ?? '')
        .trim()
        .toLowerCase(),
    }))
    .filter(({ name, address }) => name !== '' || address !== '')
}

function recipientsOf(fields: readonly Field[]): string[] {
  const names = ['delivered-to', 'x-original-to', 'envelope-to', 'to', 'cc']
  const found = names.flatMap((name) =>
    fields.filter((field) => field.name.toLowerCase() === name).flatMap(({ value }) => mailboxes(value)),
  )
  return [...new Set(found.map(({ address }) => address).filter((address) => address.includes('@')))].slice(
    0,
    mostAddresses,
  )
}
