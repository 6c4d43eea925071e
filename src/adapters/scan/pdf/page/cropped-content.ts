import { type Finding, finding } from '../../../../domain/release/finding.ts'
import { type Pdfium, withScratch } from '../pdfium.ts'
import type { Visibility } from './character-visibility.ts'
import { type Box, isLetterOrDigit, type PageText } from './page-characters.ts'
import { areaOf, type PaintedObject, sharedArea } from './painted-objects.ts'

const minLetters = 3
/** Less than this of a picture is bleed, for the knife of the printer. */
const minPart = 0.1
const minWidth = 12
/** Smaller pictures are patterns and ornaments. */
const minPixels = 32

/** Text beyond the edge of the page, and pictures of which the page or a clip shows only a part. */
export function findCroppedContent(
  engine: Pdfium,
  page: number,
  number: number,
  { text, characters }: PageText,
  visibility: readonly Visibility[],
  painted: readonly PaintedObject[],
): readonly Finding[] {
  const findings: Finding[] = []
  const outside = characters.filter((_, index) => visibility[index] === 'outside')
  if (outside.filter(({ code }) => isLetterOrDigit(code)).length >= minLetters) {
    const offsets = new Set(outside.map(({ offset }) => offset))
    const excerpt = [...offsets]
      .slice(0, 200)
      .map((offset) => text.charAt(offset) + (offsets.has(offset + 1) ? '' : ' '))
      .join('')
    findings.push(finding('cropped-content', { page: number }, { excerpt }))
  }
  const edge = pageBox(engine, page)
  const cut = painted.filter((one) => one.kind === 'image' && isCut(engine, one, edge))
  if (cut.length > 0)
    findings.push(finding('cropped-content', { page: number, part: 'picture' }, { count: cut.length }))
  return findings
}

function isCut(engine: Pdfium, { handle, box, clip }: PaintedObject, edge: Box): boolean {
  const area = areaOf(box)
  if (area === 0) return false
  const shown = clip === undefined ? edge : shared(edge, clip)
  const cutPart = 1 - sharedArea(box, shown) / area
  const cutWidth = Math.max(
    shown.left - box.left,
    box.right - shown.right,
    shown.bottom - box.bottom,
    box.top - shown.top,
  )
  if (cutPart < minPart || cutWidth < minWidth) return false
  return withScratch(engine, 8, ({ at, i32 }) => {
    const isKnown = engine.FPDFImageObj_GetImagePixelSize(handle, at, at + 4)
    return !isKnown || (i32(0) >= minPixels && i32(1) >= minPixels)
  })
}

const shared = (one: Box, other: Box): Box => ({
  left: Math.max(one.left, other.left),
  bottom: Math.max(one.bottom, other.bottom),
  right: Math.min(one.right, other.right),
  top: Math.min(one.top, other.top),
})

/** What a page shows of its space. */
export function pageBox(engine: Pdfium, page: number): Box {
  return withScratch(engine, 16, ({ at, f32 }) =>
    engine.FPDF_GetPageBoundingBox(page, at)
      ? { left: f32(0), top: f32(1), right: f32(2), bottom: f32(3) }
      : { left: -1e6, bottom: -1e6, right: 1e6, top: 1e6 },
  )
}
