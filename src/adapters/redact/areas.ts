import type { RedactionBox, RedactionWarning } from '../../domain/release/redaction.ts'
import { han } from '../../domain/text/cjk.ts'
import { type Box, type PageCharacter, readCharacters } from '../scan/pdf/page/page-characters.ts'
import { type EngineDocument, type Pdfium, withScratch } from '../scan/pdf/pdfium.ts'
import { soughtPattern } from './sought-pattern.ts'

/** What is cut out of a page, in the page's own space. */
export type Area = {
  /** What is drawn over: what was asked, or a letter that it touches, since half a letter can be read. */
  readonly box: Box
  /** What is cut: all letters that these touch go whole, and what of pictures and drawings lies in them. */
  readonly cuts: readonly Box[]
  readonly ground: string | undefined
  /** Where the ground is written: how far the box grew is told by its letters, and is not to be seen under other boxes. */
  readonly label: Box
}

export type PageAreas = {
  readonly areas: readonly Area[]
  /** The words that are cut, and all that stays, as they are read in order. */
  readonly cut: readonly string[]
  readonly stays: string
}

export type Resolved = {
  /** By page, from 0; pages without an area are left out. */
  readonly pages: ReadonlyMap<number, PageAreas>
  /** The text of the whole document that stays. */
  readonly stays: string
  readonly count: number
  readonly warnings: readonly RedactionWarning[]
}

/** A place that is asked to be cut: a box, or the letters of a text in one line. */
type Asked = {
  readonly box: Box
  readonly ground: string | undefined
  readonly number: number
  readonly isText: boolean
}

/** Where another reader found a text of which this program sees no letter. Pages from 0, the box as it is in `boxes`. */
export type FoundPlace = { readonly page: number; readonly number: number; readonly box: Box }

/** Boxes as areas of the pages. @throws WrongBox */
export function resolveBoxes(
  engine: Pdfium,
  document: EngineDocument,
  boxes: readonly RedactionBox[],
  places: readonly FoundPlace[] = [],
): Resolved {
  const warnings: RedactionWarning[] = []
  const pages = new Map<number, PageAreas>()
  const found = new Set<number>()
  let stays = ''
  let count = 0
  for (const [index, box] of boxes.entries())
    if ('page' in box && (box.page < 1 || box.page > document.pages))
      throw new WrongBox(`Box ${index + 1} names page ${box.page}; the file has ${document.pages}`)
  for (let page = 0; page < document.pages; page += 1) {
    document.withPage(page, (handle) => {
      const { characters, text } = readCharacters(engine, handle, new Set())
      const asked = boxes.flatMap((box, index): readonly Asked[] => {
        const more = { ground: box.ground, number: index + 1, isText: !('page' in box) }
        if (!('page' in box)) {
          const found = places
            .filter((place) => place.page === page && place.number === index)
            .map((place) => place.box)
          return [...placesOf(box.text, text, characters), ...found].map((place) => ({ ...more, box: place }))
        }
        return box.page === page + 1 ? [{ ...more, box: inPage(engine, handle, box.rect) }] : []
      })
      const pictures = asked.length > 0 ? pictureBoxes(engine, handle) : []
      const areas = asked.flatMap((one) => {
        found.add(one.number)
        const grown = areasOf(one, characters, pictures)
        if (grown.some(({ box }) => isWider(box, one.box)))
          warnings.push({ code: 'widened', page: page + 1, box: one.number })
        return grown
      })
      const words = wordsCut(characters, text, ({ box }) =>
        areas.some(({ cuts }) => cuts.some((cut) => touches(box, cut))),
      )
      stays += `${words.stays}\n`
      count += asked.length
      if (areas.length > 0) pages.set(page, { areas, ...words })
    })
  }
  for (const index of boxes.keys()) if (!found.has(index + 1)) warnings.push({ code: 'not-found', box: index + 1 })
  return { pages, stays, count, warnings }
}

/** A box that cannot be meant. */
export class WrongBox extends Error {
  override readonly name = 'WrongBox'
}

/** Hundredths of a point: the function takes whole numbers. */
const precision = 100

/** From points of the page as shown to its own space: it may be turned, and begin elsewhere. */
function inPage(
  engine: Pdfium,
  page: number,
  [left, top, right, bottom]: readonly [number, number, number, number],
): Box {
  const [width, height] = [engine.FPDF_GetPageWidthF(page), engine.FPDF_GetPageHeightF(page)]
  const corner = (x: number, y: number) =>
    withScratch(engine, 16, ({ at, f64 }) => {
      const whole = (value: number) => Math.round(value * precision)
      engine.FPDF_DeviceToPage(page, 0, 0, whole(width), whole(height), 0, whole(x), whole(y), at, at + 8)
      return { x: f64(0), y: f64(1) }
    })
  const [one, other] = [corner(left, top), corner(right, bottom)]
  return {
    left: Math.min(one.x, other.x),
    right: Math.max(one.x, other.x),
    bottom: Math.min(one.y, other.y),
    top: Math.max(one.y, other.y),
  }
}

export const touches = (a: Box, b: Box): boolean =>
  a.left < b.right && a.right > b.left && a.bottom < b.top && a.top > b.bottom

