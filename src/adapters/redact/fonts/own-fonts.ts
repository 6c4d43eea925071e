import { deflateSync } from 'node:zlib'
import { Unreadable } from '../../scan/inspector.ts'
import { pagesOf } from '../../scan/pdf/objects/object-graph.ts'
import { type PdfFile, readPdfFile } from '../../scan/pdf/objects/pdf-file.ts'
import {
  isArray,
  isDict,
  nameOf,
  type PdfDict,
  PdfName,
  PdfRef,
  PdfStream,
  PdfString,
  type PdfValue,
} from '../../scan/pdf/objects/values.ts'
import type { Pdfium } from '../../scan/pdf/pdfium.ts'
import { valueText, writePdfObjects } from '../write-pdf-objects.ts'
import { AmbiguousText, type DrawingStream, type DrawnText, drawnText, type TextEdit } from './drawn-text.ts'
import { shapesOf } from './glyph-outlines.ts'
import { prunedFont } from './prune-font.ts'
import { type KeptFont, kindOf, newCodes, rebuiltFont } from './rebuild-font.ts'

/** Numbers that no file of this program's limits has. */
const ownNumbers = 0x4000_0000

/**
 * The pages of a file, counted from 0, on which a font draws that cannot be made anew and that draws on one of these pages as
 * well: what was cut may be told by the letters that are left in it.
 */
export function pagesOfUnknownFonts(bytes: Uint8Array, cutPages: ReadonlySet<number>): readonly number[] {
  const file = readPdfFile(bytes)
  const { pagesOfFont, strings } = drawn(file)
  return [...pagesOfFont].flatMap(([font, pages]) => {
    const kind = kindOf(file, font)
    if (kind === undefined || ![...pages].some((page) => cutPages.has(page))) return []
    const isKnown = kind !== 'unknown' && newCodes(usedCodes(strings.get(font) ?? [], kind), kind) !== undefined
    return isKnown ? [] : [...pages]
  })
}

/** @throws Unreadable */
function drawn(file: PdfFile): DrawnText {
  try {
    return drawnText(file)
  } catch (error) {
    if (!(error instanceof AmbiguousText)) throw error
    throw new Unreadable(
      'unsupported',
      'One drawing of it has several fonts, so what it says cannot be told for certain',
    )
  }
}

/**
 * The same pages with fonts that have the letters that are drawn and nothing else, numbered in the order in which they come, and
 * without what no page uses: the letters of a font in part, their order and their names would tell what was cut.
 */
export function withOwnFonts(engine: Pdfium, bytes: Uint8Array): Uint8Array {
  const file = readPdfFile(bytes)
  const text = drawn(file)
  const own: PdfValue[] = []
  const add = (value: PdfValue): PdfRef => new PdfRef(ownNumbers + own.push(value) - 1)
  const kept = keptFonts(file, text)
  const shaped = kept.filter(({ kind }) => kind !== 'type3')
  const shapes = shapesOf(
    engine,
    file,
    shaped.map(({ dict, kind, codes }) => ({ dict, codes: [...codes.keys()], bytesOfCode: kind === 'type0' ? 2 : 1 })),
  )
  const fonts = new Map<PdfDict, PdfDict>()
  for (const [font, strings] of text.strings)
    if (kindOf(file, font) === undefined)
      fonts.set(font, prunedFont(file, font, new Set(usedCodes(strings, 'simple')), add))
  for (const font of kept) fonts.set(font.dict, rebuiltFont(file, font, shapes[shaped.indexOf(font)] ?? new Map(), add))
  const codes = new Map(kept.map((font) => [font.dict, font]))
  const pages = new Map(pagesOf(file).map(({ dict }) => [dict, text.pages.get(dict)]))

  function visit(value: PdfValue): PdfValue {
    if (isArray(value)) return value.map(visit)
    if (!isDict(value)) return value
    const font = fonts.get(value)
    if (font) return visitEntries(font)
    const content = pages.get(value)
    if (content) {
      const drawing = add(rewritten(new Map(), content, codes))
      const entries = visitEntries(new Map([...value].filter(([key]) => key !== 'Resources' && key !== 'Contents')))
      return new Map([...entries, ['Resources', visit(inherited(file, value))], ['Contents', drawing]])
    }
    if (nameOf(file.resolve(value.get('Type'))) === 'Pages')
      return visitEntries(new Map([...value].filter(([key]) => key !== 'Resources')))
    return text.resources.has(value)
      ? visitEntries(usedOf(file, value, text.used.get(value) ?? new Set()))
      : visitEntries(value)
  }
  const visitEntries = (dict: PdfDict): PdfDict => new Map([...dict].map(([key, item]) => [key, visit(item)]))
  const resolve = ({ number }: PdfRef): PdfValue => {
    if (number >= ownNumbers) return own[number - ownNumbers] ?? null
    const value = file.inUse.get(number)?.value ?? null
    if (!(value instanceof PdfStream)) return visit(value)
    const drawing = text.streams.get(number)
    const dict = visitEntries(value.dict)
    return drawing ? rewritten(dict, drawing, codes) : new PdfStream(dict, value.encoded)
  }
  const info = file.dict(file.trailer.get('Info')) ?? new Map()
  return writePdfObjects({ root: visit(file.resolve(file.trailer.get('Root'))), info }, resolve)
}

