import type { Box } from '../scan/pdf/page/page-characters.ts'
import { type Pdfium, withScratch } from '../scan/pdf/pdfium.ts'

const bytesOfQuad = 32

/**
 * Cuts letters, and parts of pictures and drawings, out of a page that is open, in its forms too. Its content is to be written
 * afterwards.
 */
export function cutBoxes(engine: Pdfium, page: number, boxes: readonly Box[]): boolean {
  return withScratch(engine, boxes.length * bytesOfQuad, ({ at }) => {
    for (const [place, { left, bottom, right, top }] of boxes.entries())
      engine.pdfium.HEAPF32.set([left, top, right, top, left, bottom, right, bottom], (at + place * bytesOfQuad) >> 2)
    return engine.EPDFText_RedactInQuads(page, at, boxes.length, true, false)
  })
}
