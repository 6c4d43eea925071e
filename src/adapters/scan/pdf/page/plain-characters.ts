import type { Pdfium } from '../pdfium.ts'
import type { PageCharacter, PageText } from './page-characters.ts'
import type { Picture, PixelBox, Renderer } from './page-pictures.ts'
import type { PaintedObject } from './painted-objects.ts'

const cells = 128
/** What is drawn may reach over its box by so many pixels. */
const marginInPixels = 2
/** Letters as light as this, or of the grey that stands for a pattern, are looked at more closely. */
const lightest = 170
const filled = 0
/** Of a cell of the page. */
const [nothing, mixed] = [-1, -2]
const minInkPixels = 4
/** A page of more things than these is compared whole. */
const maxPainted = 5000

/**
 * Tells the characters of which one rendering says enough: nothing but text of one colour is painted anywhere near them, on white paper.
 * What stands out from the paper there is ink, and it is seen.
 */
export function plainCharacters(
  engine: Pdfium,
  { drawings }: PageText,
  painted: readonly PaintedObject[],
  renderer: Renderer,
  picture: Picture,
): (character: PageCharacter, box: PixelBox) => boolean {
  if (painted.length > maxPainted) return () => false
  const { width, height, toPixels } = renderer
  const colourOf = new Map(drawings.map(({ handle }, index) => [handle, plainColour(engine, drawings, index)]))
  const colours = new Int32Array(cells * cells).fill(nothing)
  const cellAt = (at: number, size: number) => Math.max(0, Math.min(cells - 1, Math.floor((at / size) * cells)))
  const eachCell = (box: PixelBox, margin: number, visit: (cell: number) => void) => {
    const [left, right] = [cellAt(box.left - margin, width), cellAt(box.right + margin, width)]
    const [top, bottom] = [cellAt(box.top - margin, height), cellAt(box.bottom + margin, height)]
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1) visit(row * cells + column)
  }
  for (const { kind, handle, box } of painted) {
    const colour = kind === 'text' ? (colourOf.get(handle) ?? mixed) : mixed
    eachCell(toPixels(box), marginInPixels, (cell) => {
      colours[cell] = colours[cell] === nothing || colours[cell] === colour ? colour : mixed
    })
  }
  return (character, box) => {
    const colour = colourOf.get(drawings[character.drawing]?.handle ?? 0) ?? mixed
    let isAlone = colour !== mixed
    if (isAlone) eachCell(box, 0, (cell) => (isAlone &&= colours[cell] === colour))
    return isAlone && inkOnWhite(engine.pdfium.HEAPU8, picture, box) >= minInkPixels
  }
}

/** The colour of letters that are filled with it and hide what is behind them; `mixed` where that is not sure. */
function plainColour(engine: Pdfium, drawings: PageText['drawings'], index: number): number {
  const { handle, fill, isUnpainted } = drawings[index] ?? { handle: 0, fill: undefined, isUnpainted: true }
  if (handle === 0 || fill === undefined || isUnpainted || Math.max(...fill) > lightest) return mixed
  if (engine.FPDFTextObj_GetTextRenderMode(handle) !== filled) return mixed
  if (engine.FPDFPageObj_HasTransparency(handle)) return mixed
  return (fill[0] << 16) | (fill[1] << 8) | fill[2]
}

/** How many pixels differ from white at least half as much as the darkest one. */
function inkOnWhite(memory: Uint8Array, { start, stride }: Picture, box: PixelBox): number {
  const byDifference = new Uint32Array(256)
  let greatest = 0
  for (let y = box.top; y < box.bottom; y += 1) {
    const row = start + y * stride
    for (let at = row + box.left * 4, end = row + box.right * 4; at < end; at += 4) {
      const difference = 255 - Math.min(memory[at] ?? 255, memory[at + 1] ?? 255, memory[at + 2] ?? 255)
      byDifference[difference] = (byDifference[difference] ?? 0) + 1
      if (difference > greatest) greatest = difference
    }
  }
  let ink = 0
  for (let difference = Math.ceil(greatest / 2); difference <= greatest; difference += 1)
    ink += byDifference[difference] ?? 0
  return greatest === 0 ? 0 : ink
}
