import type { IntakeWarning } from '../../app/ports/store/mail/intake.ts'
import { maxFilesInLetter as maxFiles } from '../../domain/mail/letter-limits.ts'
import { withoutDirections } from '../../domain/text/control-characters.ts'
import { decodeText } from './charset.ts'
import { unflowed } from './flowed-text.ts'
import { htmlToText } from './html-text.ts'
import type { Part } from './mime-parts.ts'
import { cleanText } from './seven-bit-charsets.ts'
import type { StepBudget } from './step-budget.ts'
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
export type ReadNested = (bytes: Uint8Array) => {
  readonly subject: string
  readonly from: string
  readonly text: string
  readonly files: readonly File[]
  readonly filesLeftOut: number
}

/** The characters of a text that is kept, in the charset that needs most bytes for them. */
const maxPlainLength = 2_000_000
const maxHtmlLength = 4_000_000
const maxPlainTextLength = 1_000_000
/** Of all texts of a message together; what is kept of it is less. */
const maxCharacters = 4_000_000
const deepestMessage = 4

type Collected = {
  texts: string[]
  hasWords: boolean
  files: File[]
  readonly whole: Whole
}

/** What counts for the whole message, in whatever part it stands. */
type Whole = {
  readonly warnings: Set<string>
  readonly readNested: ReadNested
  readonly depth: number
  readonly steps: StepBudget
  characters: number
  filesLeftOut: number
}

/**
 * What a reader sees of the parts: the text, and the files beside it.
 * @param depth how many messages this one lies in
 * @throws TooExpensive
 */
export function bodyOf(root: Part, depth: number, readNested: ReadNested, steps: StepBudget): Body {
  const whole: Whole = { warnings: new Set(), readNested, depth, steps, characters: 0, filesLeftOut: 0 }
  const into: Collected = { texts: [], hasWords: false, files: [], whole }
  collect(root, into, isReport(root))
  const files = into.files.slice(0, maxFiles)
  const filesLeftOut = whole.filesLeftOut + into.files.length - files.length
  if (filesLeftOut > 0) whole.warnings.add('too-many-attachments')
  return {
    text: into.texts.filter((one) => one.trim() !== '').join('\n\n'),
    files: named(files),
    filesLeftOut,
    warnings: [...whole.warnings].map((code) => ({ code })),
  }
}

/** Adds what fits; a text that is cut says so. */
function addText(into: Collected, text: string): void {
  const left = maxCharacters - into.whole.characters
  if (text.length > left) warnOfCut(into.whole)
  const added = text.slice(0, left)
  into.whole.characters += added.length
  into.texts.push(added)
  into.hasWords ||= /\S/.test(added)
}

const warnOfCut = (whole: Whole) => whole.warnings.add('text-too-long')

function addFiles(into: Collected, files: readonly File[]): void {
  const room = Math.max(0, maxFiles + 1 - into.files.length)
  for (const file of files.slice(0, room)) into.files.push(file)
  into.whole.filesLeftOut += Math.max(0, files.length - room)
}

const isReport = (part: Part) => part.type === 'multipart/report'

function collect(part: Part, into: Collected, inReport: boolean): void {
  const { steps } = into.whole
  steps.spend(1)
  if (part.type === 'multipart/alternative') return collectAlternative(part, into, inReport)
  if (part.parts.length > 0 || part.type.startsWith('multipart/')) {
    for (const child of part.parts) collect(child, into, inReport || isReport(part))
    return
  }
  const isTnef = /^application\/(vnd\.)?ms-tnef$/.test(part.type) || /^winmail\.dat$/i.test(part.name ?? '')
  if (isTnef && collectTnef(part, into)) return
  if (part.type === 'message/rfc822' && !inReport) return collectMessage(part, into)
  if (isText(part, into)) {
    const { rest, files } = takeUuencoded(bufferOf(part.bytes), steps)
    addText(into, textOf(part, rest, into.whole))
    addFiles(
      into,
      files.map((file) => ({ ...file, type: typeByName(file.name) })),
    )
  } else if (part.bytes.length > 0 || part.name !== undefined) addFiles(into, [fileOf(part)])
}

const bufferOf = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** A text with a name is a file, but for one that stands in the place of the words. */
const isText = (part: Part, into: Collected) =>
  part.disposition !== 'attachment' &&
  (part.type === 'text/plain' || part.type === 'text/html') &&
  (part.name === undefined || (part.disposition === 'inline' && into.texts.length === 0))

