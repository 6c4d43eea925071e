import { addressParser } from 'postal-mime'
import type { MailAddress, MailReader, ReadMail } from '../../app/ports/mail-reader-ports.ts'
import type { IntakeWarning } from '../../app/ports/store/mail/intake.ts'
import { foldQuoted } from '../../domain/mail/quoted-reply.ts'
import { type Body, bodyOf } from './body-of-parts.ts'
import { deliveryReport, messageIdsIn } from './delivery-report.ts'
import { decodeWords } from './header-words.ts'
import { type Field, fieldValue, readHead } from './mail-head.ts'
import { type Message, type Part, partsOf } from './mime-parts.ts'
import { organisationalDomain } from './organisational-domain.ts'
import { cleanText } from './seven-bit-charsets.ts'
import { budgetFor, type StepBudget } from './step-budget.ts'

const maxTextLength = 500_000
const maxAddresses = 200
const maxAddressesLength = 20_000
const maxGroups = 20
const maxHeaders = 500
const maxNameLength = 200
const maxHeaderLength = 20_000

/** A message with all its files in memory. */
export type ParsedMail = Omit<ReadMail, 'attachments' | 'close'> & {
  readonly attachments: readonly { readonly name: string; readonly type: string; readonly bytes: Uint8Array }[]
}

/** Reads messages here and now, without limits of time and memory: for tests, and where there are no processes. */
export const mailReader = {
  async read(raw: Uint8Array | AsyncIterable<Uint8Array>) {
    const mail = parseMail(raw instanceof Uint8Array ? raw : await gathered(raw))
    const attachments = mail.attachments.map((file) => ({ ...file, size: file.bytes.length }))
    return { ...mail, attachments, close: () => undefined }
  },
  organisationalDomain,
} satisfies MailReader

async function gathered(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}

/** Reads letters as a good mail program does: what they are, not what they say they are. */
export const parseMail = (raw: Uint8Array): ParsedMail => readLetter(raw, budgetFor(raw.length))

/**
 * Reads a letter, its costs counted. Throws only for want of memory: one that cannot be read, or costs more than its size
 * allows, is shown as it came.
 */
export function readLetter(raw: Uint8Array, steps: StepBudget): ParsedMail {
  const given = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  try {
    return readMail(given, 0, steps)
  } catch (error) {
    if (error instanceof RangeError && /allocation failed/.test(error.message)) throw error
    return asItCame(given, error instanceof Error ? error.message : String(error))
  }
}

/** A bug of the reader must not lose a letter. */
function asItCame(given: Buffer, detail: string): ParsedMail {
  const text = cleanText(given.toString('utf8', 0, maxTextLength))
  const body: Body = { text, files: [], filesLeftOut: 0, warnings: [] }
  const steps = budgetFor(given.length)
  const { fields } = readHead(given, 0, steps)
  return assemble({ root: unread, fields, warnings: [{ code: 'read-in-part', detail }] }, body, steps)
}

const unread: Part = {
  type: 'text/plain',
  charset: undefined,
  flowed: false,
  delSp: false,
  disposition: '',
  name: undefined,
  bytes: new Uint8Array(0),
  parts: [],
}

/** @param depth how many messages this one lies in */
function readMail(given: Buffer, depth: number, steps: StepBudget): ParsedMail {
  const message = partsOf(given, steps)
  const body = bodyOf(message.root, depth, (inner) => readNested(inner, depth + 1, steps), steps)
  return assemble(message, body, steps)
}

/** A message within a message: its subject, text and files. */
function readNested(bytes: Uint8Array, depth: number, steps: StepBudget) {
  const mail = readMail(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), depth, steps)
  const text = mail.quoted === '' ? mail.text : `${mail.text}\n\n${mail.quoted}`
  const { subject, attachments: files, filesLeftOut } = mail
  return { subject, from: mail.from[0]?.address ?? '', text, files, filesLeftOut }
}

function assemble({ root, fields, warnings }: Message, body: Body, steps: StepBudget): ParsedMail {
  const all = (name: string) => fields.filter((field) => field.name.toLowerCase() === name).map(({ value }) => value)
  const from = all('from').flatMap(mailboxes)
  const subject = decodeWords(fieldValue(fields, 'subject') ?? '').slice(0, 1000)
  const whole = cleanText(body.text).trim()
  const notes: IntakeWarning[] = [...warnings, ...body.warnings]
  if (whole.length > maxTextLength) notes.push({ code: 'text-too-long' })
  if (from.length === 0) notes.push({ code: 'no-sender' })
  const { text, quoted } = foldQuoted(whole.slice(0, maxTextLength))
  if (text === '' && body.files.length === 0) notes.push({ code: 'empty' })
  const failed = fieldValue(fields, 'x-failed-recipients')?.split(',')[0]?.trim()
  return {
    messageId: messageIdOf(fields),
    from,
    to: recipientsOf(fields),
    subject,
    text,
    quoted,
    answers: messageIdsIn([...all('in-reply-to'), ...all('references')].join(' ')),
    headers: fields.slice(0, maxHeaders).map(({ name, value }) => ({
      name: name.slice(0, maxNameLength).toLowerCase(),
      value: cleanText(value.slice(0, maxHeaderLength)),
    })),
    attachments: body.files,
    filesLeftOut: body.filesLeftOut,
    report: deliveryReport(root, `${subject}\n${whole.slice(0, 20_000)}`, isServer(from), failed, steps),
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
  const given = value.slice(0, maxAddressesLength)
  // Groups do not lie in one another (RFC 5322); postal-mime would read fifty levels of them anew.
  const list = given.split(':').length > maxGroups ? given.replaceAll(':', ' ') : given
  return addressParser(list, { flatten: true })
    .slice(0, maxAddresses)
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
    maxAddresses,
  )
}
