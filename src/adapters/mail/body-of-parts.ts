import type { IntakeWarning } from '../../app/ports/intake-ports.ts'
import { mostFilesInLetter as mostFiles } from '../../domain/mail/letter-limits.ts'
import { decodeText } from './charset.ts'
import { htmlToText } from './html-text.ts'
import type { Part } from './mime-parts.ts'
import { cleanText } from './seven-bit-charsets.ts'
import { readTnef } from './tnef.ts'
import { takeUuencoded } from './uuencode.ts'

export type File = { readonly name: string; readonly type: string; readonly bytes: Uint8Array }
export type Body = {
  readonly text: string
  readonly files: readonly File[]
  /** Files beyond the number that is listed. */
  readonly filesLeftOut: number
  readonly warnings: readonly IntakeWarning[]
}

/** Reads a message within the message. */
export type ReadNested = (bytes: Uint8Array) => Promise<{
  readonly subject: string
  readonly from: string
  readonly text: string
  readonly files: readonly File[]
}>

const longestPart = 4_000_000
const deepestMessage = 4

type Collected = {
  texts: string[]
  files: File[]
  warnings: Map<string, string>
  readonly readNested: ReadNested
  readonly depth: number
}

/**
 * What a reader sees of the parts: the text, and the files beside it.
 * @param depth how many messages this one lies in
 */
export async function bodyOf(root: Part, depth: number, readNested: ReadNested): Promise<Body> {
  const into: Collected = { texts: [], files: [], warnings: new Map(), readNested, depth }
  await collect(root, into, isReport(root))
  const files = into.files.slice(0, mostFiles)
  if (into.files.length > files.length)
    into.warnings.set(
      'too-many-attachments',
      `Only the first ${mostFiles} of ${into.files.length} attachments are listed; all are in the raw message`,
    )
  const text = into.texts.filter((one) => one.trim() !== '').join('\n\n')
  const filesLeftOut = into.files.length - files.length
  return {
    text,
    files: named(files),
    filesLeftOut,
    warnings: [...into.warnings].map(([code, message]) => ({ code, message })),
  }
}

const isReport = (part: Part) => part.type === 'multipart/report'

async function collect(part: Part, into: Collected, inReport: boolean): Promise<void> {
  if (part.type === 'multipart/alternative') return collectAlternative(part, into, inReport)
  if (part.parts.length > 0 || part.type.startsWith('multipart/')) {
    for (const child of part.parts) await collect(child, into, inReport || isReport(part))
    return
  }
  const isTnef = /^application\/(vnd\.)?ms-tnef$/.test(part.type) || /^winmail\.dat$/i.test(part.name ?? '')
  if (isTnef && collectTnef(part, into)) return
  if (part.type === 'message/rfc822' && !inReport) return collectMessage(part, into)
  if (isText(part, into)) {
    const { text, files } = takeUuencoded(textOf(part, into))
    into.texts.push(text)
    for (const file of files) into.files.push({ ...file, type: typeByName(file.name) })
  } else if (part.bytes.length > 0 || part.name !== undefined) into.files.push(fileOf(part))
}

/** A text with a name is a file, but for one that stands in the place of the words. */
const isText = (part: Part, into: Collected) =>
  part.disposition !== 'attachment' &&
  (part.type === 'text/plain' || part.type === 'text/html') &&
  (part.name === undefined || (part.disposition === 'inline' && into.texts.length === 0))

/** Of several forms of the same words: the plain one, where it says anything; files in any of them count. */
async function collectAlternative(part: Part, into: Collected, inReport: boolean): Promise<void> {
  const tries: Collected[] = []
  for (const child of part.parts) {
    const one: Collected = { ...into, texts: [], files: [] }
    await collect(child, one, inReport)
    tries.push(one)
    into.files.push(...one.files)
  }
  const words = (one: Collected) => one.texts.join('').trim()
  const plain = tries.findIndex((one, index) => part.parts[index]?.type === 'text/plain' && words(one) !== '')
  const chosen = tries[plain] ?? tries.findLast((one) => words(one) !== '')
  into.texts.push(...(chosen?.texts ?? []))
}