function keptFonts(file: PdfFile, { strings }: DrawnText): readonly KeptFont[] {
  return [...strings].flatMap(([dict, given]) => {
    const kind = kindOf(file, dict)
    if (kind === undefined || kind === 'unknown') return []
    const codes = newCodes(usedCodes(given, kind), kind)
    return codes ? [{ dict, kind, codes }] : []
  })
}

const usedCodes = (strings: readonly Uint8Array[], kind: KeptFont['kind'] | 'unknown'): readonly number[] => [
  ...new Set(strings.flatMap((bytes) => codesIn(bytes, kind))),
]

function codesIn(bytes: Uint8Array, kind: KeptFont['kind'] | 'unknown'): readonly number[] {
  if (kind !== 'type0') return [...bytes]
  const codes: number[] = []
  for (let at = 0; at + 1 < bytes.length; at += 2) codes.push(((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0))
  return codes
}

function inherited(file: PdfFile, page: PdfDict): PdfDict {
  for (let [dict, hops]: [PdfDict | undefined, number] = [page, 0]; dict && hops < 64; hops += 1) {
    const value = file.resolve(dict.get('Resources'))
    if (isDict(value)) return value
    dict = file.dict(dict.get('Parent'))
  }
  return new Map()
}

const kinds = ['Font', 'XObject', 'ExtGState', 'Pattern', 'Shading', 'ColorSpace']
const usualColours = ['DefaultGray', 'DefaultRGB', 'DefaultCMYK']

/** Of a dictionary of resources what something names. */
function usedOf(file: PdfFile, resources: PdfDict, used: ReadonlySet<string>): PdfDict {
  return new Map(
    kinds.flatMap((kind) => {
      const entries = [...(file.dict(resources.get(kind)) ?? [])].filter(
        ([name]) => used.has(`${kind}/${name}`) || usualColours.includes(name),
      )
      return entries.length === 0 ? [] : [[kind, new Map(entries)] as const]
    }),
  )
}

function rewritten(dict: PdfDict, { bytes, edits }: DrawingStream, fonts: ReadonlyMap<PdfDict, KeptFont>): PdfStream {
  const parts: Uint8Array[] = []
  let from = 0
  for (const edit of edits) {
    const font = fonts.get(edit.font)
    if (!font) continue
    parts.push(bytes.subarray(from, edit.start), Buffer.from(withNewCodes(edit, font), 'latin1'))
    from = edit.end
  }
  const kept = [...dict].filter(([key]) => !['Filter', 'DecodeParms', 'F', 'DP', 'Length'].includes(key))
  return new PdfStream(
    new Map<string, PdfValue>([...kept, ['Filter', new PdfName('FlateDecode')]]),
    deflateSync(Buffer.concat([...parts, bytes.subarray(from)])),
  )
}

function withNewCodes({ operator, operands }: TextEdit, { codes, kind }: KeptFont): string {
  const mapped = (value: PdfValue): PdfValue => {
    if (isArray(value)) return value.map(mapped)
    if (!(value instanceof PdfString)) return value
    const given = codesIn(value.bytes, kind).map((code) => codes.get(code) ?? 0)
    return new PdfString(Uint8Array.from(kind === 'type0' ? given.flatMap((code) => [code >> 8, code & 0xff]) : given))
  }
  return `\n${operands.map((operand) => valueText(mapped(operand))).join(' ')} ${operator}\n`
}
