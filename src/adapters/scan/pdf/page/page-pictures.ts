import { type PartBox, Unreadable } from '../../inspector.ts'
import { type Pdfium, withScratch } from '../pdfium.ts'
import type { Box } from './page-characters.ts'

/** A page rendered: four bytes a pixel, in PDFium's memory. `start`: where its first pixel is, or would be if it were rendered too. */
export type Picture = { readonly bitmap: number; readonly start: number; readonly stride: number }

/** A rectangle of pixels; right and bottom are outside. */
export type PixelBox = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

export type Renderer = {
  readonly width: number
  readonly height: number
  /** Pixels for each point. */
  readonly scale: number
  toPixels(box: Box): PixelBox
  /** The page on white, with its annotations. @param part what of it is rendered */
  rendered(part?: PixelBox): Picture
  /** What is drawn without any paper: the alpha of each pixel tells whether something is. */
  onNothing(part?: PixelBox): Picture
  /** What is drawn on white, without the annotations. */
  onPaper(): Picture
  free(picture: Picture): void
}

/** Fine enough for each character. */
export const fineScale = 3
/** Fine enough to see whether anything is written. */
export const coarseScale = 1.5
/** A greater page is rendered smaller. */
const maxPixels = 12_000_000
const bgra = 4
const withAnnotations = 1
/** Pictures in the page are not smoothed: that takes as long as all the rest. */
const quickly = 0x2000

/**
 * Renders one page, each way of it at the same size.
 * @param wantedScale pixels for each point
 */
export function pageRenderer(engine: Pdfium, page: number, wantedScale: number): Renderer {
  const [pageWidth, pageHeight] = [engine.FPDF_GetPageWidthF(page), engine.FPDF_GetPageHeightF(page)]
  const scale = Math.min(wantedScale, Math.sqrt(maxPixels / Math.max(1, pageWidth * pageHeight)))
  const width = Math.max(1, Math.min(20_000, Math.round(pageWidth * scale)))
  const height = Math.max(1, Math.min(20_000, Math.round(pageHeight * scale)))
  const toDevice = deviceMatrix(engine, page, width, height)
  const whole: PixelBox = { left: 0, top: 0, right: width, bottom: height }
  const draw = (paper: number, flags: number, { left, top, right, bottom } = whole): Picture => {
    const bitmap = engine.FPDFBitmap_CreateEx(right - left, bottom - top, bgra, 0, 0)
    if (bitmap === 0) throw new Unreadable('too-large', 'There is no memory to render a page')
    engine.FPDFBitmap_FillRect(bitmap, 0, 0, right - left, bottom - top, paper)
    engine.FPDF_RenderPageBitmap(bitmap, page, -left, -top, width, height, 0, flags | quickly)
    const stride = engine.FPDFBitmap_GetStride(bitmap)
    return { bitmap, start: engine.FPDFBitmap_GetBuffer(bitmap) - top * stride - left * 4, stride }
  }
  return {
    width,
    height,
    scale,
    toPixels: ({ left, bottom, right, top }) => {
      const [x1, y1] = toDevice(left, bottom)
      const [x2, y2] = toDevice(right, top)
      return {
        left: Math.max(0, Math.floor(Math.min(x1, x2))),
        top: Math.max(0, Math.floor(Math.min(y1, y2))),
        right: Math.min(width, Math.ceil(Math.max(x1, x2))),
        bottom: Math.min(height, Math.ceil(Math.max(y1, y2))),
      }
    },
    rendered: (part) => draw(0xffffffff, withAnnotations, part),
    onNothing: (part) => draw(0, 0, part),
    onPaper: () => draw(0xffffffff, 0),
    free: ({ bitmap }) => engine.FPDFBitmap_Destroy(bitmap),
  }
}

/** A box in parts of the page as it is shown. */
export function partOf({ width, height, toPixels }: Renderer, box: Box): PartBox {
  const { left, top, right, bottom } = toPixels(box)
  return { left: left / width, top: top / height, right: right / width, bottom: bottom / height }
}

/** PDFium answers in whole pixels: asked for a much larger picture, it is exact enough. */
function deviceMatrix(engine: Pdfium, page: number, width: number, height: number) {
  const factor = 200
  return withScratch(engine, 8, ({ at, i32 }) => {
    const device = (x: number, y: number): readonly [number, number] => {
      engine.FPDF_PageToDevice(page, 0, 0, width * factor, height * factor, 0, x, y, at, at + 4)
      return [i32(0) / factor, i32(1) / factor]
    }
    const [x0, y0] = device(0, 0)
    const [xx, xy] = device(100, 0)
    const [yx, yy] = device(0, 100)
    const [a, b, c, d] = [(xx - x0) / 100, (xy - y0) / 100, (yx - x0) / 100, (yy - y0) / 100]
    return (x: number, y: number): readonly [number, number] => [a * x + c * y + x0, b * x + d * y + y0]
  })
}

/** The greatest difference within a colour channel in a box, 0 for one colour. */
export function contrast(memory: Uint8Array, { start, stride }: Picture, box: PixelBox): number {
  let [minBlue, minGreen, minRed, maxBlue, maxGreen, maxRed] = [255, 255, 255, 0, 0, 0]
  for (let y = box.top; y < box.bottom; y += 1) {
    const row = start + y * stride
    for (let at = row + box.left * 4, end = row + box.right * 4; at < end; at += 4) {
      const [blue = 0, green = 0, red = 0] = [memory[at], memory[at + 1], memory[at + 2]]
      if (blue < minBlue) minBlue = blue
      if (blue > maxBlue) maxBlue = blue
      if (green < minGreen) minGreen = green
      if (green > maxGreen) maxGreen = green
      if (red < minRed) minRed = red
      if (red > maxRed) maxRed = red
    }
  }
  return box.right <= box.left || box.bottom <= box.top
    ? 0
    : Math.max(maxBlue - minBlue, maxGreen - minGreen, maxRed - minRed)
}

/** How light a pixel is, from 0 to 255. */
export const greyAt = (memory: Uint8Array, { start, stride }: Picture, x: number, y: number): number => {
  const at = start + y * stride + x * 4
  return ((memory[at] ?? 0) + 2 * (memory[at + 1] ?? 0) + (memory[at + 2] ?? 0)) >> 2
}

export type Greys = { readonly counts: Uint32Array; readonly total: number; readonly median: number }

export function greysIn(memory: Uint8Array, picture: Picture, box: PixelBox): Greys {
  const counts = new Uint32Array(256)
  for (let y = box.top; y < box.bottom; y += 1)
    for (let x = box.left; x < box.right; x += 1) {
      const grey = greyAt(memory, picture, x, y)
      counts[grey] = (counts[grey] ?? 0) + 1
    }
  const total = counts.reduce((sum, count) => sum + count, 0)
  let median = 0
  for (let seen = counts[0] ?? 0; seen * 2 < total && median < 255; seen += counts[median] ?? 0) median += 1
  return { counts, total, median }
}

export const inkDifference = 48

/** The part of the pixels of a box that differ much from most of them: what is written there. */
export function inkPart(memory: Uint8Array, picture: Picture, box: PixelBox): number {
  const { counts, total, median } = greysIn(memory, picture, box)
  const far = counts.reduce((sum, count, grey) => (Math.abs(grey - median) > inkDifference ? sum + count : sum), 0)
  return total === 0 ? 0 : far / total
}
