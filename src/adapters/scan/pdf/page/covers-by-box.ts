import { type Pdfium, withScratch } from '../pdfium.ts'
import type { PageCharacter, PageText } from './page-characters.ts'
import type { PaintedObject } from './painted-objects.ts'

export type CoversByBox = {
  /** When the first opaque thing is painted over the middle of a character; -1 where none is. */
  over(character: PageCharacter): number
  /** When a character is painted itself; -1 where that is not known. */
  placeOf(character: PageCharacter): number
}

const minOpacity = 200
/** A drawing of more shapes than these is a map or a chart, and no set of boxes. */
const maxCovers = 5000

/** What is painted over what, by boxes and order alone: for where the pixels cannot tell. */
export function coversByBox(
  engine: Pdfium,
  drawings: PageText['drawings'],
  painted: readonly PaintedObject[],
): CoversByBox {
  const places = new Map(painted.map(({ handle }, index) => [handle, index]))
  const covers = painted
    .map((one, index) => ({ ...one, index }))
    .filter(
      ({ kind, handle }) => kind === 'image' || kind === 'annotation' || (kind === 'fill' && isOpaque(engine, handle)),
    )
    .slice(0, maxCovers)
  const placeOf = ({ drawing }: PageCharacter) => places.get(drawings[drawing]?.handle ?? 0) ?? -1
  return {
    placeOf,
    over: (character) => {
      const own = placeOf(character)
      const { left, right, bottom, top } = character.box
      const [x, y] = [(left + right) / 2, (bottom + top) / 2]
      const cover = covers.find(
        ({ index, box }) => index > own && x >= box.left && x <= box.right && y >= box.bottom && y <= box.top,
      )
      return own < 0 ? -1 : (cover?.index ?? -1)
    },
  }
}

const isOpaque = (engine: Pdfium, handle: number): boolean =>
  withScratch(
    engine,
    16,
    ({ at, i32 }) => !engine.FPDFPageObj_GetFillColor(handle, at, at + 4, at + 8, at + 12) || i32(3) >= minOpacity,
  )
