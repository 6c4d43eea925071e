import { pagesOf } from '../scan/pdf/objects/object-graph.ts'
import { type PdfFile, readPdfFile } from '../scan/pdf/objects/pdf-file.ts'
import { dictOf, isArray, nameOf, type PdfDict, PdfRef, PdfStream, type PdfValue } from '../scan/pdf/objects/values.ts'
import { operationsOf } from './content-stream.ts'

const showsSomething = ['Tj', 'TJ', "'", '"', 'ID']

/**
 * Of these pages, counted from 0, those that draw words or pictures by way of a pattern or a soft mask (ISO 32000-2, 8.7.3 and
 * 11.5). The program that cuts does not see them, and cannot cut in them.
 */
export function pagesDrawnAside(bytes: Uint8Array, pages: Iterable<number>): readonly number[] {
  const file = readPdfFile(bytes)
  const entries = pagesOf(file)
  return [...pages].filter((index) => {
    const aside = reachedFrom(file, [entries[index]?.dict.get('Resources') ?? null]).filter(isDrawnAside)
    return reachedFrom(
      file,
      aside.map(({ value }) => value),
    ).some(({ value }) => drawsSomething(file, value))
  })
}

type Reached = { readonly value: PdfValue; readonly dict: PdfDict }

/** All dictionaries and streams that can be reached, without recursion. */
function reachedFrom(file: PdfFile, starts: readonly PdfValue[]): readonly Reached[] {
  const reached: Reached[] = []
  const seen = new Set<PdfDict>()
  const waiting = [...starts]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const value = next instanceof PdfRef ? file.resolve(next) : next
    if (isArray(value)) waiting.push(...value)
    const dict = dictOf(value)
    if (dict === undefined || seen.has(dict)) continue
    seen.add(dict)
    reached.push({ value, dict })
    for (const [key, item] of dict) if (key !== 'Parent') waiting.push(item)
  }
  return reached
}

const isDrawnAside = ({ dict }: Reached): boolean =>
  dict.get('PatternType') === 1 || (dict.has('G') && ['Alpha', 'Luminosity'].includes(nameOf(dict.get('S')) ?? ''))

function drawsSomething(file: PdfFile, value: PdfValue): boolean {
  if (!(value instanceof PdfStream)) return false
  if (nameOf(file.resolve(value.dict.get('Subtype'))) === 'Image') return true
  const decoded = value.dict.has('BBox') ? file.decode(value) : undefined
  if (!decoded) return false
  for (const { operator } of operationsOf(decoded)) if (showsSomething.includes(operator)) return true
  return false
}