/** Of several forms of the same words: the plain one, where it says anything; files in any of them count. */
function collectAlternative(part: Part, into: Collected, inReport: boolean): void {
  const tries: Collected[] = []
  for (const child of part.parts) {
    const one: Collected = { texts: [], hasWords: false, files: [], whole: into.whole }
    collect(child, one, inReport)
    tries.push(one)
    addFiles(into, one.files)
  }
  const plain = tries.findIndex((one, index) => part.parts[index]?.type === 'text/plain' && one.hasWords)
  const chosen = tries[plain] ?? tries.findLast((one) => one.hasWords)
  if (!chosen) return
  for (const text of chosen.texts) into.texts.push(text)
  into.hasWords = true
}

function collectTnef(part: Part, into: Collected): boolean {
  const { warnings, steps } = into.whole
  const content = readTnef(part.bytes, steps)
  if (!content) {
    warnings.add('tnef-broken')
    return false
  }
  if (content.broken) warnings.add('tnef-broken')
  // Outlook sends the same words beside it in plain text.
  if (!into.hasWords) addText(into, content.text)
  addFiles(into, content.files)
  return true
}

/** A forwarded message is shown below the words, kept whole as a file, and its own files beside it. */
function collectMessage(part: Part, into: Collected): void {
  const { whole } = into
  if (whole.depth >= deepestMessage) {
    whole.warnings.add('too-deep')
    addFiles(into, [fileOf(part)])
    return
  }
  const nested = whole.readNested(part.bytes)
  const name = part.name ?? `${nested.subject.replaceAll(/[\\/:*?"<>|]/g, '_').slice(0, 100) || 'message'}.eml`
  addFiles(into, [{ name, type: 'message/rfc822', bytes: part.bytes }, ...nested.files])
  whole.filesLeftOut += nested.filesLeftOut
  if (part.disposition !== 'attachment')
    addText(into, `---------- ${nested.from}: ${nested.subject} ----------\n\n${nested.text}`)
}

function textOf(part: Part, source: Buffer, whole: Whole): string {
  const { warnings, steps } = whole
  const bytes = source.subarray(0, part.type === 'text/html' ? maxHtmlLength : maxPlainLength)
  if (bytes.length < source.length) warnOfCut(whole)
  steps.spend(bytes.length)
  const label = part.charset ?? (part.type === 'text/html' ? metaCharset(bytes) : undefined)
  const { text, asLabelled } = decodeText(bytes, label)
  if (!asLabelled && label !== undefined) warnings.add('charset')
  if (text.includes('\uFFFD')) warnings.add('characters-lost')
  if (part.type === 'text/html') return htmlToText(text, steps)
  if (text.length > maxPlainTextLength) warnOfCut(whole)
  const plain = cleanText(text.slice(0, maxPlainTextLength))
  return part.flowed ? unflowed(plain, part.delSp, steps) : plain
}

function metaCharset(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 2048)).toString('latin1')
  return /<meta[^>]{0,200}charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(start)?.[1]
}

const fileOf = (part: Part): File => ({ name: part.name ?? '', type: part.type, bytes: part.bytes })

const endings = new Map([
  ['pdf', 'application/pdf'],
  ['txt', 'text/plain'],
  ['csv', 'text/csv'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['png', 'image/png'],
  ['gif', 'image/gif'],
  ['zip', 'application/zip'],
  ['doc', 'application/msword'],
  ['xls', 'application/vnd.ms-excel'],
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
])

const typeByName = (name: string) =>
  endings.get(/\.(\w{2,5})$/.exec(name.slice(-10).toLowerCase())?.[1] ?? '') ?? 'application/octet-stream'

/** Every file has a name that can be shown: no folders, nothing that turns the direction of writing, no empty one. */
function named(files: readonly File[]): File[] {
  return files.map((file, index) => {
    const plain = withoutDirections(cleanText(file.name.slice(-1000)))
      .replaceAll(/[\n\t]/g, ' ')
      .replaceAll('\\', '/')
    const name = (plain.split('/').at(-1) ?? '').trim().slice(-200)
    const ending = [...endings].find(([, type]) => type === file.type)?.[0]
    return { ...file, name: name || `attachment-${index + 1}${ending ? `.${ending}` : ''}` }
  })
}
