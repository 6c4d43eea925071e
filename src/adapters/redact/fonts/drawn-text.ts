import { pagesOf } from '../../scan/pdf/objects/object-graph.ts'
import type { PdfFile } from '../../scan/pdf/objects/pdf-file.ts'
import {
  isArray,
  isDict,
  nameOf,
  type PdfDict,
  PdfRef,
  PdfStream,
  PdfString,
  type PdfValue,
} from '../../scan/pdf/objects/values.ts'
import { operationsOf } from '../content-stream.ts'

/** Strings of a stream that a font draws: the operation from `start` to `end`. */
export type TextEdit = {
  readonly start: number
  readonly end: number
  readonly operator: string
  readonly operands: readonly PdfValue[]
  readonly font: PdfDict
}

/** A stream that draws, with its bytes and its text. */
export type DrawingStream = { readonly bytes: Uint8Array; readonly edits: readonly TextEdit[] }

export type DrawnText = {
  /** The content of pages by their dictionary, joined; of forms, patterns and letters by the number of their object. */
  readonly pages: ReadonlyMap<PdfDict, DrawingStream>
  readonly streams: ReadonlyMap<number, DrawingStream>
  /** The strings that each font draws, in the order in which the pages come. */
  readonly strings: ReadonlyMap<PdfDict, readonly Uint8Array[]>
  /** The pages, from 0, on which a font draws. */
  readonly pagesOfFont: ReadonlyMap<PdfDict, ReadonlySet<number>>
  /** The names that are used of each dictionary of resources, as `kind/name`. */
  readonly used: ReadonlyMap<PdfDict, ReadonlySet<string>>
  /** The dictionaries of resources of what is drawn. */
  readonly resources: ReadonlySet<PdfDict>
}

/** The same stream is drawn with other fonts in another place: it cannot have two texts. */
export class AmbiguousText extends Error {
  override readonly name = 'AmbiguousText'
}

const maxDepth = 24
const showing = ['Tj', 'TJ', "'", '"']
/** What names a thing of the resources, and where it stands among these. */
const namedBy: { readonly [operator: string]: string } = {
  Do: 'XObject',
  gs: 'ExtGState',
  cs: 'ColorSpace',
  CS: 'ColorSpace',
  scn: 'Pattern',
  SCN: 'Pattern',
  sh: 'Shading',
  Tf: 'Font',
}

type Context = {
  readonly resources: PdfDict | undefined
  readonly font: PdfDict | undefined
  readonly page: number
  readonly depth: number
}

