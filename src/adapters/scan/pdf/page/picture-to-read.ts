import { Unreadable } from '../../inspector.ts'
import type { Pdfium } from '../pdfium.ts'
import { areaOf, type PaintedObject, paintedObjects, sharedArea } from './painted-objects.ts'

/** Fine enough for small print: 300 dots an inch. */
const scaleToRead = 300 / 72
const maxPixels = 16_000_000
const bgra = 4
/** A logo is no page of text. */
const minPicturedPart = 0.08
/** Letters that are drawn as lines: so many of them, on a page without any text. */
const minPaths = 60

/** Whether a page may show words that are no text of it: pictures of some size, or drawings alone. */
export function mayShowWords(engine: Pdfium, page: number, painted: readonly PaintedObject[]): boolean {
  const [right, top] = [engine.FPDF_GetPageWidthF(page), engine.FPDF_GetPageHeightF(page)]
  const shown = { left: 0, bottom: 0, right: Math.max(right, top), top: Math.max(right, top) }
  const pictured = painted
    .filter(({ kind }) => kind === 'image')
    .reduce((sum, { box, clip }) => sum + sharedArea(box, clip ?? shown), 0)
  if (pictured >= areaOf({ left: 0, bottom: 0, right, top }) * minPicturedPart) return true
  const hasText = painted.some(({ kind }) => kind === 'text')
  return !hasText && painted.filter(({ kind }) => kind === 'fill' || kind === 'line').length >= minPaths
}

/** What a page shows without its text, in shades of grey, as a PGM file. @throws Unreadable */
export function pictureToRead(engine: Pdfium, page: number): Uint8Array {
  for (const { kind, handle } of paintedObjects(engine, page))
    if (kind === 'text' && handle !== 0) engine.FPDFPageObj_SetIsActive(handle, false)
  const [pageWidth, pageHeight] = [engine.FPDF_GetPageWidthF(page), engine.FPDF_GetPageHeightF(page)]
  const scale = Math.min(scaleToRead, Math.sqrt(maxPixels / Math.max(1, pageWidth * pageHeight)))
  const width = Math.max(1, Math.min(20_000, Math.round(pageWidth * scale)))
  const height = Math.max(1, Math.min(20_000, Math.round(pageHeight * scale)))
  const bitmap = engine.FPDFBitmap_CreateEx(width, height, bgra, 0, 0)
  if (bitmap === 0) throw new Unreadable('too-large', 'There is no memory for the picture of a page')
  try {
    engine.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff)
    engine.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, 0)
    const [start, stride] = [engine.FPDFBitmap_GetBuffer(bitmap), engine.FPDFBitmap_GetStride(bitmap)]
    return greyFile(engine.pdfium.HEAPU8, { start, stride, width, height })
  } finally {
    engine.FPDFBitmap_Destroy(bitmap)
  }
}

type Pixels = { readonly start: number; readonly stride: number; readonly width: number; readonly height: number }

function greyFile(memory: Uint8Array, { start, stride, width, height }: Pixels): Uint8Array {
  const head = Buffer.from(`P5 ${width} ${height} 255\n`, 'latin1')
  const file = new Uint8Array(head.length + width * height)
  file.set(head)
  let to = head.length
  for (let y = 0; y < height; y += 1)
    for (let at = start + y * stride, end = at + width * bgra; at < end; at += bgra, to += 1)
      file[to] = ((memory[at] ?? 0) + 2 * (memory[at + 1] ?? 0) + (memory[at + 2] ?? 0)) >> 2
  return file
}
