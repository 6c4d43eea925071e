import type { Finding, Place } from '../../domain/release/finding.ts'
import { type FileType, signatureType, textType } from './file-type.ts'
import {
  type Inspected,
  type Inspector,
  type LookInside,
  type OpenFile,
  type ShownPicture,
  type TextPiece,
  Unreadable,
} from './inspector.ts'
import { decodedText } from './text/decoded-text.ts'

/** Each is loaded when a file of its kind comes: a letter needs no PDF reader. */
const inspectors: { readonly [T in FileType]: () => Promise<Inspector> } = {
  pdf: async () => (await import('./pdf/inspect-pdf.ts')).inspectPdf,
  zip: async () => (await import('./archive/inspect-archive.ts')).inspectArchive,
  docx: async () => (await import('./archive/inspect-archive.ts')).inspectArchive,
  xlsx: async () => (await import('./archive/inspect-archive.ts')).inspectArchive,
  pptx: async () => (await import('./archive/inspect-archive.ts')).inspectArchive,
  odt: async () => (await import('./archive/inspect-archive.ts')).inspectArchive,
  ods: async () => (await import('./archive/inspect-archive.ts')).inspectArchive,
  odp: async () => (await import('./archive/inspect-archive.ts')).inspectArchive,
  cfb: async () => (await import('./old-office/inspect-compound-file.ts')).inspectCompoundFile,
  rtf: async () => (await import('./text/inspect-rtf.ts')).inspectRtf,
  jpeg: async () => (await import('./image/inspect-image.ts')).inspectImage,
  png: async () => (await import('./image/inspect-image.ts')).inspectImage,
  gif: async () => (await import('./image/inspect-image.ts')).inspectImage,
  tiff: async () => (await import('./image/inspect-image.ts')).inspectImage,
  heic: async () => (await import('./image/inspect-image.ts')).inspectImage,
  webp: async () => (await import('./image/inspect-image.ts')).inspectImage,
  eml: async () => (await import('./mail/inspect-mail.ts')).inspectMail,
  html: async () => (await import('./text/inspect-html.ts')).inspectHtml,
  svg: async () => (await import('./text/inspect-html.ts')).inspectSvg,
  csv: async () => (await import('./text/inspect-text.ts')).inspectTable,
  text: async () => (await import('./text/inspect-text.ts')).inspectText,
}

/** Limits of one file with all that lies in it. */
const maxDepth = 8
const maxFilesInside = 10_000
const maxBytesInside = 1024 * 1024 * 1024

/** What a file is, by its bytes alone. @throws Unreadable where they say nothing */
export function typeByContent(bytes: Uint8Array): FileType {
  const binary = signatureType(bytes)
  if (binary !== undefined) return binary
  const text = decodedText(bytes)
  if (text === null) throw new Unreadable('unknown-type')
  return textType(text)
}

/** Opens a file to look through it, with all that lies in it. @throws Unreadable */
export async function openFile(bytes: Uint8Array): Promise<OpenFile> {
  let files = 0
  let total = 0
  let picturesInside: ShownPicture[] = []
  const lookInto =
    (depth: number, path: string): LookInside =>
    async (part, inside, isDrawn = false) => {
      const place = path === '' ? part : `${path}/${part}`
      files += 1
      total += inside.length
      if (depth > maxDepth || files > maxFilesInside || total > maxBytesInside)
        throw new Unreadable('too-large', `Too much lies within the file, at ${place}`)
      if (inside.length === 0) return { findings: [], texts: [], shown: [] }
      const opened = await openAs(inside, lookInto(depth + 1, place))
      const findings: Finding[] = []
      const texts: TextPiece[] = []
      const shown: TextPiece[] = []
      for (let unit = 0; unit < opened.units; unit += 1) {
        const found = await opened.inspect(unit)
        findings.push(...found.findings)
        texts.push(...found.texts)
        shown.push(...(found.shown ?? []))
        if (!isDrawn) picturesInside.push(...(found.pictures ?? []).map((one) => pictureIn(place, depth, one)))
      }
      opened.close?.()
      return placedIn(part, { findings, texts, shown })
    }
  const opened = await openAs(bytes, lookInto(1, ''))
  return {
    ...opened,
    inspect: async (unit) => {
      picturesInside = []
      const found = await opened.inspect(unit)
      return { ...found, pictures: [...(found.pictures ?? []), ...picturesInside] }
    },
  }
}

async function openAs(bytes: Uint8Array, lookInside: LookInside): Promise<OpenFile> {
  const type = typeByContent(bytes)
  const inspect = await inspectors[type]()
  return inspect(bytes, lookInside)
}

const pictureIn = (part: string, depth: number, picture: ShownPicture): ShownPicture => ({
  ...picture,
  depth,
  where: placedAt(part, picture.where),
  unread: picture.unread.map((one) => ({ ...one, where: placedAt(part, one.where) })),
})

const placedAt = (part: string, where: Place): Place => ({
  ...where,
  part: where.part === undefined ? part : `${part}/${where.part}`,
})

/** What was found in a part says so: its own places stand behind the part's name. */
const placedIn = (part: string, { findings, texts, shown = [] }: Inspected): Inspected => ({
  findings: findings.map((one) => ({ ...one, where: placedAt(part, one.where) })),
  texts: texts.map((one) => ({ ...one, where: placedAt(part, one.where) })),
  shown: shown.map((one) => ({ ...one, where: placedAt(part, one.where) })),
})
