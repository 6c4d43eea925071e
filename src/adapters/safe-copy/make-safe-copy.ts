import { createHash } from 'node:crypto'
import type { CopyTitle, SafeCopy } from '../../app/ports/safe-copy-ports.ts'
import { isStructure, largerParts, removedParts } from '../../domain/release/safe-copy.ts'
import { isArchiveOfFiles } from '../scan/archive/inspect-archive.ts'
import { fileTypes } from '../scan/file-type.ts'
import { Unreadable } from '../scan/inspector.ts'
import { type ArchiveLimits, archiveLimits, copyArchive, maxArchiveDepth } from './archive/copy-archive.ts'
import { SaveAsJpeg } from './image/save-as-jpeg.ts'
import { type Looked, lookThrough, personalDataIn } from './look-through.ts'
import { spreadsheetTypes } from './sheets/open-sheets.ts'
import { StillHidden } from './still-hidden.ts'
import type { Convert, CopyWriter, WrittenCopy } from './written-copy.ts'

const sheets: CopyWriter = async (bytes, type, { language }) =>
  (await import('./sheets/copy-sheets.ts')).copySheets(bytes, type, language)

const tables: CopyWriter = async (bytes, type, title) =>
  title.asPages ? (await import('./words/table-as-pages.ts')).tableAsPages(bytes, title) : sheets(bytes, type, title)

const documents: CopyWriter = async (...given) => (await import('./words/copy-document.ts')).copyDocument(...given)
const mails: CopyWriter = async (...given) => (await import('./words/copy-words.ts')).copyMail(...given)
const images: CopyWriter = async (...given) => (await import('./image/copy-image.ts')).copyImage(...given)

/** Each is loaded when a file of its kind comes. */
const writers: { readonly [type: string]: CopyWriter } = {
  ...Object.fromEntries(spreadsheetTypes.map((type) => [type, sheets])),
  [fileTypes.csv]: tables,
  [fileTypes.docx]: documents,
  'application/msword': documents,
  [fileTypes.odt]: documents,
  [fileTypes.rtf]: documents,
  [fileTypes.pptx]: documents,
  [fileTypes.odp]: documents,
  [fileTypes.html]: documents,
  [fileTypes.eml]: mails,
  'application/vnd.ms-outlook': mails,
  [fileTypes.text]: async (...given) => (await import('./words/copy-words.ts')).copyText(...given),
  [fileTypes.pdf]: async (...given) => (await import('./safe-pdf.ts')).copyPdf(...given),
  [fileTypes.jpeg]: images,
  [fileTypes.png]: images,
  [fileTypes.gif]: images,
  [fileTypes.webp]: images,
  [fileTypes.tiff]: images,
  [fileTypes.svg]: async (...given) => (await import('./drawing/copy-drawing.ts')).copyDrawing(...given),
}

const extensions: { readonly [type: string]: string } = {
  [fileTypes.xlsx]: 'xlsx',
  [fileTypes.csv]: 'csv',
  [fileTypes.pdf]: 'pdf',
  [fileTypes.jpeg]: 'jpg',
  [fileTypes.png]: 'png',
  [fileTypes.gif]: 'gif',
  [fileTypes.webp]: 'webp',
  [fileTypes.tiff]: 'tif',
  [fileTypes.text]: 'txt',
  [fileTypes.svg]: 'svg',
  [fileTypes.zip]: 'zip',
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/**
 * A copy of a file with what can be seen in it and nothing else. It is looked through as its original was: one in which
 * something is hidden is not given out.
 * @throws Unreadable, StillHidden, SaveAsJpeg
 */
export async function makeSafeCopy(original: Uint8Array, title: CopyTitle, convert?: Convert): Promise<SafeCopy> {
  const { type, bytes, removed = [], lost, looked } = await copied(original, title, convert, archiveLimits(), 0)
  return {
    sha256: { original: sha256(original), result: sha256(bytes) },
    type,
    extension: extensions[type] ?? 'bin',
    bytes,
    removed,
    lost: lost.filter(({ count }) => count !== 0),
    personalData: personalDataIn(looked),
  }
}

async function copied(
  original: Uint8Array,
  title: CopyTitle,
  convert: Convert | undefined,
  limits: ArchiveLimits,
  depth: number,
): Promise<WrittenCopy & { readonly looked: Looked }> {
  const copy = (await isArchiveOfFiles(original))
    ? await archiveCopied(original, title, convert, limits, depth)
    : await fileCopied(original, title, convert)
  const looked = await lookThrough(copy.bytes)
  const hidden = looked.findings.filter(isStructure)
  if (hidden.length > 0) throw new StillHidden(hidden)
  return { ...copy, looked }
}

async function fileCopied(original: Uint8Array, title: CopyTitle, convert?: Convert): Promise<WrittenCopy> {
  const before = await lookThrough(original)
  if (before.type === fileTypes.heic) throw new SaveAsJpeg()
  const write = writers[before.type]
  if (!write) throw new Unreadable('unsupported', `No copy can be made of files of the type ${before.type}`)
  const written = await write(original, before.type, title, convert)
  return { ...written, removed: largerParts(removedParts(before.findings), written.removed ?? []) }
}

/** An archive is not looked through before: one file of it that cannot be read is left out, and the others are copied. */
async function archiveCopied(
  original: Uint8Array,
  title: CopyTitle,
  convert: Convert | undefined,
  limits: ArchiveLimits,
  depth: number,
): Promise<WrittenCopy> {
  if (depth >= maxArchiveDepth) throw new Unreadable('too-large', 'Too many archives lie in one another')
  return copyArchive(original, title, limits, async (inside) => {
    const copy = await copied(inside, title, convert, limits, depth + 1)
    return { ...copy, extension: extensions[copy.type] ?? 'bin' }
  })
}
