import type { Pdfium } from '../pdfium.ts'
import { type CoversByBox, coversByBox } from './covers-by-box.ts'
import { isIdeograph, isLetterOrDigit, type PageCharacter, type PageText } from './page-characters.ts'
import { contrast, type Picture, type PixelBox, type Renderer } from './page-pictures.ts'
import { type PaintedObject, sharedArea } from './painted-objects.ts'
import { placedCharacters, widened } from './placed-characters.ts'
import { plainCharacters } from './plain-characters.ts'

/**
 * Whether a character can be seen. `covered`: what is drawn cannot be told from what lies there, or is too small. `unpainted`: nothing
 * is drawn. `outside`: beyond the edge of the page. `unknown`: its glyph has no shape of its own.
 */
export type Visibility = 'seen' | 'covered' | 'unpainted' | 'outside' | 'unknown'

/** Less difference than this cannot be seen, of 255. */
const minDifference = 6
const plainContrast = 24
/** A character of which less than this part shows is covered: the word on a box may lie over a part of it. */
const minShown = 0.5
const minInkPixels = 3
const minAlpha = 8
/** Letters that are not higher nor wider than this are read by nobody, in points. */
const minLetterSize = 0.7
/** Of a character; a greater one is looked at in steps. */
const maxPixels = 4096

/**
 * Compares each character with the page as rendered. Where everything shows up against what is around it and nothing is
 * painted over text, one rendering tells; otherwise the page is rendered without its text as well, and its text alone.
 */
export function characterVisibility(
  engine: Pdfium,
  text: PageText,
  painted: readonly PaintedObject[],
  renderer: Renderer,
  picture: Picture,
): readonly Visibility[] {
  const { characters, drawings } = text
  const boxes = characters.map(({ box }) => renderer.toPixels(box))
  const isUnpainted = (character: PageCharacter) => drawings[character.drawing]?.isUnpainted === true
  const isDoubtful = (character: PageCharacter, index: number) =>
    !isUnpainted(character) && contrast(engine.pdfium.HEAPU8, picture, boxes[index] as PixelBox) < plainContrast
  const covers = coversByBox(engine, drawings, painted)
  const needsAll = mayCoverText(characters, boxes, painted, covers, renderer) || characters.some(isDoubtful)
  const compared = needsAll
    ? comparedAll(engine, text, boxes, painted, renderer, picture, isDoubtful)
    : boxes.map((): Visibility => 'seen')
  const seen = characters.map((character, index): Visibility => {
    const { left, top, right, bottom } = boxes[index] as PixelBox
    if (right <= left || bottom <= top) return 'outside'
    if (isTiny(character)) return 'covered'
    if (isUnpainted(character)) return 'unpainted'
    const one = compared[index] ?? 'seen'
    if (one !== 'unknown' || !lacksGlyph(character, drawings)) return one
    const fill = drawings[character.drawing]?.fill
    const isAlike = fill !== undefined && isAllOf(engine.pdfium.HEAPU8, picture, boxes[index] as PixelBox, fill)
    return isAlike || covers.over(character) >= 0 ? 'covered' : one
  })
  return withClippedText(characters, drawings, needsAll ? withLabelledCovers(characters, covers, seen) : seen)
}

/** Each character compared; of those that stand plainly on the paper it is known how that ends. */
function comparedAll(
  engine: Pdfium,
  text: PageText,
  boxes: readonly PixelBox[],
  painted: readonly PaintedObject[],
  renderer: Renderer,
  picture: Picture,
  isDoubtful: (character: PageCharacter, index: number) => boolean,
): readonly Visibility[] {
  const isPlain = plainCharacters(engine, text, painted, renderer, picture)
  const plain = text.characters.map((character, index) => {
    const box = boxes[index] as PixelBox
    return areaInPixels(box) <= maxPixels && !isDoubtful(character, index) && isPlain(character, box)
  })
  const others = boxes.filter((box, index) => !plain[index] && areaInPixels(box) > 0)
  if (others.length === 0) return plain.map((isSeen) => (isSeen ? 'seen' : 'unknown'))
  const part = {
    left: others.reduce((least, { left }) => Math.min(least, left), renderer.width),
    top: others.reduce((least, { top }) => Math.min(least, top), renderer.height),
    right: others.reduce((most, { right }) => Math.max(most, right), 0),
    bottom: others.reduce((most, { bottom }) => Math.max(most, bottom), 0),
  }
  return withoutAndAlone(engine, painted, renderer, part, (without, alone) =>
    boxes.map((box, index) => (plain[index] ? 'seen' : compare(engine.pdfium.HEAPU8, box, picture, without, alone))),
  )
}

const areaInPixels = ({ left, top, right, bottom }: PixelBox): number =>
  Math.max(0, right - left) * Math.max(0, bottom - top)

const isTiny = ({ code, box }: PageCharacter): boolean =>
  isLetterOrDigit(code) && box.top - box.bottom < minLetterSize && box.right - box.left < minLetterSize

/** A font that is not in the file may have no glyphs here for Chinese. */
const lacksGlyph = (
  { code, drawing }: Pick<PageCharacter, 'code' | 'drawing'>,
  drawings: PageText['drawings'],
): boolean => isIdeograph(code) && !drawings[drawing]?.hasEmbeddedFont

