import type { Box } from '../scan/pdf/page/page-characters.ts'
import { type Pdfium, withScratch } from '../scan/pdf/pdfium.ts'
import type { Picture } from './render-page.ts'

/** Whole pixels; right and bottom are not in it. */
export type PixelBox = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** Where a box of the page's own space lies in its picture. */
export function pixelBox(engine: Pdfium, page: number, { width, height }: Picture, box: Box): PixelBox {
  const place = (x: number, y: number) =>
    withScratch(engine, 8, ({ at, i32 }) => {
      // A tenth of a pixel: the function gives whole numbers.
      engine.FPDF_PageToDevice(page, 0, 0, width * 10, height * 10, 0, x, y, at, at + 4)
      return { x: i32(0) / 10, y: i32(1) / 10 }
    })
  const [one, other] = [place(box.left, box.top), place(box.right, box.bottom)]
  return {
    left: Math.max(0, Math.floor(Math.min(one.x, other.x))),
    right: Math.min(width, Math.ceil(Math.max(one.x, other.x))),
    top: Math.max(0, Math.floor(Math.min(one.y, other.y))),
    bottom: Math.min(height, Math.ceil(Math.max(one.y, other.y))),
  }
}

/** The edge of a box is drawn partly over the pixels at its border. */
const edge = 1
/** So far two renderings of the same thing may differ in a colour. */
const maxDifference = 8
/** The same for the nine pixels around a place on average. */
const maxAverageDifference = 64

export const inner = ({ left, top, right, bottom }: PixelBox): PixelBox => ({
  left: left + edge,
  top: top + edge,
  right: right - edge,
  bottom: bottom - edge,
})
const outer = ({ left, top, right, bottom }: PixelBox): PixelBox => ({
  left: left - edge,
  top: top - edge,
  right: right + edge,
  bottom: bottom + edge,
})

/** Whether every pixel in the box has the same colour. */
export function isOneColour({ pixels, width }: Picture, { left, top, right, bottom }: PixelBox): boolean {
  const first = (top * width + left) * 4
  for (let y = top; y < bottom; y += 1)
    for (let x = left; x < right; x += 1)
      for (let channel = 0; channel < 3; channel += 1)
        if (pixels[(y * width + x) * 4 + channel] !== pixels[first + channel]) return false
  return true
}

/** Whether two pictures of a page are alike but within the boxes. */
export function isAlikeOutside(one: Picture, other: Picture, boxes: readonly PixelBox[]): boolean {
  if (one.width !== other.width || one.height !== other.height) return false
  const covered = new Uint8Array(one.width * one.height)
  for (const box of boxes.map(outer))
    for (let y = Math.max(0, box.top); y < Math.min(one.height, box.bottom); y += 1)
      covered.fill(1, y * one.width + Math.max(0, box.left), y * one.width + Math.min(one.width, box.right))
  for (let at = 0; at < covered.length; at += 1)
    if (covered[at] !== 1 && isUnlike(one, other, at) && !isNear(one, other, at)) return false
  return true
}

function isUnlike(one: Picture, other: Picture, at: number): boolean {
  for (let byte = at * 4; byte < at * 4 + 3; byte += 1)
    if (Math.abs((one.pixels[byte] ?? 0) - (other.pixels[byte] ?? 0)) > maxDifference) return true
  return false
}

/**
 * Whether the colours around a pixel come to nearly the same in both pictures: what follows a cut in its line may be drawn a
 * fraction of a pixel aside. A dot that is missing does not.
 */
function isNear(one: Picture, other: Picture, at: number): boolean {
  const [x, y] = [at % one.width, Math.floor(at / one.width)]
  for (let channel = 0; channel < 3; channel += 1) {
    let [difference, count] = [0, 0]
    for (let row = Math.max(0, y - 1); row <= Math.min(one.height - 1, y + 1); row += 1)
      for (let column = Math.max(0, x - 1); column <= Math.min(one.width - 1, x + 1); column += 1) {
        const byte = (row * one.width + column) * 4 + channel
        difference += (one.pixels[byte] ?? 0) - (other.pixels[byte] ?? 0)
        count += 1
      }
    if (Math.abs(difference / count) > maxAverageDifference) return false
  }
  return true
}
