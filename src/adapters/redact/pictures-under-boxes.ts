import type { Box } from '../scan/pdf/page/page-characters.ts'
import {
  intersection,
  type Matrix,
  type PaintedObject,
  paintedObjects,
  pictureMatrix,
} from '../scan/pdf/page/painted-objects.ts'
import { openDocument, type Pdfium, withScratch } from '../scan/pdf/pdfium.ts'
import { type Area, touches } from './areas.ts'
import { inner, type PixelBox, pixelBox } from './page-pixels.ts'
import { type Picture, renderPage } from './render-page.ts'

/** What shines through a picture is told from it on one of these. */
const papers = [0xffffffff, 0xff000000, 0xff0000ff] as const

/**
 * Pages on which a picture, drawn without the rest of the page, differs within a cut: in its colours, or in what shines through
 * it. A box that is drawn over it hides what its alpha or its mask still tells.
 */
export function pagesWithPicturesLeft(
  engine: Pdfium,
  bytes: Uint8Array,
  pages: ReadonlyMap<number, readonly Area[]>,
): readonly number[] {
  const document = openDocument(engine, bytes)
  try {
    return [...pages].flatMap(([index, areas]) => {
      const cuts = areas.flatMap((area) => area.cuts)
      if (cuts.length === 0) return []
      return document.withPage(index, (page) => hasPictureLeft(engine, page, cuts)) ? [index] : []
    })
  } finally {
    document.close()
  }
}

function hasPictureLeft(engine: Pdfium, page: number, cuts: readonly Box[]): boolean {
  const painted = paintedObjects(engine, page).filter(({ handle }) => handle !== 0)
  const under = painted.filter(({ kind, box }) => kind === 'image' && cuts.some((cut) => touches(cut, box)))
  if (under.length === 0) return false
  const show = (objects: readonly PaintedObject[], isShown: boolean): void => {
    for (const { handle } of objects) engine.FPDFPageObj_SetIsActive(handle, isShown)
  }
  const layers = besideOneAnother(under)
  if (!layers) return true
  show(painted, false)
  return layers.some((pictures) => {
    show(pictures, true)
    const differs = papers.some((paper) => {
      const shown = renderPage(engine, page, 1, paper)
      return pictures.some((picture) => differsUnder(engine, page, shown, picture, cuts))
    })
    show(pictures, false)
    return differs
  })
}

/** Of more pictures, or of more that lie on one another, nobody knows in time what each tells: their page becomes one picture. */
const maxPictures = 4000
const maxLayers = 24

/** Pictures that do not lie on one another are drawn at once: a scan may come in hundreds of strips. Null where they are too many. */
function besideOneAnother(pictures: readonly PaintedObject[]): readonly (readonly PaintedObject[])[] | null {
  if (pictures.length > maxPictures) return null
  const groups: PaintedObject[][] = []
  for (const picture of pictures) {
    const group = groups.find((others) => !others.some(({ box }) => touches(box, picture.box)))
    if (group) group.push(picture)
    else if (groups.length === maxLayers) return null
    else groups.push([picture])
  }
  return groups
}

function differsUnder(
  engine: Pdfium,
  page: number,
  shown: Picture,
  picture: PaintedObject,
  cuts: readonly Box[],
): boolean {
  const matrix = pictureMatrix(engine, picture)
  const isWithin = withinPicture(engine, page, matrix, shown)
  const reach = pixelReach(engine, picture.handle, matrix)
  return cuts.some((cut) => {
    const place = intersection(intersection(within(cut, reach), picture.box), picture.clip)
    if (place === undefined || place.left >= place.right || place.bottom >= place.top) return false
    return differsWithin(shown, inner(pixelBox(engine, page, shown, place)), isWithin)
  })
}

/** How far a pixel of the picture reaches on the page, in points: at the edge of a cut it is blended with those beside it. */
function pixelReach(engine: Pdfium, picture: number, [a, b, c, d]: Matrix): Reach {
  return withScratch(engine, 8, ({ at, i32, clear }) => {
    clear()
    engine.FPDFImageObj_GetImagePixelSize(picture, at, at + 4)
    const [width, height] = [Math.max(1, i32(0)), Math.max(1, i32(1))]
    const along = (one: number, other: number) => 1.5 * (Math.abs(one) / width + Math.abs(other) / height)
    return { x: along(a, c), y: along(b, d) }
  })
}

type Reach = { readonly x: number; readonly y: number }

const within = ({ left, bottom, right, top }: Box, { x, y }: Reach): Box => ({
  left: left + x,
  bottom: bottom + y,
  right: right - x,
  top: top - y,
})

type IsWithin = (x: number, y: number) => boolean

/** So far from its edges a pixel is all of the picture, in pixels. */
const edge = 1.5

/** Whether the middle of a pixel lies in the picture, which may be turned and lean. */
function withinPicture(engine: Pdfium, page: number, [a, b, c, d, e, f]: Matrix, { width, height }: Picture): IsWithin {
  const place = (x: number, y: number) =>
    withScratch(engine, 8, ({ at, i32 }) => {
      engine.FPDF_PageToDevice(page, 0, 0, width * 10, height * 10, 0, x, y, at, at + 4)
      return { x: i32(0) / 10, y: i32(1) / 10 }
    })
  const [origin, right, up] = [place(e, f), place(e + a, f + b), place(e + c, f + d)]
  const [ux, uy, vx, vy] = [right.x - origin.x, right.y - origin.y, up.x - origin.x, up.y - origin.y]
  const area = ux * vy - uy * vx
  if (area === 0) return () => false
  const [uEdge, vEdge] = [edge / Math.hypot(ux, uy), edge / Math.hypot(vx, vy)]
  return (x, y) => {
    const [dx, dy] = [x + 0.5 - origin.x, y + 0.5 - origin.y]
    const [u, v] = [(dx * vy - dy * vx) / area, (dy * ux - dx * uy) / area]
    return u > uEdge && u < 1 - uEdge && v > vEdge && v < 1 - vEdge
  }
}

function differsWithin({ pixels, width }: Picture, box: PixelBox, isWithin: IsWithin): boolean {
  let first = -1
  for (let y = box.top; y < box.bottom; y += 1)
    for (let x = box.left; x < box.right; x += 1) {
      if (!isWithin(x, y)) continue
      const at = (y * width + x) * 4
      if (first < 0) first = at
      for (let channel = 0; channel < 3; channel += 1) if (pixels[at + channel] !== pixels[first + channel]) return true
    }
  return false
}
