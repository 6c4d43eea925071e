import type { PageRect } from '../../app/ports/page-reader-ports.ts'
import type { Box, PageCharacter } from '../scan/pdf/page/page-characters.ts'
import { type Pdfium, withScratch } from '../scan/pdf/pdfium.ts'

/** Hundredths of a point: the function gives whole numbers. */
const precision = 100
/** So far from the corner the page is measured, in points. */
const span = 1000

const rounded = (value: number): number => Math.round(value * precision) / precision

/** From the page's own space to points from the top left of the page as it is shown: it may be turned, and begin elsewhere. */
export function toShown(engine: Pdfium, page: number): (box: Box) => PageRect {
  const size = [engine.FPDF_GetPageWidthF(page), engine.FPDF_GetPageHeightF(page)].map((points) =>
    Math.round(points * precision),
  )
  const [width = 0, height = 0] = size
  const place = (x: number, y: number) =>
    withScratch(engine, 8, ({ at, i32 }) => {
      engine.FPDF_PageToDevice(page, 0, 0, width, height, 0, x, y, at, at + 4)
      return { x: i32(0) / precision, y: i32(1) / precision }
    })
  const [origin, right, up] = [place(0, 0), place(span, 0), place(0, span)]
  const shown = (x: number, y: number) => ({
    x: origin.x + ((right.x - origin.x) * x + (up.x - origin.x) * y) / span,
    y: origin.y + ((right.y - origin.y) * x + (up.y - origin.y) * y) / span,
  })
  return (box) => {
    const [one, other] = [shown(box.left, box.bottom), shown(box.right, box.top)]
    return [
      rounded(Math.min(one.x, other.x)),
      rounded(Math.min(one.y, other.y)),
      rounded(Math.max(one.x, other.x)),
      rounded(Math.max(one.y, other.y)),
    ]
  }
}

export const joinRects = (a: PageRect, b: PageRect): PageRect => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
]

/** Beyond so many sizes of a letter it is another column. */
const maxGap = 3
const minGapPoints = 12

/**
 * Whether a letter goes on in the line of the one before, whichever way the line runs.
 * @param between the text between the two
 */
export function isSameLine(last: PageRect, next: PageRect, between: string): boolean {
  if (between.includes('\n')) return false
  const across = Math.max(next[0] - last[2], last[0] - next[2])
  const down = Math.max(next[1] - last[3], last[1] - next[3])
  const size = Math.max(next[2] - next[0], next[3] - next[1], last[2] - last[0], last[3] - last[1])
  return Math.max(across, down) < Math.max(maxGap * size, minGapPoints)
}

/** A letter that a box touches is cut whole: a box that ends a little within its last letters takes no neighbours with it. */
export const withinLetters = ([left, top, right, bottom]: PageRect): PageRect => {
  const [across, down] = [Math.min(0.4, (right - left) / 8), Math.min(0.4, (bottom - top) / 8)]
  return [rounded(left + across), rounded(top + down), rounded(right - across), rounded(bottom - down)]
}

/** The letters between two places of the text: a box for each of their lines. */
export function rectsOfLetters(
  { text, characters }: { readonly text: string; readonly characters: readonly PageCharacter[] },
  shown: (box: Box) => PageRect,
  from: number,
  to: number,
): readonly PageRect[] {
  const rects: PageRect[] = []
  let last: { readonly rect: PageRect; readonly end: number } | undefined
  for (const { offset, code, box } of characters) {
    if (offset < from || offset >= to) continue
    const rect = shown(box)
    const line = rects.at(-1)
    if (last && line && isSameLine(last.rect, rect, text.slice(last.end, offset)))
      rects[rects.length - 1] = joinRects(line, rect)
    else rects.push(rect)
    last = { rect, end: offset + String.fromCodePoint(code).length }
  }
  return rects.map(withinLetters)
}
