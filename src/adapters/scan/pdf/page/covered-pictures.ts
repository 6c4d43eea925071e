import { type Finding, finding } from '../../../../domain/release/finding.ts'
import type { Pdfium } from '../pdfium.ts'
import { pageBox } from './cropped-content.ts'
import { greyAt, greysIn, inkDifference, type Picture, type PixelBox, type Renderer } from './page-pictures.ts'
import { areaOf, type PaintedObject, sharedArea } from './painted-objects.ts'

/** A picture that takes less of the page than this is no scanned page. */
const minPicturePart = 0.3
const minCover = { width: 6, height: 4 }
const maxCoverPart = 0.6
const minPaper = 170
const sameInkDifference = 24
const [minInkPart, maxInkPart] = [0.01, 0.5]
const minHiddenPart = 0.6
const maxCovers = 500

/** What is painted over a picture that may be a scanned page. */
export function coversOfPictures(
  engine: Pdfium,
  page: number,
  painted: readonly PaintedObject[],
): readonly PaintedObject[] {
  const pageArea = areaOf(pageBox(engine, page))
  const isPage = ({ kind, box }: PaintedObject) => kind === 'image' && areaOf(box) >= pageArea * minPicturePart
  const first = painted.findIndex(isPage)
  if (first < 0) return []
  const pictures = painted.filter(isPage)
  return painted
    .slice(first + 1)
    .filter(({ kind, box }) => {
      const [width, height] = [box.right - box.left, box.top - box.bottom]
      const isSized = width >= minCover.width && height >= minCover.height && width * height <= pageArea * maxCoverPart
      return isSized && (kind === 'fill' || kind === 'image' || kind === 'annotation')
        ? pictures.some((picture) => sharedArea(picture.box, box) >= areaOf(box) * 0.8)
        : false
    })
    .slice(0, maxCovers)
}

/** Boxes over a scanned page: what is written there is in the picture still, and cannot be seen. */
export function findCoveredPictures(
  engine: Pdfium,
  number: number,
  painted: readonly PaintedObject[],
  covers: readonly PaintedObject[],
  renderer: Renderer,
  picture: Picture,
): readonly Finding[] {
  if (covers.length === 0) return []
  const kept = new Set(
    painted.filter((one) => one.kind === 'image' && !covers.includes(one)).map(({ handle }) => handle),
  )
  const setActive = (isActive: boolean) => {
    for (const { handle } of painted)
      if (handle !== 0 && !kept.has(handle)) engine.FPDFPageObj_SetIsActive(handle, isActive)
  }
  setActive(false)
  const alone = renderer.onPaper()
  setActive(true)
  const count = covers.filter(({ box }) =>
    hidesWriting(engine.pdfium.HEAPU8, renderer.toPixels(box), picture, alone),
  ).length
  renderer.free(alone)
  return count === 0 ? [] : [finding('hidden-text', { page: number, part: 'picture' }, { count })]
}

/** Whether the picture alone has ink on paper in a box where the page shows nothing of it. */
function hidesWriting(memory: Uint8Array, box: PixelBox, page: Picture, alone: Picture): boolean {
  const pixels = (box.right - box.left) * (box.bottom - box.top)
  if (pixels <= 0) return false
  const [paper, shown] = [greysIn(memory, alone, box).median, greysIn(memory, page, box).median]
  if (paper < minPaper) return false
  let [ink, hidden] = [0, 0]
  for (let y = box.top; y < box.bottom; y += 1)
    for (let x = box.left; x < box.right; x += 1) {
      if (Math.abs(greyAt(memory, alone, x, y) - paper) <= inkDifference) continue
      ink += 1
      if (Math.abs(greyAt(memory, page, x, y) - shown) <= sameInkDifference) hidden += 1
    }
  return ink >= pixels * minInkPart && ink <= pixels * maxInkPart && hidden >= ink * minHiddenPart
}
