import type { Finding } from '../../../domain/release/finding.ts'
import { fileTypes, signatureType } from '../file-type.ts'
import { type Inspected, type Inspector, type LookInside, type TextPiece, Unreadable, wholeFile } from '../inspector.ts'
import { inspectDocx } from '../office/inspect-docx.ts'
import { inspectOpenDocument } from '../office/inspect-open-document.ts'
import { inspectPptx } from '../office/inspect-pptx.ts'
import { inspectXlsx } from '../office/inspect-xlsx.ts'
import { type Archive, readArchive } from './read-archive.ts'

type OfficeInspector = (archive: Archive, lookInside: LookInside) => Promise<Inspected>

const openDocuments: { readonly [type: string]: keyof typeof fileTypes } = {
  [fileTypes.odt]: 'odt',
  [fileTypes.ods]: 'ods',
  [fileTypes.odp]: 'odp',
  'application/vnd.oasis.opendocument.text-template': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet-template': 'ods',
  'application/vnd.oasis.opendocument.presentation-template': 'odp',
  'application/vnd.oasis.opendocument.graphics': 'odp',
}

/** A ZIP archive: a document of an office, by what is in it, or files, each of which is looked into. */
export const inspectArchive: Inspector = async (bytes, lookInside) => {
  const archive = await readArchive(bytes)
  const office = await officeOf(archive)
  if (!office) return wholeFile(fileTypes.zip, () => inspectFiles(archive, lookInside))
  return wholeFile(fileTypes[office.type], () => office.inspect(archive, lookInside))
}

/** Whether it is a ZIP archive that is no document of an office. @throws Unreadable */
export async function isArchiveOfFiles(bytes: Uint8Array): Promise<boolean> {
  return signatureType(bytes) === 'zip' && (await officeOf(await readArchive(bytes))) === undefined
}

async function officeOf(
  archive: Archive,
): Promise<{ readonly type: keyof typeof fileTypes; readonly inspect: OfficeInspector } | undefined> {
  if (archive.has('[Content_Types].xml')) {
    if (archive.has('xl/workbook.bin')) throw new Unreadable('unsupported', 'A binary workbook (.xlsb)')
    if (archive.has('xl/workbook.xml')) return { type: 'xlsx', inspect: inspectXlsx }
    if (archive.has('ppt/presentation.xml')) return { type: 'pptx', inspect: inspectPptx }
    if (archive.names.some((name) => /^word\/document\d*\.xml$/.test(name)))
      return { type: 'docx', inspect: inspectDocx }
  }
  if (!archive.has('mimetype')) return undefined
  const mediaType = new TextDecoder().decode(await archive.read('mimetype')).trim()
  const type = openDocuments[mediaType]
  if (type) return { type, inspect: inspectOpenDocument }
  return undefined
}

async function inspectFiles(archive: Archive, lookInside: LookInside): Promise<Inspected> {
  const findings: Finding[] = []
  const texts: TextPiece[] = []
  const shown: TextPiece[] = []
  for (const name of archive.names) {
    const inside = await lookInside(name, await archive.read(name))
    findings.push(...inside.findings)
    texts.push(...inside.texts)
    shown.push(...(inside.shown ?? []))
  }
  return { findings, texts, shown }
}
