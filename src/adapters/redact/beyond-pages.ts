import { pageBox } from '../scan/pdf/page/cropped-content.ts'
import { type Box, readCharacters } from '../scan/pdf/page/page-characters.ts'
import { openDocument, type Pdfium, withScratch } from '../scan/pdf/pdfium.ts'
import { touches } from './areas.ts'
import { cutBoxes } from './cut-boxes.ts'

/** So far beyond the edge lies what is drawn on the edge itself, in points. */
const tolerance = 0.5
/** A drawing of fewer lines and curves spells no word: a ground or a rule that the printer cuts off. */
const tellingSegments = 16
const [pathKind, pictureKind, formKind] = [2, 3, 5]

/**
 * Takes away what is drawn beyond what a page shows, whole things and parts of things, and makes the page as large as what it
 * shows. Nobody sees it where it is, so nobody draws a box over it.
 * @returns whether the page showed less than it held room for
 */
export function cutBeyondPage(engine: Pdfium, page: number): boolean {
  const shown = pageBox(engine, page)
  let isChanged = removeBeyond(engine, page, shown)
  const beyond = reachingBeyond(engine, page, shown)
  if (beyond.length > 0) isChanged = cutBoxes(engine, page, bandsAround(shown, beyond)) || isChanged
  if (isChanged) engine.FPDFPage_GenerateContent(page)
  return showAll(engine, page, shown)
}

function showAll(engine: Pdfium, page: number, shown: Box): boolean {
  const { left, bottom, right, top } = shown
  const [media, crop] = [engine.FPDFPage_GetMediaBox, engine.FPDFPage_GetCropBox].map((read) =>
    withScratch(engine, 16, ({ at, f32 }) =>
      read(page, at, at + 4, at + 8, at + 12)
        ? { left: f32(0), bottom: f32(1), right: f32(2), top: f32(3) }
        : undefined,
    ),
  )
  if (crop === undefined) return false
  engine.FPDFPage_SetMediaBox(page, left, bottom, right, top)
  engine.FPDFPage_SetCropBox(page, left, bottom, right, top)
  return media === undefined || !isWithin(media, grown(shown))
}

/** The pages, counted from 0, that have letters beyond what they show. */
export function pagesWithLettersBeyond(engine: Pdfium, bytes: Uint8Array): readonly number[] {
  const document = openDocument(engine, bytes)
  try {
    return Array.from({ length: document.pages }, (_, index) => index).filter((index) =>
      document.withPage(index, (page) => lettersBeyond(engine, page, pageBox(engine, page)).length > 0),
    )
  } finally {
    document.close()
  }
}

const grown = ({ left, bottom, right, top }: Box): Box => ({
  left: left - tolerance,
  bottom: bottom - tolerance,
  right: right + tolerance,
  top: top + tolerance,
})

function boundsOf(engine: Pdfium, object: number): Box | undefined {
  return withScratch(engine, 16, ({ at, f32 }) =>
    engine.FPDFPageObj_GetBounds(object, at, at + 4, at + 8, at + 12)
      ? { left: f32(0), bottom: f32(1), right: f32(2), top: f32(3) }
      : undefined,
  )
}

function removeBeyond(engine: Pdfium, page: number, shown: Box): boolean {
  let isChanged = false
  for (let at = engine.FPDFPage_CountObjects(page) - 1; at >= 0; at -= 1) {
    const object = engine.FPDFPage_GetObject(page, at)
    const bounds = boundsOf(engine, object)
    // A drawing of no width, such as a rule, touches nothing and may be seen all the same.
    if (bounds === undefined || touches(grown(bounds), grown(shown))) continue
    if (!engine.FPDFPage_RemoveObject(page, object)) continue
    engine.FPDFPageObj_Destroy(object)
    isChanged = true
  }
  return isChanged
}

/** What lies at least in part beyond the page and may tell something. */
function reachingBeyond(engine: Pdfium, page: number, shown: Box): readonly Box[] {
  const objects = Array.from({ length: engine.FPDFPage_CountObjects(page) }, (_, at) =>
    engine.FPDFPage_GetObject(page, at),
  )
  const drawn = objects.flatMap((object) => {
    const bounds = mayTell(engine, object) ? boundsOf(engine, object) : undefined
    return bounds && !isWithin(bounds, grown(shown)) ? [bounds] : []
  })
  return [...lettersBeyond(engine, page, shown), ...drawn]
}

function mayTell(engine: Pdfium, object: number): boolean {
  const kind = engine.FPDFPageObj_GetType(object)
  if (kind === pathKind) return engine.FPDFPath_CountSegments(object) > tellingSegments
  return kind === pictureKind || kind === formKind
}

const isWithin = (box: Box, whole: Box): boolean =>
  box.left >= whole.left && box.right <= whole.right && box.bottom >= whole.bottom && box.top <= whole.top

/** Letters of which no part is shown. */
const lettersBeyond = (engine: Pdfium, page: number, shown: Box): readonly Box[] =>
  readCharacters(engine, page, new Set())
    .characters.map(({ box }) => box)
    .filter((box) => !touches(box, shown))

/** Four boxes around what is shown, which cover all of these. */
function bandsAround(shown: Box, beyond: readonly Box[]): readonly Box[] {
  const edge = grown(shown)
  const [left, bottom] = [
    Math.min(edge.left, ...beyond.map((box) => box.left)) - 1,
    Math.min(edge.bottom, ...beyond.map((box) => box.bottom)) - 1,
  ]
  const [right, top] = [
    Math.max(edge.right, ...beyond.map((box) => box.right)) + 1,
    Math.max(edge.top, ...beyond.map((box) => box.top)) + 1,
  ]
  return [
    { left, right: edge.left, bottom, top },
    { left: edge.right, right, bottom, top },
    { left: edge.left, right: edge.right, bottom, top: edge.bottom },
    { left: edge.left, right: edge.right, bottom: edge.top, top },
  ]
}
