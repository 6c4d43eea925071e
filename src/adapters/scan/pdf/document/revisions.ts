import { type Finding, finding } from '../../../../domain/release/finding.ts'
import { type Inspected, type TextPiece, Unreadable } from '../../inspector.ts'
import { type PageEntry, pagesOf } from '../objects/object-graph.ts'
import { type PdfFile, readPdfFile } from '../objects/pdf-file.ts'
import { valueParser } from '../objects/value-parser.ts'
import { isArray, PdfRef } from '../objects/values.ts'
import { readPageText } from '../page/page-characters.ts'
import { type EngineDocument, openDocument, type Pdfium } from '../pdfium.ts'
import { type Leftover, leftoverObjects } from './leftover-objects.ts'
import type { PdfContext } from './pdf-context.ts'
import { wordsMissingFrom } from './pdf-words.ts'

const maxRevisions = 10
const maxPagesRead = 200

/**
 * What earlier saves still hold: the pages that they changed are read as they were. Objects that nothing leads to are found
 * where a whole earlier save is not. More than one end of the file alone, as signatures and fast web view have, is no finding.
 */
export function findRevisions(engine: Pdfium, context: PdfContext, document: EngineDocument): Inspected {
  const leftovers = leftoverObjects(context)
  if (leftovers.length === 0) return { findings: [], texts: [] }
  const findings: Finding[] = []
  const texts: TextPiece[] = []
  const ends = earlierEnds(context.file)
  let pagesRead = 0
  for (const [index, end] of ends.slice(-maxRevisions).entries()) {
    const part = `revision ${index + 1}`
    const changed = changedPages(context, end).slice(0, maxPagesRead - pagesRead)
    pagesRead += changed.length
    for (const { page, was, is } of textsOf(engine, context.file.bytes.subarray(0, end), document, changed)) {
      const missing = wordsMissingFrom(was, is)
      if (missing.length === 0) continue
      findings.push(finding('previous-revision', { page, part }, { excerpt: missing.join(' ') }))
      texts.push({ where: { page, part }, text: was })
    }
  }
  const isRead = pagesRead > 0
  for (const part of ['text', 'picture', 'attachment', 'words'] as const) {
    const same = leftovers.filter((one) => one.part === part)
    if (same.length === 0 || (part === 'text' && findings.length > 0)) continue
    findings.push(ofLeftovers(part, same, isRead))
    texts.push(...same.flatMap(({ words }) => words.map((text) => ({ where: { part }, text }))))
  }
  return { findings, texts }
}

/** Text of pages that were read, and lost no word, is only mentioned. */
function ofLeftovers(part: Leftover['part'], same: readonly Leftover[], isRead: boolean): Finding {
  const excerpt = same
    .flatMap(({ words }) => words)
    .join(' · ')
    .slice(0, 1000)
  const severity = part === 'text' && isRead ? ({ severity: 'low' } as const) : {}
  return finding('previous-revision', { part }, { count: same.length, ...(excerpt ? { excerpt } : {}), ...severity })
}

/** The ends of earlier saves, the oldest first: an end counts when its cross-references belong to the last ones. */
function earlierEnds({ bytes, sections }: PdfFile): readonly number[] {
  const offsets = new Set(sections.map(({ offset }) => offset))
  const ends: number[] = []
  for (let at = bytes.indexOf('startxref'); at >= 0; at = bytes.indexOf('startxref', at + 9)) {
    const parser = valueParser(bytes, at + 9)
    const offset = parser.integer()
    const end = bytes.indexOf('%%EOF', at)
    // Fast web view has its first section before the objects that it lists: no whole file ends there.
    if (offset !== undefined && offset > 0 && offset < at && offsets.has(offset) && end >= 0) ends.push(end + 5)
  }
  return ends.slice(0, -1)
}

type ChangedPage = { readonly before: number; readonly now: number | undefined }

/** The pages of an earlier save that are gone or have other contents now, counted from 0. */
function changedPages({ file, graph }: PdfContext, end: number): readonly ChangedPage[] {
  try {
    const earlier = readPdfFile(file.bytes.subarray(0, end))
    const now = new Map(graph.pages.map((page, index) => [page.number, { index, contents: contentsKey(file, page) }]))
    return pagesOf(earlier).flatMap((page, before) => {
      const same = now.get(page.number)
      return same?.contents === contentsKey(earlier, page) ? [] : [{ before, now: same?.index }]
    })
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return []
  }
}

function contentsKey(file: PdfFile, { dict }: PageEntry): string {
  const value = dict.get('Contents') ?? null
  const list = file.resolve(value)
  return (isArray(list) ? list : [value])
    .map((one) => (one instanceof PdfRef ? `${one.number}@${file.inUse.get(one.number)?.offset}` : ''))
    .join(' ')
}

function* textsOf(engine: Pdfium, bytes: Uint8Array, document: EngineDocument, changed: readonly ChangedPage[]) {
  if (changed.length === 0) return
  let earlier: EngineDocument
  try {
    earlier = openDocument(engine, bytes)
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return
  }
  try {
    for (const { before, now } of changed)
      if (before < earlier.pages)
        yield {
          page: before + 1,
          was: earlier.withPage(before, (page) => readPageText(engine, page)),
          is: now === undefined ? '' : document.withPage(now, (page) => readPageText(engine, page)),
        }
  } finally {
    earlier.close()
  }
}
