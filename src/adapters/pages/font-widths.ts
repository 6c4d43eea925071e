import { type Pdfium, withScratch } from '../scan/pdf/pdfium.ts'

/** How wide a text is in thousandths of the size of its letters, and how far off that may be for letters that are not known. */
export type FontWidths = (text: string) => { readonly units: number; readonly unknown: number } | undefined

const unitsOfSize = 1000
/** A letter that the font of the file does not have may be this much wider or narrower than is thought. */
const unknownUnits = 200

/** @returns the widths of texts in the font of a text object of the page that is open */
export function fontWidths(engine: Pdfium): (textObject: number) => FontWidths {
  const fonts = new Map<number, FontWidths>()
  return (textObject) => {
    const font = engine.FPDFTextObj_GetFont(textObject)
    const known = fonts.get(font) ?? widthsIn(engine, font)
    fonts.set(font, known)
    return known
  }
}

function widthsIn(engine: Pdfium, font: number): FontWidths {
  const letters = new Map<number, number>()
  const widthOf = (code: number): number => {
    const known = letters.get(code)
    if (known !== undefined) return known
    const units = font === 0 ? 0 : measured(engine, font, code)
    letters.set(code, units)
    return units
  }
  return (text) => {
    const widths = [...text].map((letter) => widthOf(letter.codePointAt(0) ?? 0))
    const there = widths.filter((units) => units > 0)
    const sum = there.reduce((all, units) => all + units, 0)
    if (there.length === 0) return undefined
    const missing = widths.length - there.length
    return { units: sum + (missing * sum) / there.length, unknown: missing * unknownUnits }
  }
}

const measured = (engine: Pdfium, font: number, code: number): number =>
  withScratch(engine, 4, ({ at, f32 }) => (engine.FPDFFont_GetGlyphWidth(font, code, unitsOfSize, at) ? f32(0) : 0))