/** Follows all that the pages draw, and which font draws each string. @throws AmbiguousText */
export function drawnText(file: PdfFile): DrawnText {
  const pages = new Map<PdfDict, DrawingStream>()
  const streams = new Map<number, DrawingStream>()
  const contexts = new Map<number, string>()
  const strings = new Map<PdfDict, Uint8Array[]>()
  const pagesOfFont = new Map<PdfDict, Set<number>>()
  const used = new Map<PdfDict, Set<string>>()
  const all = new Set<PdfDict>()
  const known = new Map<PdfDict, number>()
  const identity = (dict: PdfDict | undefined): number => {
    if (dict === undefined) return -1
    const number = known.get(dict) ?? known.size
    known.set(dict, number)
    return number
  }

  const find = (kind: string, name: string, resources: PdfDict | undefined): PdfValue => {
    if (resources === undefined) return null
    const names = used.get(resources) ?? new Set()
    used.set(resources, names.add(`${kind}/${name}`))
    return file.dict(resources.get(kind))?.get(name) ?? null
  }

  /** A form, a pattern or a letter: drawn once, however often it is used on a page. */
  function follow(value: PdfValue, context: Context): void {
    const stream = file.resolve(value)
    if (!(value instanceof PdfRef) || !(stream instanceof PdfStream) || context.depth > maxDepth) return
    if (nameOf(file.resolve(stream.dict.get('Subtype'))) === 'Image') return
    const resources = file.dict(stream.dict.get('Resources')) ?? context.resources
    const inherits = stream.dict.has('Resources') ? -1 : identity(resources)
    const key = `${inherits} ${identity(context.font)}`
    const pageKey = `${key} ${context.page}`
    const before = contexts.get(value.number)
    if (before === pageKey) return
    contexts.set(value.number, pageKey)
    const bytes = file.decode(stream)
    if (bytes === undefined) return
    const drawn = read(bytes, { ...context, resources, depth: context.depth + 1 }, before !== undefined)
    const earlier = streams.get(value.number)
    if (earlier && !isSame(earlier.edits, drawn.edits)) throw new AmbiguousText()
    streams.set(value.number, drawn)
  }

  function read(bytes: Uint8Array, context: Context, isKnown: boolean): DrawingStream {
    const edits: TextEdit[] = []
    const { resources } = context
    if (resources) all.add(resources)
    const saved: (PdfDict | undefined)[] = []
    let { font } = context
    for (const { operator, operands, start, end } of operationsOf(bytes)) {
      if (operator === 'q') saved.push(font)
      else if (operator === 'Q' && saved.length > 0) font = saved.pop()
      const kind = namedBy[operator]
      const name = kind ? nameOf(operator === 'Tf' ? operands.at(-2) : operands.at(-1)) : undefined
      if (operator === 'ID') useInlineColours(operands, resources)
      if (kind && name !== undefined) {
        const found = find(kind, name, resources)
        if (operator === 'Tf') font = file.dict(found)
        if (operator === 'Do' || kind === 'Pattern') follow(found, { ...context, font })
        if (operator === 'gs') {
          const state = file.dict(found)
          if (state?.has('Font')) throw new AmbiguousText()
          follow(file.dict(state?.get('SMask'))?.get('G') ?? null, { ...context, font: undefined })
        }
      }
      if (!showing.includes(operator) || font === undefined) continue
      edits.push({ start, end, operator, operands, font })
      const onPages = pagesOfFont.get(font) ?? new Set()
      pagesOfFont.set(font, onPages.add(context.page))
      if (isKnown) continue
      const given = strings.get(font) ?? []
      strings.set(font, given)
      given.push(...operands.flatMap(stringsIn))
      followLetters(font, context)
    }
    return { bytes, edits }
  }

  /** A colour space of an inline picture may be named. */
  function useInlineColours(operands: readonly PdfValue[], resources: PdfDict | undefined): void {
    for (const operand of operands) {
      const name = nameOf(operand)
      if (name !== undefined) find('ColorSpace', name, resources)
    }
  }

  function followLetters(font: PdfDict, context: Context): void {
    if (nameOf(file.resolve(font.get('Subtype'))) !== 'Type3') return
    const resources = file.dict(font.get('Resources')) ?? context.resources
    for (const letter of file.dict(font.get('CharProcs'))?.values() ?? [])
      follow(letter, { ...context, resources, font: undefined })
  }

  for (const [page, { dict }] of pagesOf(file).entries()) {
    const resources = inherited(file, dict, 'Resources')
    pages.set(dict, read(contentOf(file, dict), { resources, font: undefined, page, depth: 0 }, false))
  }
  return { pages, streams, strings, pagesOfFont, used, resources: all }
}

const stringsIn = (value: PdfValue): readonly Uint8Array[] =>
  value instanceof PdfString ? [value.bytes] : isArray(value) ? value.flatMap(stringsIn) : []

const isSame = (one: readonly TextEdit[], other: readonly TextEdit[]): boolean =>
  one.length === other.length && one.every(({ font }, at) => other[at]?.font === font)

function inherited(file: PdfFile, page: PdfDict, key: string): PdfDict | undefined {
  let dict: PdfDict | undefined = page
  for (let hops = 0; dict !== undefined && hops < 64; hops += 1) {
    const value = file.resolve(dict.get(key))
    if (isDict(value)) return value
    dict = file.dict(dict.get('Parent'))
  }
  return undefined
}

/** The streams of a page are one (ISO 32000-2, 7.8.2). */
function contentOf(file: PdfFile, page: PdfDict): Uint8Array {
  const contents = file.resolve(page.get('Contents'))
  const parts = (isArray(contents) ? contents : [contents]).flatMap((one) => {
    const stream = file.resolve(one)
    const decoded = stream instanceof PdfStream ? file.decode(stream) : undefined
    return decoded ? [decoded, Buffer.from('\n')] : []
  })
  return Buffer.concat(parts)
}
