import type { PdfFile } from '../../scan/pdf/objects/pdf-file.ts'
import { type PdfDict, PdfName, PdfRef, PdfStream, PdfString, type PdfValue } from '../../scan/pdf/objects/values.ts'
import { openDocument, type Pdfium, withScratch } from '../../scan/pdf/pdfium.ts'
import { writePdfObjects } from '../write-pdf-objects.ts'
import { writeUnicodeMap } from './unicode-map.ts'
import type { Stroke } from './write-cff.ts'

export type FontCodes = {
  readonly dict: PdfDict
  readonly codes: readonly number[]
  readonly bytesOfCode: 1 | 2
}
/** What PDFium draws for a code, and what it takes it to mean. */
export type Shape = { readonly strokes: readonly Stroke[]; readonly text: string }

const codeBytes = (code: number, bytes: 1 | 2): Uint8Array =>
  bytes === 1 ? Uint8Array.of(code) : Uint8Array.of(code >> 8, code & 0xff)

/** PDFium is asked for letters, and not for codes: each code is told to mean one of these. */
const firstMeaning = 0x1000
/** Numbers that no file of this program's limits has. */
const ownNumbers = 0x4000_0000

/** The shapes of codes as PDFium reads them, whatever the kind of the font. */
export function shapesOf(
  engine: Pdfium,
  file: PdfFile,
  fonts: readonly FontCodes[],
): readonly ReadonlyMap<number, Shape>[] {
  const document = openDocument(engine, fontSheets(file, fonts))
  try {
    return fonts.map(({ codes, bytesOfCode }, at) => {
      const texts = bytesOfCode === 1 ? document.withPage(at * 2, (page) => textsOn(engine, page)) : []
      return document.withPage(at * 2 + 1, (page) => {
        const font = engine.FPDFTextObj_GetFont(engine.FPDFPage_GetObject(page, 0))
        return new Map(
          codes.map((code, index) => [
            code,
            { strokes: strokesOf(engine, font, firstMeaning + index), text: texts[index] ?? '' },
          ]),
        )
      })
    })
  } finally {
    document.close()
  }
}

/** A document of two pages a font: one with each of its codes as it is, one where these mean what is asked for. */
function fontSheets(file: PdfFile, fonts: readonly FontCodes[]): Uint8Array {
  const own: PdfValue[] = []
  const add = (value: PdfValue) => new PdfRef(ownNumbers + own.push(value) - 1)
  const stream = (bytes: Uint8Array) => add(new PdfStream(new Map(), bytes))
  const pages = fonts.flatMap(({ dict, codes, bytesOfCode }) => {
    const map = writeUnicodeMap(
      codes.map((code, index) => [code, String.fromCharCode(firstMeaning + index)]),
      bytesOfCode,
    )
    const draws = codes.map((code, at) => {
      const hex = Buffer.from(codeBytes(code, bytesOfCode)).toString('hex')
      return `BT /F 10 Tf 1 0 0 1 20 ${20 * at} Tm <${hex}> Tj ET\n`
    })
    const content = stream(Buffer.from(draws.join('')))
    return [dict, new Map([...dict, ['ToUnicode', stream(map)] as const])].map((font) =>
      add(
        new Map<string, PdfValue>([
          ['Type', new PdfName('Page')],
          ['MediaBox', [0, 0, 100, 20 * codes.length + 40]],
          ['Contents', content],
          ['Resources', new Map([['Font', new Map([['F', font]])]])],
        ]),
      ),
    )
  })
  const root = new Map<string, PdfValue>([
    ['Type', new PdfName('Catalog')],
    [
      'Pages',
      new Map<string, PdfValue>([
        ['Type', new PdfName('Pages')],
        ['Kids', pages],
        ['Count', pages.length],
      ]),
    ],
  ])
  return writePdfObjects({ root, info: new Map([['Producer', new PdfString(Buffer.from('Candor'))]]) }, ({ number }) =>
    number >= ownNumbers ? (own[number - ownNumbers] ?? null) : (file.inUse.get(number)?.value ?? null),
  )
}

const maxTextBytes = 64

function textsOn(engine: Pdfium, page: number): readonly string[] {
  const textPage = engine.FPDFText_LoadPage(page)
  try {
    return Array.from({ length: engine.FPDFPage_CountObjects(page) }, (_, at) =>
      withScratch(engine, maxTextBytes, (scratch) => {
        const object = engine.FPDFPage_GetObject(page, at)
        const length = engine.FPDFTextObj_GetText(object, textPage, scratch.at, maxTextBytes)
        return length > 2 && length <= maxTextBytes ? ownText(engine.pdfium.UTF16ToString(scratch.at)) : ''
      }),
    )
  } finally {
    engine.FPDFText_ClosePage(textPage)
  }
}

/** PDFium puts spaces and line ends between letters that stand apart. */
const ownText = (text: string): string => text.trim() || (text === '' ? '' : ' ')

const [lineSegment, curveSegment] = [0, 1]
const maxSegments = 20_000

function strokesOf(engine: Pdfium, font: number, meaning: number): readonly Stroke[] {
  const path = engine.FPDFFont_GetGlyphPath(font, meaning, 1000)
  if (path === 0) return []
  const count = Math.min(engine.FPDFGlyphPath_CountGlyphSegments(path), maxSegments)
  const strokes: Stroke[] = []
  withScratch(engine, 8, ({ at, f32 }) => {
    const point = (index: number) => {
      engine.FPDFPathSegment_GetPoint(engine.FPDFGlyphPath_GetGlyphPathSegment(path, index), at, at + 4)
      return [f32(0) * 1000, f32(1) * 1000] as const
    }
    for (let index = 0; index < count; index += 1) {
      const kind = engine.FPDFPathSegment_GetType(engine.FPDFGlyphPath_GetGlyphPathSegment(path, index))
      if (kind === curveSegment) {
        if (index + 2 >= count) break
        strokes.push({ kind: 'curve', to: [point(index), point(index + 1), point(index + 2)] })
        index += 2
      } else strokes.push({ kind: kind === lineSegment ? 'line' : 'move', to: point(index) })
    }
  })
  return strokes
}
