import type { Inspected } from '../../inspector.ts'
import { type ObjectGraph, objectGraph } from '../objects/object-graph.ts'
import { type PdfFile, readPdfFile } from '../objects/pdf-file.ts'
import { isArray, type PdfDict, PdfRef, type PdfValue } from '../objects/values.ts'

/** The objects of a PDF, and on which page each of them shows. */
export type PdfContext = {
  readonly file: PdfFile
  readonly graph: ObjectGraph
  readonly root: PdfDict
  /** From 1, for pages, their annotations and what belongs to those. */
  readonly pageByNumber: ReadonlyMap<number, number>
}

export const joined = (parts: readonly Inspected[]): Inspected => ({
  findings: parts.flatMap(({ findings }) => findings),
  texts: parts.flatMap(({ texts }) => texts),
  pictures: parts.flatMap(({ pictures = [] }) => pictures),
})

/** @throws Unreadable */
export function pdfContext(bytes: Uint8Array): PdfContext {
  const file = readPdfFile(bytes)
  const graph = objectGraph(file)
  const pageByNumber = new Map<number, number>()
  for (const [index, { dict, number }] of graph.pages.entries()) {
    pageByNumber.set(number, index + 1)
    const annotations = file.resolve(dict.get('Annots'))
    for (const start of [...(isArray(annotations) ? annotations : []), dict.get('AA') ?? null])
      for (const own of ownNumbers(file, start)) if (!pageByNumber.has(own)) pageByNumber.set(own, index + 1)
  }
  return { file, graph, root: file.dict(file.trailer.get('Root')) ?? new Map(), pageByNumber }
}

/** Keys that lead away from an annotation. */
const leadingAway = new Set(['P', 'Parent', 'Dest', 'D', 'Popup', 'IRT', 'StructParent', 'Page'])
const maxOwned = 1000

/** The numbers of the objects that an annotation is made of. */
function ownNumbers(file: PdfFile, start: PdfValue): ReadonlySet<number> {
  const numbers = new Set<number>()
  const waiting: PdfValue[] = [start]
  for (let next = waiting.pop(); next !== undefined && numbers.size < maxOwned; next = waiting.pop()) {
    if (next instanceof PdfRef) {
      if (numbers.has(next.number)) continue
      numbers.add(next.number)
    }
    const value = file.resolve(next)
    if (isArray(value)) waiting.push(...value)
    else for (const [key, item] of file.dict(value) ?? []) if (!leadingAway.has(key)) waiting.push(item)
  }
  return numbers
}
