import { type Finding, finding } from '../../../../domain/release/finding.ts'
import type { Inspected, TextPiece } from '../../inspector.ts'
import type { ObjectGraph } from '../objects/object-graph.ts'
import type { PdfFile } from '../objects/pdf-file.ts'
import { isArray, nameOf, type PdfDict, PdfRef, type PdfValue, textOf } from '../objects/values.ts'
import { wordsMissingFrom } from './pdf-words.ts'

/** A text of the structure tree, with the key it stands under. */
export type TagText = { readonly tag: string; readonly key: 'ActualText' | 'Alt' | 'E'; readonly text: string }

const keys = ['ActualText', 'Alt', 'E'] as const
const maxElements = 1_000_000

/** The texts of the structure tree by page; those without a page are under 1. */
export function structureTexts(
  file: PdfFile,
  graph: ObjectGraph,
  root: PdfDict,
): ReadonlyMap<number, readonly TagText[]> {
  const pageNumbers = new Map(graph.pages.map(({ number }, index) => [number, index + 1]))
  const byPage = new Map<number, TagText[]>()
  const seen = new Set<PdfDict>()
  const waiting: { readonly value: PdfValue; readonly page: number | undefined }[] = [
    { value: file.dict(root.get('StructTreeRoot'))?.get('K') ?? null, page: undefined },
  ]
  for (let next = waiting.pop(); next !== undefined && seen.size < maxElements; next = waiting.pop()) {
    const value = file.resolve(next.value)
    const dict = file.dict(value)
    if (isArray(value)) for (const item of value) waiting.push({ value: item, page: next.page })
    if (dict === undefined || seen.has(dict)) continue
    seen.add(dict)
    const page = pageOf(file, dict, pageNumbers) ?? next.page
    for (const key of keys) {
      const text = textOf(file.resolve(dict.get(key)))
      if (!text) continue
      const found = { tag: nameOf(file.resolve(dict.get('S'))) ?? 'Span', key, text }
      const onPage = byPage.get(page ?? 1)
      if (onPage) onPage.push(found)
      else byPage.set(page ?? 1, [found])
    }
    if (dict.has('K')) waiting.push({ value: dict.get('K') ?? null, page })
  }
  return byPage
}

/** The page that an element names, or else the first one that something in it names. */
function pageOf(file: PdfFile, element: PdfDict, pageNumbers: ReadonlyMap<number, number>): number | undefined {
  const kids = file.resolve(element.get('K'))
  for (const one of [element, ...(isArray(kids) ? kids.slice(0, 20) : [kids]).map((kid) => file.dict(kid))]) {
    const page = one?.get('Pg')
    const number = page instanceof PdfRef ? pageNumbers.get(page.number) : undefined
    if (number !== undefined) return number
  }
  return undefined
}

/** Texts for those who hear a document that say what its page does not. What describes a picture cannot stand on the page: for a person to look at. */
export function findStructureText(page: number, texts: readonly TagText[], pageText: string): Inspected {
  const findings: Finding[] = []
  const pieces: TextPiece[] = []
  for (const { tag, key, text } of texts) {
    const missing = wordsMissingFrom(text, pageText)
    if (missing.length === 0) continue
    const where = { page, part: `${tag}/${key}` }
    pieces.push({ where, text })
    findings.push(finding('hidden-text', where, { excerpt: text, ...(key === 'Alt' ? { severity: 'medium' } : {}) }))
  }
  return { findings, texts: pieces }
}