function collectTnef(part: Part, into: Collected): boolean {
  const content = readTnef(part.bytes)
  if (!content) {
    into.warnings.set('tnef-broken', 'winmail.dat could not be read')
    return false
  }
  if (content.broken) into.warnings.set('tnef-broken', 'winmail.dat is damaged; what could be read is shown')
  // Outlook sends the same words beside it in plain text.
  if (into.texts.join('').trim() === '') into.texts.push(content.text)
  into.files.push(...content.files)
  return true
}

/** A forwarded message is shown below the words, kept whole as a file, and its own files beside it. */
async function collectMessage(part: Part, into: Collected): Promise<void> {
  if (into.depth >= deepestMessage) {
    into.warnings.set('too-deep', 'Messages lie too deep in one another; the inner ones are kept as files')
    into.files.push(fileOf(part))
    return
  }
  const nested = await into.readNested(part.bytes)
  const name = part.name ?? `${nested.subject.replaceAll(/[\\/:*?"<>|]/g, '_').slice(0, 100) || 'message'}.eml`
  into.files.push({ name, type: 'message/rfc822', bytes: part.bytes }, ...nested.files)
  if (part.disposition !== 'attachment')
    into.texts.push(`---------- ${nested.from}: ${nested.subject} ----------\n\n${nested.text}`)
}

function textOf(part: Part, into: Collected): string {
  const bytes = part.bytes.subarray(0, longestPart)
  const label = part.charset ?? (part.type === 'text/html' ? metaCharset(bytes) : undefined)
  const { text, charset, asLabelled } = decodeText(bytes, label)
  if (!asLabelled && label !== undefined)
    into.warnings.set('charset', `The text says that it is ${label.slice(0, 40)}, and is ${charset}`)
  if (text.includes('\uFFFD')) into.warnings.set('characters-lost', 'Some characters of the text could not be read')
  if (part.type === 'text/html') return htmlToText(text)
  return part.flowed ? unflowed(cleanText(text), part.delSp) : cleanText(text)
}

function metaCharset(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 2048)).toString('latin1')
  return /<meta[^>]{0,200}charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(start)?.[1]
}

/** Lines that end in a blank go on in the next one (RFC 3676). */
function unflowed(text: string, delSp: boolean): string {
  const lines: string[] = []
  for (const line of text.split('\n')) {
    const before = lines.at(-1)
    const stuffed = line.replace(/^ /, '')
    const flows =
      before !== undefined && / $/.test(before) && before !== '-- ' && !/^>/.test(line) && !/^>/.test(before)
    if (flows) lines[lines.length - 1] = (delSp ? before.slice(0, -1) : before) + stuffed
    else lines.push(stuffed)
  }
  return lines.join('\n')
}

const fileOf = (part: Part): File => ({ name: part.name ?? '', type: part.type, bytes: part.bytes })

const endings: { readonly [ending: string]: string } = {
  pdf: 'application/pdf',
  txt: 'text/plain',
  csv: 'text/csv',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  zip: 'application/zip',
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

const typeByName = (name: string) =>
  endings[/\.(\w{2,5})$/.exec(name.toLowerCase())?.[1] ?? ''] ?? 'application/octet-stream'

/** Every file has a name that can be shown: no folders, nothing that turns the direction of writing, no empty one. */
function named(files: readonly File[]): File[] {
  return files.map((file, index) => {
    const plain = cleanText(file.name)
      .replaceAll(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '')
      .replaceAll(/[\n\t]/g, ' ')
      .replaceAll('\\', '/')
    const name = (plain.split('/').at(-1) ?? '').trim().slice(-200)
    const ending = Object.entries(endings).find(([, type]) => type === file.type)?.[0]
    return { ...file, name: name || `attachment-${index + 1}${ending ? `.${ending}` : ''}` }
  })
}
