import { type EngineDocument, openDocument, type Pdfium, withScratch } from '../scan/pdf/pdfium.ts'
import type { Area } from './areas.ts'
import { labelHeight, labelPages, labelSize } from './label-pages.ts'

const maxPoints = 9
const minPoints = 3.5
/** Of the size of the letters: how high a capital is, and how wide a letter at the most. */
const [capital, broadest] = [0.72, 0.6]

type LabelledPages = ReadonlyMap<number, readonly Area[]>

/** Writes the ground of each cut into its box, white on black; one that does not fit is left out. */
export async function drawLabels(engine: Pdfium, document: EngineDocument, pages: LabelledPages): Promise<void> {
  const others = new Set(
    [...pages.values()].flat().flatMap(({ ground = '' }) => (ground === '' || isLatin(ground) ? [] : [ground])),
  )
  const made = others.size > 0 ? await otherLabels(engine, document, [...others]) : undefined
  try {
    for (const [index, areas] of pages) {
      const labelled = areas.filter(({ ground }) => ground !== undefined && ground !== '')
      if (labelled.length === 0) continue
      document.withPage(index, (page) => {
        for (const { label: place, ground = '' } of labelled) {
          const label = made?.labels.get(ground)
          const object = label ? placed(engine, label, place) : latinLabel(engine, document, ground, place)
          if (object !== undefined) engine.FPDFPage_InsertObject(page, object)
        }
        engine.FPDFPage_GenerateContent(page)
      })
    }
  } finally {
    made?.close()
  }
}

function latinLabel(engine: Pdfium, document: EngineDocument, ground: string, box: Area['box']): number | undefined {
  const [width, height] = [box.right - box.left, box.top - box.bottom]
  const size = Math.min(maxPoints, height / 1.2, (width * 0.94) / (ground.length * broadest))
  if (size < minPoints) return undefined
  const label = engine.FPDFPageObj_NewTextObj(document.handle, 'Helvetica', size)
  withUtf16(engine, ground, (at) => engine.FPDFText_SetText(label, at))
  engine.FPDFPageObj_SetFillColor(label, 255, 255, 255, 255)
  const left = Math.max(box.left + 1, box.left + (width - ground.length * size * broadest * 0.83) / 2)
  engine.FPDFPageObj_Transform(label, 1, 0, 0, 1, left, box.bottom + (height - size * capital) / 2)
  return label
}

const isLatin = (text: string): boolean => /^[\u0020-\u007e\u00a0-\u00ff]+$/.test(text)

type OtherLabel = { readonly drawing: number; readonly width: number }

/** Labels in other letters, drawn by the font of our letters: each is a form that is drawn wherever it is wanted. */
async function otherLabels(engine: Pdfium, document: EngineDocument, labels: readonly string[]) {
  const { bytes, pages } = await labelPages(labels)
  const source = openDocument(engine, bytes)
  const drawn = new Map(
    pages.map(({ label, width }, index): [string, OtherLabel] => [
      label,
      { width, drawing: engine.FPDF_NewXObjectFromPage(document.handle, source.handle, index) },
    ]),
  )
  return {
    labels: drawn,
    close() {
      for (const { drawing } of drawn.values()) engine.FPDF_CloseXObject(drawing)
      source.close()
    },
  }
}

/** A label in the middle of its box, smaller where it has to be. */
function placed(engine: Pdfium, { drawing, width }: OtherLabel, box: Area['box']): number | undefined {
  const [across, high] = [box.right - box.left, box.top - box.bottom]
  const scale = Math.min(maxPoints / labelSize, high / labelHeight, (across * 0.94) / width)
  if (scale * labelSize < minPoints || drawing === 0) return undefined
  const object = engine.FPDF_NewFormObjectFromXObject(drawing)
  const [left, bottom] = [box.left + (across - width * scale) / 2, box.bottom + (high - labelHeight * scale) / 2]
  engine.FPDFPageObj_Transform(object, scale, 0, 0, scale, left, bottom)
  return object
}

function withUtf16(engine: Pdfium, text: string, work: (at: number) => void): void {
  const bytes = Buffer.from(`${text}\0`, 'utf16le')
  withScratch(engine, bytes.length, ({ at }) => {
    engine.pdfium.HEAPU8.set(bytes, at)
    work(at)
  })
}
