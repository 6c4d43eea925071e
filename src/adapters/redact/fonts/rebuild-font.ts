import { deflateSync } from 'node:zlib'
import type { PdfFile } from '../../scan/pdf/objects/pdf-file.ts'
import {
  dictOf,
  isArray,
  nameOf,
  type PdfDict,
  PdfName,
  type PdfRef,
  PdfStream,
  PdfString,
  type PdfValue,
} from '../../scan/pdf/objects/values.ts'
import { characterMetrics, simpleWidths } from './font-widths.ts'
import type { Shape } from './glyph-outlines.ts'
import { codeMeanings, numberOf, writeUnicodeMap } from './unicode-map.ts'
import { boundsOf, type Glyph, writeCff } from './write-cff.ts'

/** A font that is to be made anew, with the codes that are still drawn in the order in which they come. */
export type KeptFont = {
  readonly dict: PdfDict
  readonly kind: 'simple' | 'type0' | 'type3'
  /** The old code of each, and the new one. */
  readonly codes: ReadonlyMap<number, number>
}
export type AddStream = (stream: PdfStream) => PdfRef

const programs = ['FontFile', 'FontFile2', 'FontFile3']
const name = (value: string): PdfName => new PdfName(value)

/** What kind of font can be made anew from what it draws; undefined where nothing of it is in the file. */
export function kindOf(file: PdfFile, font: PdfDict): KeptFont['kind'] | 'unknown' | undefined {
  const subtype = nameOf(file.resolve(font.get('Subtype')))
  if (subtype === 'Type3') return 'type3'
  const descendants = file.resolve(font.get('DescendantFonts'))
  const own = subtype === 'Type0' && isArray(descendants) ? file.dict(descendants[0]) : font
  const descriptor = file.dict(own?.get('FontDescriptor'))
  if (!programs.some((key) => descriptor?.has(key))) return undefined
  if (subtype !== 'Type0') return 'simple'
  return ['Identity-H', 'Identity-V'].includes(nameOf(file.resolve(font.get('Encoding'))) ?? '') ? 'type0' : 'unknown'
}

/** New codes in the order of first use: where a letter stood in the old font tells when it was drawn first. */
export function newCodes(used: readonly number[], kind: KeptFont['kind']): ReadonlyMap<number, number> | undefined {
  const codes = new Map<number, number>()
  // A space of one byte is wider by what the text says (ISO 32000-2, 9.3.3): it stays what it is.
  const space = 32
  const isFixed = (code: number) => kind !== 'type0' && code === space
  let next = kind === 'type0' ? 1 : space + 1
  for (const code of used) {
    if (codes.has(code)) continue
    if (isFixed(code)) codes.set(code, space)
    else {
      codes.set(code, next)
      next = next === 255 && kind !== 'type0' ? 1 : next + 1
      if (kind !== 'type0' && next === space) return undefined
    }
  }
  return next > 65_535 ? undefined : codes
}

/** The same letters in a font that has these alone. */
export function rebuiltFont(
  file: PdfFile,
  font: KeptFont,
  shapes: ReadonlyMap<number, Shape>,
  add: AddStream,
): PdfDict {
  const meaning = meaningsOf(file, font, shapes)
  const known = [...font.codes].flatMap(([old, code]) => {
    const text = meaning(old)
    return text === '' ? [] : [[code, text] as const]
  })
  const map =
    known.length === 0
      ? []
      : [['ToUnicode', add(deflated(writeUnicodeMap(known, font.kind === 'type0' ? 2 : 1)))] as const]
  const made =
    font.kind === 'type3'
      ? letters(file, font)
      : font.kind === 'simple'
        ? simple(file, font, shapes, add)
        : composite(file, font, shapes, add)
  return new Map<string, PdfValue>([['Type', name('Font')], ...made, ...map])
}

const deflated = (bytes: Uint8Array, entries: readonly (readonly [string, PdfValue])[] = []): PdfStream =>
  new PdfStream(new Map<string, PdfValue>([...entries, ['Filter', name('FlateDecode')]]), deflateSync(bytes))

function meaningsOf(
  file: PdfFile,
  { dict, kind }: KeptFont,
  shapes: ReadonlyMap<number, Shape>,
): (code: number) => string {
  const map = file.resolve(dict.get('ToUnicode'))
  const decoded = map instanceof PdfStream ? file.decode(map) : undefined
  if (decoded) {
    const meanings = new Map(codeMeanings(decoded).map(({ code, text }) => [numberOf(code), text]))
    return (code) => meanings.get(code) ?? ''
  }
  // Without a map the names of the letters may tell; a code that means itself tells nothing.
  return (code) => {
    const text = shapes.get(code)?.text ?? ''
    return kind === 'simple' && /^[\p{L}\p{N}\p{P}\p{S} ]+$/u.test(text) ? text : ''
  }
}

type Entries = readonly (readonly [string, PdfValue])[]

/** By their new codes, with nothing where there is none. */
const byCode = <T>(codes: ReadonlyMap<number, number>, value: (old: number) => T): readonly (readonly [number, T])[] =>
  [...codes].map(([old, code]) => [code, value(old)] as const).sort(([one], [other]) => one - other)

function simpleTables(codes: ReadonlyMap<number, number>, width: (old: number) => number): Entries {
  const widths = byCode(codes, width)
  const [first, last] = [widths[0]?.[0] ?? 0, widths.at(-1)?.[0] ?? 0]
  const known = new Map(widths)
  return [
    ['FirstChar', first],
    ['LastChar', last],
    ['Widths', Array.from({ length: last - first + 1 }, (_, at) => known.get(first + at) ?? 0)],
    [
      'Encoding',
      new Map<string, PdfValue>([
        ['Type', name('Encoding')],
        ['Differences', widths.flatMap(([code]) => [code, name(glyphName(code))])],
      ]),
    ],
  ]
}

