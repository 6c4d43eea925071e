import { createHash } from 'node:crypto'
import type { CopyTitle, SafeCopy } from '../../app/ports/safe-copy-ports.ts'
import type { Finding } from '../../domain/release/finding.ts'
import { isStructure, removedParts } from '../../domain/release/safe-copy.ts'
import { fileTypes } from '../scan/file-type.ts'
import { Unreadable } from '../scan/inspector.ts'
import { lookThrough, personalDataIn } from './look-through.ts'
import { spreadsheetTypes } from './sheets/open-sheets.ts'
import type { Convert, CopyWriter } from './written-copy.ts'

const sheets: CopyWriter = async (bytes, type, { language }) =>
  (await import('./sheets/copy-sheets.ts')).copySheets(bytes, type, language)

const documents: CopyWriter = async (...given) => (await import('./words/copy-document.ts')).copyDocument(...given)
const mails: CopyWriter = async (...given) => (await import('./words/copy-words.ts')).copyMail(...given)
const images: CopyWriter = async (...given) => (await import('./image/copy-image.ts')).copyImage(...given)

/** Each is loaded when a file of its kind comes. */
const writers: { readonly [type: string]: CopyWriter } = {
  ...Object.fromEntries(spreadsheetTypes.map((type) => [type, sheets])),
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
}

/** The copy was looked through, and something is hidden in it as well. */
export class StillHidden extends Error {
  override readonly name = 'StillHidden'
  constructor(readonly findings: readonly Finding[]) {
    super(`The copy still holds: ${[...new Set(findings.map(({ kind }) => kind))].join(', ')}`)
  }
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/**
 * A copy of a file with what can be seen in it and nothing else. It is looked through as its original was: one in which
 * something is hidden is not given out.
 * @throws Unreadable, StillHidden
 */
export async function makeSafeCopy(original: Uint8Array, title: CopyTitle, convert?: Convert): Promise<SafeCopy> {
  const before = await lookThrough(original)
  const write = writers[before.type]
  if (!write) throw new Unreadable('unsupported', `No copy can be made of files of the type ${before.type}`)
  const { bytes, type, lost } = await write(original, before.type, title, convert)
  const after = await lookThrough(bytes)
  const hidden = after.findings.filter(isStructure)
  if (hidden.length > 0) throw new StillHidden(hidden)
  return {
    sha256: { original: sha256(original), result: sha256(bytes) },
    type,
    extension: extensions[type] ?? 'bin',
    bytes,
    removed: removedParts(before.findings),
    lost: lost.filter(({ count }) => count !== 0),
    personalData: personalDataIn(after),
  }
}
