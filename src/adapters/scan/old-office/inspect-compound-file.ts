import { type Finding, finding } from '../../../domain/release/finding.ts'
import { fileTypes } from '../file-type.ts'
import { type Inspected, type Inspector, type LookInside, type TextPiece, Unreadable, wholeFile } from '../inspector.ts'
import { programNames } from '../office/office-parts.ts'
import { type CompoundFile, readCompoundFile } from './compound-file.ts'
import { inspectMsg } from './inspect-msg.ts'
import { inspectOldWord } from './inspect-old-word.ts'
import { inspectOldWorkbook } from './inspect-old-workbook.ts'
import { artOf } from './office-art.ts'
import { inspectOleObject, isOleObject } from './ole-package.ts'
import { propertyTexts } from './property-sets.ts'

/** Binary files of Office until 2007, and letters of Outlook: which one, its streams tell. */
export const inspectCompoundFile: Inspector = (bytes, lookInside) => {
  const file = readCompoundFile(bytes)
  const has = (path: string) => file.stream(path) !== undefined
  if (has('/EncryptedPackage')) throw new Unreadable('encrypted')
  if (has('/__properties_version1.0'))
    return wholeFile('application/vnd.ms-outlook', () => inspectMsg(file, lookInside))
  if (has('/WordDocument'))
    return wholeFile('application/msword', () => inspectOffice(file, lookInside, inspectOldWord))
  if (has('/Workbook') || has('/Book'))
    return wholeFile('application/vnd.ms-excel', () => inspectOffice(file, lookInside, inspectOldWorkbook))
  if (isOleObject(file)) return wholeFile(fileTypes.cfb, () => inspectOleObject(file, lookInside))
  throw new Unreadable('unsupported', 'A compound file of another program')
}

async function inspectOffice(
  file: CompoundFile,
  lookInside: LookInside,
  inspect: (file: CompoundFile) => Inspected,
): Promise<Inspected> {
  const { findings, texts, shown = [] } = inspect(file)
  const all = [...findings, ...properties(file), ...partsOf(file)]
  const words: TextPiece[] = [...texts]
  for (const path of file.paths.filter((one) => /\/Package$/.test(one))) {
    const inside = await lookInside(path.slice(1), file.stream(path) ?? new Uint8Array())
    all.push(...inside.findings)
    words.push(...inside.texts)
  }
  const { cropped, pictures } = artOf(file)
  if (cropped > 0) all.push(finding('cropped-content', { part: 'drawings' }, { count: cropped }))
  for (const [index, picture] of pictures.entries()) {
    const inside = await lookInside(`picture ${index + 1}`, picture)
    all.push(...inside.findings)
    words.push(...inside.texts)
  }
  return { findings: all, texts: words, shown }
}

/** PIDSI and PIDDSI of MS-OSHARED, 2.3.3.2. */
const summary: { readonly [id: string]: string } = {
  3: 'subject',
  4: 'creator',
  5: 'keywords',
  6: 'comments',
  8: 'last modified by',
}
const document: { readonly [id: string]: string } = { 14: 'manager', 15: 'company', 2: 'category' }

function properties(file: CompoundFile): readonly Finding[] {
  const found: Finding[] = []
  const from = (part: string, labels: { readonly [id: string]: string }) => {
    for (const [id, text] of propertyTexts(file.stream(`/${part}`))) {
      const label = labels[id] ?? (id.startsWith('custom ') ? 'custom property' : undefined)
      if (label !== undefined && !programNames.test(text))
        found.push(finding('metadata', { part: part.slice(1) }, { excerpt: `${label}: ${text}` }))
    }
  }
  from('\u0005SummaryInformation', summary)
  from('\u0005DocumentSummaryInformation', document)
  return found
}

/** Macros, and objects of other programs. */
function partsOf({ paths }: CompoundFile): readonly Finding[] {
  const macros = paths.filter((path) => /\/(?:Macros|_VBA_PROJECT_CUR|VBA)\/$/i.test(path))
  const objects = paths.filter((path) => /\/(?:ObjectPool\/[^/]+|MBD[0-9A-F]+)\/$/i.test(path))
  const pivots = paths.filter((path) => /\/_SX_DB_CUR\/.+/i.test(path) && !path.endsWith('/'))
  return [
    ...(macros[0] === undefined ? [] : [finding('macro', { part: macros[0].slice(1) })]),
    ...objects.map((path) => finding('embedded-object', { part: path.slice(1, -1) })),
    ...pivots.map((path) => finding('pivot-cache', { part: path.slice(1) })),
  ]
}
