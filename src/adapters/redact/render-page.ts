import { Unreadable } from '../scan/inspector.ts'
import type { Pdfium } from '../scan/pdf/pdfium.ts'

/** A page as a picture: blue, green, red and one byte more for each pixel. */
export type Picture = { readonly width: number; readonly height: number; readonly pixels: Uint8Array }

/** At 150 dots an inch pages are compared. */
const pixelsPerPoint = 150 / 72
const maxPixels = 60_000_000
/** FPDF_ANNOT and FPDF_PRINTING: what is seen on paper. */
const asPrinted = 0x01 | 0x800

const white = 0xffffffff

/**
 * The page on paper, white where nothing else is said, with what its annotations show.
 * @param scale how many times finer than pages are compared
 * @param paper its colour, as alpha, red, green and blue
 * @throws Unreadable where it is too large to be drawn
 */
export function renderPage(engine: Pdfium, page: number, scale = 1, paper = white): Picture {
  const width = Math.max(1, Math.round(engine.FPDF_GetPageWidthF(page) * pixelsPerPoint)) * scale
  const height = Math.max(1, Math.round(engine.FPDF_GetPageHeightF(page) * pixelsPerPoint)) * scale
  return renderPageAt(engine, page, width, height, paper)
}

/** The same in so many pixels. @throws Unreadable where these are too many */
export function renderPageAt(engine: Pdfium, page: number, width: number, height: number, paper = white): Picture {
  if (width * height > maxPixels) throw new Unreadable('too-large', 'A page is too large to be drawn')
  const bitmap = engine.FPDFBitmap_Create(width, height, 0)
  if (bitmap === 0) throw new Unreadable('too-large', 'There is no memory for a page')
  try {
    engine.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, paper)
    engine.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, asPrinted)
    const start = engine.FPDFBitmap_GetBuffer(bitmap)
    const stride = engine.FPDFBitmap_GetStride(bitmap)
    return { width, height, pixels: engine.pdfium.HEAPU8.slice(start, start + stride * height) }
  } finally {
    engine.FPDFBitmap_Destroy(bitmap)
  }
}
