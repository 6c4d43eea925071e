import type { PdfFile } from './pdf-file.ts'
import { dictOf, isArray, isDict, nameOf, type PdfDict, PdfRef, PdfStream, type PdfValue } from './values.ts'

/** A dictionary that can be reached from the root, with its bytes where it is a stream. */
export type ReachedDict = {
  readonly dict: PdfDict
  readonly stream: PdfStream | undefined
  /** The number of the object that it is or lies in; 0 in the trailer. */
  readonly holder: number
}

export type ObjectGraph = {
  /** The numbers of all objects that can be reached. */
  readonly reached: ReadonlySet<number>
  readonly dicts: readonly ReachedDict[]
  /** The pages in their order. */
  readonly pages: readonly PageEntry[]
}

export type PageEntry = { readonly dict: PdfDict; readonly number: number }

const maxPages = 200_000
/** Keys of a trailer that tell of the tables, and not of the document. */
const ofCrossReferences = new Set(['Prev', 'XRefStm', 'Size', 'ID', 'W', 'Index', 'Filter', 'DecodeParms', 'Length'])

/** All that is in use, without recursion: objects may lie in rings and very deep. */
export function objectGraph(file: PdfFile): ObjectGraph {
  const reached = new Set<number>()
  const dicts: ReachedDict[] = []
  const waiting: { readonly value: PdfValue; readonly holder: number }[] = []
  for (const [key, value] of file.trailer) if (!ofCrossReferences.has(key)) waiting.push({ value, holder: 0 })
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, holder } = next
    if (value instanceof PdfRef) {
      if (reached.has(value.number)) continue
      reached.add(value.number)
      waiting.push({ value: file.inUse.get(value.number)?.value ?? null, holder: value.number })
    } else if (isArray(value)) for (const item of value) waiting.push({ value: item, holder })
    else {
      const dict = dictOf(value)
      if (dict === undefined) continue
      dicts.push({ dict, stream: value instanceof PdfStream ? value : undefined, holder })
      for (const item of dict.values()) if (typeof item === 'object') waiting.push({ value: item, holder })
    }
  }
  return { reached, dicts, pages: pagesOf(file) }
}

/** The leaves of the page tree. */
export function pagesOf(
  file: PdfFile,
  root: PdfDict | undefined = file.dict(file.trailer.get('Root')),
): readonly PageEntry[] {
  const pages: PageEntry[] = []
  const seen = new Set<PdfDict>()
  const waiting: PdfValue[] = [root?.get('Pages') ?? null]
  for (let next = waiting.pop(); next !== undefined && pages.length < maxPages; next = waiting.pop()) {
    const dict = file.dict(next)
    if (dict === undefined || seen.has(dict)) continue
    seen.add(dict)
    const kids = file.resolve(dict.get('Kids'))
    if (isArray(kids) && nameOf(file.resolve(dict.get('Type'))) !== 'Page') waiting.push(...[...kids].reverse())
    else if (isDict(dict)) pages.push({ dict, number: next instanceof PdfRef ? next.number : 0 })
  }
  return pages
}
