import { type EngineDocument, type Pdfium, withScratch } from '../scan/pdf/pdfium.ts'
import type { Area } from './areas.ts'

const maxPoints = 9
const minPoints = 3.5
/** Of the size of the letters: how high a capital is, and how wide a letter at the most. */
const [capital, broadest] = [0.72, 0.6]

/** Writes the ground of each cut into its box, white on black; one that does not fit is left out. */
export function drawLabels(
  engine: Pdfium,
  document: EngineDocument,
  pages: ReadonlyMap<number, readonly Area[]>,
): void {
  for (const [index, areas] of pages) {
    const labelled = areas.filter(({ ground }) => ground !== undefined && isLatin(ground))
    if (labelled.length === 0) continue
    document.withPage(index, (page) => {
      for (const { box, ground = '' } of labelled) {
        const [width, height] = [box.right - box.left, box.top - box.bottom]
        const size = Math.min(maxPoints, height / 1.2, (width * 0.94) / (ground.length * broadest))
        if (size < minPoints) continue
        const label = engine.FPDFPageObj_NewTextObj(document.handle, 'Helvetica', size)
        withUtf16(engine, ground, (at) => engine.FPDFText_SetText(label, at))
        engine.FPDFPageObj_SetFillColor(label, 255, 255, 255, 255)
        const left = box.left + (width - ground.length * size * broadest * 0.83) / 2
        engine.FPDFPageObj_Transform(
          label,
          1,
          0,
          0,
          1,
          Math.max(box.left + 1, left),
          box.bottom + (height - size * capital) / 2,
        )
        engine.FPDFPage_InsertObject(page, label)
      }
      engine.FPDFPage_GenerateContent(page)
    })
  }
}

const isLatin = (text: string): boolean => /^[\u0020-\u007e\u00a0-\u00ff]+$/.test(text)

function withUtf16(engine: Pdfium, text: string, work: (at: number) => void): void {
  const bytes = Buffer.from(`${text}\0`, 'utf16le')
  withScratch(engine, bytes.length, ({ at }) => {
    engine.pdfium.HEAPU8.set(bytes, at)
    work(at)
  })
}
