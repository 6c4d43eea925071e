import type { FileLayout } from '../../app/ports/redactor-ports.ts'
import type { Rect } from '../../domain/release/marks.ts'
import { signatureType } from '../scan/file-type.ts'
import { Unreadable } from '../scan/inspector.ts'
import { type Box, readCharacters } from '../scan/pdf/page/page-characters.ts'
import { loadPdfium, openDocument, type Pdfium, withScratch } from '../scan/pdf/pdfium.ts'
import { placesOf, shrunk } from './areas.ts'

/** More places of one text than anybody marks. */
const maxPlaces = 20_000
/** Hundredths of a point: the function gives whole numbers. */
const precision = 100

/** The sizes of the pages as they are shown, and where a text stands on them. @throws Unreadable */
export async function pdfLayout(bytes: Uint8Array, text: string): Promise<FileLayout> {
  if (signatureType(bytes) !== 'pdf') throw new Unreadable('unsupported', 'Only PDF files can be redacted')
  const engine = await loadPdfium()
  const document = openDocument(engine, bytes)
  try {
    const places: { page: number; rect: Rect }[] = []
    const pages = Array.from({ length: document.pages }, (_, index) =>
      document.withPage(index, (page) => {
        const size = { width: engine.FPDF_GetPageWidthF(page), height: engine.FPDF_GetPageHeightF(page) }
        if (text !== '' && places.length < maxPlaces) {
          const read = readCharacters(engine, page, new Set())
          for (const box of placesOf(text, read.text, read.characters))
            places.push({ page: index + 1, rect: asShown(engine, page, size, shrunk(box)) })
        }
        return size
      }),
    )
    return { pages, places: places.slice(0, maxPlaces) }
  } finally {
    document.close()
  }
}

/** From a page's own space to points from the top left as it is shown. */
function asShown(engine: Pdfium, page: number, { width, height }: { width: number; height: number }, box: Box): Rect {
  const whole = (value: number) => Math.round(value * precision)
  const place = (x: number, y: number) =>
    withScratch(engine, 8, ({ at, i32 }) => {
      engine.FPDF_PageToDevice(page, 0, 0, whole(width), whole(height), 0, x, y, at, at + 4)
      return [i32(0) / precision, i32(1) / precision] as const
    })
  const [[x1, y1], [x2, y2]] = [place(box.left, box.top), place(box.right, box.bottom)]
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)]
}