const join = (a: Box, b: Box): Box => ({
  left: Math.min(a.left, b.left),
  right: Math.max(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
  top: Math.max(a.top, b.top),
})

/** So far beyond a letter's box its edges may be drawn. */
const margin = 0.6
const widened = ({ left, bottom, right, top }: Box): Box => ({
  left: left - margin,
  bottom: bottom - margin,
  right: right + margin,
  top: top + margin,
})

const maxRounds = 20

/**
 * What is cut and drawn over for a place. A letter that is touched is cut whole and gets a box of its own: were the place grown
 * to it, its other sides would tell where letters stood that lie under another box. A letter of which the middle comes to lie in
 * one of these goes too.
 */
function areasOf(
  asked: Asked,
  characters: readonly PageCharacter[],
  pictures: readonly Box[],
): readonly [Area, ...Area[]] {
  const isOnPicture = pictures.some((picture) => touches(picture, asked.box))
  const cuts: Box[] = [asked.isText && !isOnPicture ? shrunk(asked.box) : asked.box]
  const boxes: Box[] = [asked.isText ? widened(asked.box) : asked.box]
  const [box = asked.box] = boxes
  let waiting = characters
  for (let round = 0, before = -1; before !== waiting.length && round < maxRounds; round += 1) {
    before = waiting.length
    waiting = waiting.filter((character) => {
      const isTouched = cuts.some((cut) => touches(character.box, cut))
      if (!isTouched && !boxes.some((one) => touches(middle(character.box), one))) return true
      if (!isTouched) cuts.push(shrunk(character.box))
      boxes.push(widened(character.box))
      return false
    })
  }
  return [
    { box, cuts, ground: asked.ground, label: asked.isText ? box : asked.box },
    ...boxes
      .slice(1)
      .flatMap((one) => (contains(box, one) ? [] : [{ box: one, cuts: [], ground: undefined, label: one }])),
  ]
}

const contains = (box: Box, other: Box): boolean =>
  other.left >= box.left && other.right <= box.right && other.bottom >= box.bottom && other.top <= box.top

/** The middle of a box, as a box of no size. */
export const middle = ({ left, bottom, right, top }: Box): Box => ({
  left: (left + right) / 2,
  right: (left + right) / 2,
  bottom: (bottom + top) / 2,
  top: (bottom + top) / 2,
})

const isWider = (box: Box, asked: Box): boolean =>
  Math.max(asked.left - box.left, box.right - asked.right, asked.bottom - box.bottom, box.top - asked.top) >
  margin + 0.01

const [pictureKind, formKind] = [3, 5]

/** Where pictures are drawn, and forms, which may hold some. */
function pictureBoxes(engine: Pdfium, page: number): readonly Box[] {
  const boxes: Box[] = []
  const count = engine.FPDFPage_CountObjects(page)
  withScratch(engine, 16, ({ at, f32 }) => {
    for (let index = 0; index < count; index += 1) {
      const object = engine.FPDFPage_GetObject(page, index)
      if (![pictureKind, formKind].includes(engine.FPDFPageObj_GetType(object))) continue
      if (engine.FPDFPageObj_GetBounds(object, at, at + 4, at + 8, at + 12))
        boxes.push({ left: f32(0), bottom: f32(1), right: f32(2), top: f32(3) })
    }
  })
  return boxes
}

/** Neighbouring letters may overlap a little: of a word that was looked for, its middle is cut. */
export const shrunk = (box: Box): Box => {
  const inset = Math.min(0.5, (box.right - box.left) / 8, (box.top - box.bottom) / 8)
  return { left: box.left + inset, right: box.right - inset, bottom: box.bottom + inset, top: box.top - inset }
}

/** Where a text stands: a box for each line of it. */
export function placesOf(sought: string, text: string, characters: readonly PageCharacter[]): readonly Box[] {
  const pattern = soughtPattern(sought)
  if (!pattern) return []
  return [...text.matchAll(pattern)].flatMap(({ 0: match, index }) =>
    lines(characters.filter(({ offset }) => offset >= index && offset < index + match.length)),
  )
}

/** Letters that follow one another in a line share a box. */
function lines(characters: readonly PageCharacter[]): readonly Box[] {
  const boxes: Box[] = []
  for (const { box } of characters) {
    const last = boxes.at(-1)
    const isSameLine = last !== undefined && box.bottom < last.top && box.top > last.bottom
    const isSameColumn = last !== undefined && box.left < last.right && box.right > last.left
    if (last && (isSameLine || isSameColumn)) boxes[boxes.length - 1] = join(last, box)
    else boxes.push(box)
  }
  return boxes
}

function wordsCut(
  characters: readonly PageCharacter[],
  text: string,
  isCut: (character: PageCharacter) => boolean,
): { readonly cut: readonly string[]; readonly stays: string } {
  const removed = new Set(characters.filter(isCut).map(({ offset }) => offset))
  const drawn = new Set(characters.map(({ offset }) => offset))
  let cut = ''
  let stays = ''
  let wasRemoved = false
  for (let offset = 0; offset < text.length; offset += 1) {
    const isSpace = !drawn.has(offset)
    const isRemoved: boolean = isSpace ? wasRemoved : removed.has(offset)
    cut += isRemoved ? text[offset] : '\n'
    stays += isRemoved ? '\n' : text[offset]
    wasRemoved = isRemoved
  }
  return { cut: tellingWords(cut), stays }
}

/** Three Latin letters or digits, or two Chinese characters, tell something. */
function tellingWords(text: string): readonly string[] {
  const found = text.match(/[\p{L}\p{N}]+(?:[.'’@_-][\p{L}\p{N}]+)*/gu) ?? []
  return [...new Set(found.filter((word) => (han.test(word) ? [...word].length >= 2 : word.length >= 3)))]
}
