import { type Pdfium, withScratch } from '../pdfium.ts'

/** A rectangle in points of the page's own space, bottom below top. */
export type Box = { readonly left: number; readonly bottom: number; readonly right: number; readonly top: number }

export type PageCharacter = {
  readonly code: number
  /** Where it stands in the text of the page. */
  readonly offset: number
  readonly box: Box
  /** The text object that draws it, in the order in which they come; -1 where there is none. */
  readonly drawing: number
}

/** Text of one operator, as PDFium tells it. */
export type TextDrawing = {
  readonly handle: number
  /** Neither filled nor stroked, or with no opacity at all. */
  readonly isUnpainted: boolean
  readonly hasEmbeddedFont: boolean
  /** Red, green and blue that its letters are filled with; undefined where they are not told. */
  readonly fill: readonly [number, number, number] | undefined
  /** In a layer that is told of by itself. */
  readonly isInHiddenLayer: boolean
}

export type PageText = {
  /** Every character, line ends and spaces too, as one string. */
  readonly text: string
  readonly characters: readonly PageCharacter[]
  readonly drawings: readonly TextDrawing[]
}

const maxCharacters = 500_000
const unpaintedModes = [3, 7]
const minOpacity = 8

/**
 * The characters of a page with their places.
 * @param hiddenLayers the names of layers that are told of by themselves
 */
export function readCharacters(engine: Pdfium, page: number, hiddenLayers: ReadonlySet<string>): PageText {
  const textPage = engine.FPDFText_LoadPage(page)
  if (textPage === 0) return { text: '', characters: [], drawings: [] }
  const count = Math.min(engine.FPDFText_CountChars(textPage), maxCharacters)
  const characters: PageCharacter[] = []
  const drawings: TextDrawing[] = []
  const known = new Map<number, number>()
  let text = ''
  withScratch(engine, 32, (scratch) => {
    for (let index = 0; index < count; index += 1) {
      const code = engine.FPDFText_GetUnicode(textPage, index)
      const offset = text.length
      text += characterOf(code)
      if (!isDrawn(code) || engine.FPDFText_IsGenerated(textPage, index) === 1) continue
      const handle = engine.FPDFText_GetTextObject(textPage, index)
      let drawing = handle === 0 ? -1 : known.get(handle)
      if (drawing === undefined) {
        drawing = drawings.push(readDrawing(engine, handle, hiddenLayers)) - 1
        known.set(handle, drawing)
      }
      const { at } = scratch
      if (!engine.FPDFText_GetCharBox(textPage, index, at, at + 8, at + 16, at + 24)) continue
      const box = { left: scratch.f64(0), right: scratch.f64(1), bottom: scratch.f64(2), top: scratch.f64(3) }
      characters.push({ code, offset, box, drawing })
    }
  })
  engine.FPDFText_ClosePage(textPage)
  return { text, characters, drawings }
}

/** Spaces, controls and marks of no width draw nothing. */
function isDrawn(code: number): boolean {
  if (code <= 0x20 || (code >= 0x7f && code <= 0xa0) || code === 0xad || code === 0x3000) return false
  return !(
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f) ||
    code === 0xfeff ||
    code >= 0xfff0
  )
}

function readDrawing(engine: Pdfium, handle: number, hiddenLayers: ReadonlySet<string>): TextDrawing {
  const mode = engine.FPDFTextObj_GetTextRenderMode(handle)
  const font = engine.FPDFTextObj_GetFont(handle)
  return {
    handle,
    isUnpainted: unpaintedModes.includes(mode) || opacityOf(engine, handle, mode) < minOpacity,
    hasEmbeddedFont: font !== 0 && engine.FPDFFont_GetIsEmbedded(font) === 1,
    fill: fillOf(engine, handle),
    isInHiddenLayer: hiddenLayers.size > 0 && layersOf(engine, handle).some((name) => hiddenLayers.has(name)),
  }
}

/** The names of the layers that a marked content puts something in. */
export function layersOf(engine: Pdfium, handle: number): readonly string[] {
  const names: string[] = []
  const maxBytes = 512
  withScratch(engine, maxBytes + 8, ({ at, i32 }) => {
    const [length, target] = [at, at + 8]
    const readString = (isThere: boolean) => (isThere && i32(0) <= maxBytes ? engine.pdfium.UTF16ToString(target) : '')
    const marks = Math.min(Math.max(0, engine.FPDFPageObj_CountMarks(handle)), 100)
    for (let index = 0; index < marks; index += 1) {
      const mark = engine.FPDFPageObj_GetMark(handle, index)
      if (readString(engine.FPDFPageObjMark_GetName(mark, target, maxBytes, length)) !== 'OC') continue
      names.push(readString(engine.FPDFPageObjMark_GetParamStringValue(mark, 'Name', target, maxBytes, length)))
    }
  })
  return names
}

/** From 0 to 255: the greater one of fill and stroke, of those that are painted. Patterns are taken as opaque. */
const fillOf = (engine: Pdfium, handle: number): TextDrawing['fill'] =>
  withScratch(engine, 16, ({ at, i32 }) =>
    engine.FPDFPageObj_GetFillColor(handle, at, at + 4, at + 8, at + 12) ? [i32(0), i32(1), i32(2)] : undefined,
  )

function opacityOf(engine: Pdfium, handle: number, mode: number): number {
  return withScratch(engine, 16, ({ at, i32 }) => {
    const fill = () => (engine.FPDFPageObj_GetFillColor(handle, at, at + 4, at + 8, at + 12) ? i32(3) : 255)
    const stroke = () => (engine.FPDFPageObj_GetStrokeColor(handle, at, at + 4, at + 8, at + 12) ? i32(3) : 255)
    if (mode === 0 || mode === 4) return fill()
    if (mode === 1 || mode === 5) return stroke()
    return mode === 2 || mode === 6 ? Math.max(fill(), stroke()) : 255
  })
}

/** Chinese, Japanese and Korean. */
export const isIdeograph = (code: number): boolean =>
  (code >= 0x3400 && code <= 0x9fff) ||
  (code >= 0x3040 && code <= 0x30ff) ||
  (code >= 0xac00 && code <= 0xd7af) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  (code >= 0x20000 && code <= 0x3ffff)

const letterOrDigit = /[\p{L}\p{N}]/u

export const isLetterOrDigit = (code: number): boolean =>
  code < 0x80
    ? (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
    : isIdeograph(code) || letterOrDigit.test(String.fromCodePoint(code))

/** The text of a page alone. */
export function readPageText(engine: Pdfium, page: number): string {
  const textPage = engine.FPDFText_LoadPage(page)
  if (textPage === 0) return ''
  const count = Math.min(engine.FPDFText_CountChars(textPage), maxCharacters)
  let text = ''
  for (let index = 0; index < count; index += 1) text += characterOf(engine.FPDFText_GetUnicode(textPage, index))
  engine.FPDFText_ClosePage(textPage)
  return text
}

/** PDFium's own for a hyphen at which a word is broken at the end of its line. */
const brokenWord = 2

/** Control characters are line ends, and what is none stands for something that has no character. */
function characterOf(code: number): string {
  if (code === brokenWord) return '\u00ad'
  if (code === 10 || code === 13) return '\n'
  return code < 0x20 || code > 0x10ffff || (code >= 0xfffe && code <= 0xffff) ? ' ' : String.fromCodePoint(code)
}

/** Letters and digits in one form: small, with no accents, ligatures taken apart. */
export const plainWord = (codes: readonly number[]): string =>
  String.fromCodePoint(...codes)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