/** Whether the page has one colour in a box, as far as one sees: letters of that colour, which are not drawn here, are not seen there. */
function isAllOf(memory: Uint8Array, page: Picture, box: PixelBox, colour: readonly [number, number, number]): boolean {
  const step = Math.ceil(Math.sqrt(((box.right - box.left) * (box.bottom - box.top)) / maxPixels)) || 1
  // A picture of PDFium has blue first.
  const [red, green, blue] = colour
  const wanted = [blue, green, red]
  for (let y = box.top; y < box.bottom; y += step)
    for (let x = box.left; x < box.right; x += step) {
      const at = page.start + y * page.stride + x * 4
      if (wanted.some((value, part) => Math.abs(value - (memory[at + part] ?? 0)) >= minDifference)) return false
    }
  return true
}

/** The word on a box may lie over what is under the box, and shows in its place. */
function withLabelledCovers(
  characters: PageText['characters'],
  covers: CoversByBox,
  seen: readonly Visibility[],
): readonly Visibility[] {
  const placed = placedCharacters(characters.filter((_, index) => seen[index] === 'seen'))
  return seen.map((one, index) => {
    const character = characters[index]
    const cover = one === 'seen' && character ? covers.over(character) : -1
    if (cover < 0 || character === undefined) return one
    const label = placed
      .in(widened(character.box))
      .some((other) => covers.placeOf(other) > cover && sharedArea(other.box, character.box) > 0)
    return label ? 'covered' : one
  })
}

/** Text none of whose letters leaves any ink is clipped away, in a layer that is off, or in a font of empty glyphs. */
function withClippedText(
  characters: PageText['characters'],
  drawings: PageText['drawings'],
  seen: readonly Visibility[],
): readonly Visibility[] {
  const letters = new Uint32Array(drawings.length)
  const inked = new Uint32Array(drawings.length)
  characters.forEach(({ code, drawing }, index) => {
    if (drawing < 0 || !isLetterOrDigit(code)) return
    if (lacksGlyph({ code, drawing }, drawings)) inked[drawing] = 1
    letters[drawing] = (letters[drawing] ?? 0) + 1
    if (seen[index] !== 'unknown') inked[drawing] = (inked[drawing] ?? 0) + 1
  })
  return seen.map((one, index) => {
    const drawing = characters[index]?.drawing ?? -1
    return one === 'unknown' && inked[drawing] === 0 && (letters[drawing] ?? 0) > 0 ? 'unpainted' : one
  })
}

function withoutAndAlone<T>(
  engine: Pdfium,
  painted: readonly PaintedObject[],
  renderer: Renderer,
  part: PixelBox,
  work: (without: Picture, alone: Picture) => T,
): T {
  const setActive = (isText: boolean, isActive: boolean) => {
    for (const { kind, handle } of painted)
      if (handle !== 0 && (kind === 'text') === isText) engine.FPDFPageObj_SetIsActive(handle, isActive)
  }
  setActive(true, false)
  const without = renderer.rendered(part)
  setActive(true, true)
  setActive(false, false)
  const alone = renderer.onNothing(part)
  setActive(false, true)
  try {
    return work(without, alone)
  } finally {
    renderer.free(without)
    renderer.free(alone)
  }
}

/** Where the text alone has ink, the page with and without its text must differ. */
function compare(memory: Uint8Array, box: PixelBox, page: Picture, without: Picture, alone: Picture): Visibility {
  const step = Math.ceil(Math.sqrt(((box.right - box.left) * (box.bottom - box.top)) / maxPixels)) || 1
  let maxAlpha = 0
  for (let y = box.top; y < box.bottom; y += step)
    for (let x = box.left; x < box.right; x += step)
      maxAlpha = Math.max(maxAlpha, memory[alone.start + y * alone.stride + x * 4 + 3] ?? 0)
  if (maxAlpha < minAlpha) return 'unknown'
  let [ink, shown] = [0, 0]
  for (let y = box.top; y < box.bottom; y += step)
    for (let x = box.left; x < box.right; x += step) {
      if ((memory[alone.start + y * alone.stride + x * 4 + 3] ?? 0) * 2 < maxAlpha) continue
      ink += 1
      const [at, other] = [page.start + y * page.stride + x * 4, without.start + y * without.stride + x * 4]
      const difference = Math.max(
        Math.abs((memory[at] ?? 0) - (memory[other] ?? 0)),
        Math.abs((memory[at + 1] ?? 0) - (memory[other + 1] ?? 0)),
        Math.abs((memory[at + 2] ?? 0) - (memory[other + 2] ?? 0)),
      )
      if (difference >= minDifference) shown += 1
    }
  if (ink < minInkPixels) return 'unknown'
  return shown < ink * minShown ? 'covered' : 'seen'
}

const cells = 128

/** Whether something that could cover text is painted over the middle of a character, as far as boxes tell. */
function mayCoverText(
  characters: readonly PageCharacter[],
  boxes: readonly PixelBox[],
  painted: readonly PaintedObject[],
  covers: CoversByBox,
  { width, height, toPixels }: Renderer,
): boolean {
  const lastCover = new Int32Array(cells * cells).fill(-1)
  const cellAt = (at: number, size: number) => Math.max(0, Math.min(cells - 1, Math.floor((at / size) * cells)))
  painted.forEach(({ kind, box }, index) => {
    if (kind === 'text' || kind === 'line') return
    const { left, top, right, bottom } = toPixels(box)
    if (right <= left || bottom <= top) return
    for (let y = cellAt(top, height); y <= cellAt(bottom - 1, height); y += 1)
      lastCover.fill(index, y * cells + cellAt(left, width), y * cells + cellAt(right - 1, width) + 1)
  })
  return characters.some((character, index) => {
    const { left, top, right, bottom } = boxes[index] as PixelBox
    const cell = cellAt((top + bottom) / 2, height) * cells + cellAt((left + right) / 2, width)
    return (lastCover[cell] ?? -1) > covers.placeOf(character)
  })
}