const glyphName = (code: number): string => `g${code}`

function simple(file: PdfFile, { dict, codes }: KeptFont, shapes: ReadonlyMap<number, Shape>, add: AddStream): Entries {
  const width = simpleWidths(file, dict)
  const glyphs = byCode(
    codes,
    (old): Glyph => ({
      name: glyphName(codes.get(old) ?? 0),
      width: width(old),
      strokes: shapes.get(old)?.strokes ?? [],
    }),
  ).map(([, glyph]) => glyph)
  return [
    ['Subtype', name('Type1')],
    ['BaseFont', name(plainName)],
    ...simpleTables(codes, width),
    ['FontDescriptor', descriptor(file, dict, glyphs, 'Type1C', add)],
  ]
}

function composite(
  file: PdfFile,
  { dict, codes }: KeptFont,
  shapes: ReadonlyMap<number, Shape>,
  add: AddStream,
): Entries {
  const descendants = file.resolve(dict.get('DescendantFonts'))
  const descendant = (isArray(descendants) ? file.dict(descendants[0]) : undefined) ?? new Map<string, PdfValue>()
  const widths = characterMetrics(file, descendant.get('W'), 1)
  const usual = file.resolve(descendant.get('DW'))
  const width = (old: number) => widths.get(old)?.[0] ?? (typeof usual === 'number' ? usual : 1000)
  const glyphs = byCode(
    codes,
    (old): Glyph => ({
      name: glyphName(codes.get(old) ?? 0),
      width: width(old),
      strokes: shapes.get(old)?.strokes ?? [],
    }),
  ).map(([, glyph]) => glyph)
  const vertical = characterMetrics(file, descendant.get('W2'), 3)
  const down = byCode(codes, (old) => vertical.get(old)).flatMap(([code, numbers]) =>
    numbers ? [code, [...numbers]] : [],
  )
  const usualDown = file.resolve(descendant.get('DW2'))
  const made = new Map<string, PdfValue>([
    ['Type', name('Font')],
    ['Subtype', name('CIDFontType0')],
    ['BaseFont', name(plainName)],
    [
      'CIDSystemInfo',
      new Map<string, PdfValue>([
        ['Registry', new PdfString(Buffer.from('Adobe'))],
        ['Ordering', new PdfString(Buffer.from('Identity'))],
        ['Supplement', 0],
      ]),
    ],
    ['W', [1, byCode(codes, width).map(([, one]) => one)]],
    ...(isArray(usualDown) ? ([['DW2', usualDown.map((one) => file.resolve(one))]] as const) : []),
    ...(down.length > 0 ? ([['W2', down]] as const) : []),
    ['FontDescriptor', descriptor(file, descendant, glyphs, 'CIDFontType0C', add)],
  ])
  return [
    ['Subtype', name('Type0')],
    ['BaseFont', name(plainName)],
    ['Encoding', name(nameOf(file.resolve(dict.get('Encoding'))) ?? 'Identity-H')],
    ['DescendantFonts', [made]],
  ]
}

/** Letters that are drawn by streams: those that are used, by new names. */
function letters(file: PdfFile, { dict, codes }: KeptFont): Entries {
  const names = differencesOf(file, dict)
  const drawings = file.dict(dict.get('CharProcs'))
  const kept = byCode(codes, (old) => drawings?.get(names.get(old) ?? '') ?? null)
  return [
    ['Subtype', name('Type3')],
    ...['FontBBox', 'FontMatrix', 'Resources'].flatMap((key) => {
      const value = dict.get(key)
      return value === undefined ? [] : [[key, value] as const]
    }),
    ...simpleTables(codes, simpleWidths(file, dict)),
    [
      'CharProcs',
      new Map(kept.flatMap(([code, drawing]) => (drawing === null ? [] : [[glyphName(code), drawing] as const]))),
    ],
  ]
}

function differencesOf(file: PdfFile, font: PdfDict): ReadonlyMap<number, string> {
  const names = new Map<number, string>()
  const given = file.resolve(dictOf(file.resolve(font.get('Encoding')))?.get('Differences'))
  let code = 0
  for (const item of isArray(given) ? given : []) {
    const value = file.resolve(item)
    if (typeof value === 'number') code = value
    else names.set(code++, nameOf(value) ?? '')
  }
  return names
}

/** The tag of a font in part is often made of its letters, and a name may be any word. */
const plainName = 'Font'

const keptMetrics = ['ItalicAngle', 'Ascent', 'Descent', 'CapHeight', 'XHeight', 'StemV']
const symbolic = 4
const nonsymbolic = 32

function descriptor(file: PdfFile, font: PdfDict, glyphs: readonly Glyph[], kind: string, add: AddStream): PdfDict {
  const given = file.dict(font.get('FontDescriptor'))
  const flags = file.resolve(given?.get('Flags'))
  const metrics = keptMetrics.flatMap((key) => {
    const value = file.resolve(given?.get(key))
    return typeof value === 'number' ? [[key, value] as const] : []
  })
  return new Map<string, PdfValue>([
    ['Type', name('FontDescriptor')],
    ['FontName', name(plainName)],
    ['Flags', ((typeof flags === 'number' ? flags : 0) | symbolic) & ~nonsymbolic],
    ['FontBBox', boundsOf(glyphs)],
    ...metrics,
    ['FontFile3', add(deflated(writeCff(glyphs), [['Subtype', name(kind)]]))],
  ])
}
