import { unzipSync, zipSync } from 'fflate'
import { bytesOf, madeFiles } from './made-files.ts'
import { cases as lettersOfOutlook } from './msg-cases.ts'
import { cases as otherFiles } from './other-file-cases.ts'
import { line, makePdf, picture, rectangle } from './pdf/make-pdf.ts'
import { mutated, randomFrom } from './pdf/mutate.ts'
import { zip } from './scanned.ts'

export type MutatedFile = { readonly format: string; readonly bytes: Buffer }

const pdfs = [
  makePdf({ content: `${line('A letter')}${rectangle('0 0 0', 60, 690, 100, 24)}`, info: '/Author (A. Quill)' }),
  makePdf({
    content: `q 100 0 0 100 20 20 cm /P Do Q ${line('A letter')}`,
    resources: '/XObject << /P 10 0 R >>',
    objects: { 10: picture(40, 40, (x) => x * 6) },
  }),
]
const texts = ['name,telephone\nQuill,01632 960 771\n', '姓名：卢小舟\n手机：13912345678\n', 'Dear Ms Quill,\n\nNo.\n']

/** Files of every format, by format: what LibreOffice wrote, and those of the tests. */
function filesByFormat(): ReadonlyMap<string, readonly Uint8Array[]> {
  const found = new Map<string, Uint8Array[]>()
  const add = (format: string, bytes: Uint8Array) => found.set(format, [...(found.get(format) ?? []), bytes])
  for (const made of madeFiles()) add(made.file.slice(0, made.file.indexOf('/')), bytesOf(made))
  for (const [, title, has] of otherFiles) add(otherFormat(has, title), has)
  for (const [, , has, hasNot] of lettersOfOutlook) for (const bytes of [has, hasNot]) add('msg', bytes)
  for (const bytes of pdfs) add('pdf', bytes)
  for (const text of texts) add('text', Buffer.from(text))
  const inside = madeFiles().filter((_, index) => index % 40 === 0)
  for (const made of inside) add('zip', zip({ 'a/one.bin': bytesOf(made), 'b.txt': texts[0] ?? '' }))
  return found
}

function otherFormat(bytes: Uint8Array, title: string): string {
  if (bytes[0] === 0xff) return 'jpeg'
  if (bytes[0] === 0x89) return 'png'
  if (/RTF/.test(title)) return 'rtf'
  return /letter/.test(title) ? 'eml' : 'html'
}

/** The same files in every run of a seed, the formats in turn. */
export function* mutatedFiles(seed: number, count: number): Generator<MutatedFile> {
  const random = randomFrom(seed)
  const formats = [...filesByFormat()]
  for (let number = 0; number < count; number += 1) {
    const [format, files] = formats[number % formats.length] as (typeof formats)[number]
    const bytes = Buffer.from(files[Math.floor(random() * files.length)] as Uint8Array)
    const isArchive = bytes.readUInt16BE(0) === 0x504b
    // An archive with one wrong byte is hardly more than that: its parts are changed, and packed again.
    yield { format, bytes: isArchive && random() < 0.8 ? withMutatedPart(bytes, random) : mutated(bytes, random) }
  }
}

function withMutatedPart(bytes: Buffer, random: () => number): Buffer {
  const parts = unzipSync(bytes)
  const names = Object.keys(parts).filter((name) => (parts[name]?.length ?? 0) > 0)
  const name = names[Math.floor(random() * names.length)]
  if (name === undefined) return mutated(bytes, random)
  return Buffer.from(
    zipSync({ ...parts, [name]: mutated(Buffer.from(parts[name] as Uint8Array), random) }, { level: 1 }),
  )
}
