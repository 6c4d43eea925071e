import { type Finding, finding } from '../../../../domain/release/finding.ts'
import type { Inspected, TextPiece } from '../../inspector.ts'
import { isArray, type PdfDict, PdfRef, PdfStream, type PdfValue, textOf } from '../objects/values.ts'
import type { PdfContext } from './pdf-context.ts'
import { hasWords } from './pdf-words.ts'

const rootKeys = new Set(
  'Type Version Extensions Pages PageLabels Names Dests ViewerPreferences PageLayout PageMode Outlines Threads OpenAction AA URI AcroForm Metadata StructTreeRoot MarkInfo Lang SpiderInfo OutputIntents PieceInfo OCProperties Perms Legal Requirements Collection NeedsRendering DSS AF DPartRoot'.split(
    ' ',
  ),
)
const pageKeys = new Set(
  'Type Parent LastModified Resources MediaBox CropBox BleedBox TrimBox ArtBox BoxColorInfo Contents Rotate Group Thumb B Dur Trans Annots AA Metadata PieceInfo StructParents ID PZ SeparationInfo Tabs TemplateInstantiated PresSteps UserUnit VP AF OutputIntents DPart'.split(
    ' ',
  ),
)
const maxVisited = 20_000
const minBytesAround = 16

/** What programs keep for themselves: private data, keys of their own, bytes before the beginning or after the end. */
export function findCustomData(context: PdfContext, given: Uint8Array): Inspected {
  const { file, root, graph, pageByNumber } = context
  const findings: Finding[] = []
  const texts: TextPiece[] = []
  const add = (part: string, value: PdfValue | undefined, page?: number) => {
    const { words, streams } = contentsOf(context, value)
    if (words.length === 0 && streams === 0) return
    const where = { ...(page === undefined ? {} : { page }), part }
    const text = words.join(' · ')
    findings.push(finding('custom-data', where, text === '' ? {} : { excerpt: text }))
    if (text !== '') texts.push({ where, text })
  }
  for (const { dict, holder } of graph.dicts)
    for (const [program, data] of file.dict(dict.get('PieceInfo')) ?? [])
      add(`PieceInfo/${program}`, file.dict(data)?.get('Private'), pageByNumber.get(holder))
  for (const [key, value] of root) if (!rootKeys.has(key)) add(key, value)
  for (const [index, { dict }] of graph.pages.entries())
    for (const [key, value] of dict) if (!pageKeys.has(key)) add(key, value, index + 1)
  const start = Buffer.from(given.buffer, given.byteOffset, Math.min(given.byteLength, 1100)).indexOf('%PDF-')
  if (visibleBytes(given.subarray(0, Math.max(0, start))) > minBytesAround)
    findings.push(finding('custom-data', { part: 'before the beginning' }))
  const rest = file.bytes.subarray(file.bytes.lastIndexOf('%%EOF') + 5)
  if (visibleBytes(rest) > minBytesAround)
    findings.push(finding('custom-data', { part: 'after the end' }, { excerpt: rest.toString('latin1', 0, 200) }))
  return { findings, texts }
}

const visibleBytes = (bytes: Uint8Array): number => bytes.reduce((sum, byte) => sum + (byte > 0x20 ? 1 : 0), 0)

/** Words and streams below a value, other than pages. */
function contentsOf({ file, pageByNumber }: PdfContext, start: PdfValue | undefined) {
  const words: string[] = []
  const seen = new Set<number>()
  let streams = 0
  const waiting: PdfValue[] = [start ?? null]
  for (let next = waiting.pop(), visited = 0; next !== undefined && visited < maxVisited; next = waiting.pop()) {
    visited += 1
    if (next instanceof PdfRef) {
      if (seen.has(next.number) || pageByNumber.has(next.number)) continue
      seen.add(next.number)
    }
    const value = file.resolve(next)
    const text = textOf(value)
    if (text !== undefined && hasWords(text)) words.push(text)
    if (value instanceof PdfStream && value.encoded.length > 0) streams += 1
    if (isArray(value)) waiting.push(...value)
    else
      for (const [key, item] of file.dict(value) ?? ([] as unknown as PdfDict)) if (key !== 'Parent') waiting.push(item)
  }
  return { words, streams }
}
