import type { PageGap, PageRect } from '../../app/ports/page-reader-ports.ts'
import { waysToWrite, widthTolerance } from '../../domain/release/gap.ts'
import { type PageCharacter, readCharacters } from '../scan/pdf/page/page-characters.ts'
import type { Pdfium } from '../scan/pdf/pdfium.ts'
import { type FontWidths, fontWidths } from './font-widths.ts'
import { isSameLine, joinRects, toShown, withinLetters } from './page-geometry.ts'

type Letter = PageCharacter & { readonly rect: PageRect }
type Line = readonly Letter[]

/** What of a line lies in a box: from one letter to another, both of them included. */
type Run = { readonly line: Line; readonly from: number; readonly to: number }

/** A group of words ends at a sign like these. */
const sign = /[.,;:!?()[\]{}|"“”‘’«»—–，。；：！？（）、《》〈〉「」『』【】]/u
const edges = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu

/**
 * For each box of a page, which of the names take as much room as what it cuts out of a line; null where it leaves no gap
 * between letters that says how wide it was.
 */
export function measureGaps(
  engine: Pdfium,
  page: number,
  rects: readonly PageRect[],
  names: readonly string[],
): readonly (PageGap | null)[] {
  const read = readCharacters(engine, page, new Set())
  const shown = toShown(engine, page)
  const lines = linesOf(
    read.text,
    read.characters.map((character) => ({ ...character, rect: shown(character.box) })),
  )
  const widthsOf = fontWidths(engine)
  return rects.map((rect) => {
    const runs = lines.flatMap((line) => runIn(line, rect))
    const measured = runs.flatMap((run) => {
      const handle = read.drawings[run.line[run.from]?.drawing ?? -1]?.handle
      if (handle === undefined || !tellsItsWidth(run, rect)) return []
      return [fitting(textOf(read.text, run), extentOf(run), widthsOf(handle), names)]
    })
    const [first, ...others] = measured.filter((fits) => fits.length > 0)
    if (!first) return null
    const fits = others.reduce((fewest, one) => (one.length < fewest.length ? one : fewest), first)
    return { fits, ...widerBoxes(runs) }
  })
}

function linesOf(text: string, letters: readonly Letter[]): readonly Line[] {
  const lines: Letter[][] = []
  let last: Letter | undefined
  for (const letter of letters) {
    const isOn = last && isSameLine(last.rect, letter.rect, text.slice(endOf(last), letter.offset))
    if (isOn) lines.at(-1)?.push(letter)
    else lines.push([letter])
    last = letter
  }
  return lines
}

const endOf = ({ offset, code }: Letter): number => offset + String.fromCodePoint(code).length

/** A letter that a box touches is cut whole. */
const isTouched = ([left, top, right, bottom]: PageRect, [l, t, r, b]: PageRect): boolean =>
  l < right && r > left && t < bottom && b > top

function runIn(line: Line, rect: PageRect): readonly Run[] {
  const from = line.findIndex((letter) => isTouched(rect, letter.rect))
  if (from < 0) return []
  return [{ line, from, to: line.findLastIndex((letter) => isTouched(rect, letter.rect)) }]
}

/** Whether letters, or the edges of the box, stay where what was cut began and ended. */
function tellsItsWidth({ line, from, to }: Run, rect: PageRect): boolean {
  const [first, last] = [line[from], line[to]]
  const [hasBefore, hasAfter] = [from > 0, to < line.length - 1]
  if (!first || !last || (!hasBefore && !hasAfter)) return false
  const room = Math.max(first.rect[3] - first.rect[1], first.rect[2] - first.rect[0])
  const beyond = Math.max(rect[2] - last.rect[2], first.rect[0] - rect[0])
  return (hasBefore && hasAfter) || beyond < room
}

function textOf(text: string, { line, from, to }: Run): string {
  const [first, last] = [line[from], line[to]]
  return first && last ? text.slice(first.offset, endOf(last)).replace(/\s+/g, ' ').replace(edges, '') : ''
}

/** How long it is in points, whichever way the line runs. */
function extentOf({ line, from, to }: Run): number {
  const [left, top, right, bottom] = joined(line.slice(from, to + 1))
  return Math.max(right - left, bottom - top)
}

const joined = (letters: Line): PageRect =>
  letters.map(({ rect }) => rect).reduce((all, rect) => joinRects(all, rect), letters[0]?.rect ?? [0, 0, 0, 0])

/** The places in the list of the names that are as wide as what was cut, in its font and size. */
function fitting(cut: string, extent: number, widths: FontWidths, names: readonly string[]): readonly number[] {
  const width = widths(cut)
  if (cut === '' || !width || width.unknown > 0) return []
  const points = extent / width.units
  const isCapitals = cut !== cut.toLowerCase() && cut === cut.toUpperCase()
  return names.flatMap((name, index) => {
    const isAsWide = waysToWrite(isCapitals ? name.toUpperCase() : name).some((way) => {
      const other = widths(way)
      if (!other) return false
      const tolerance = widthTolerance(Math.max([...cut].length, [...way].length)) + other.unknown * points
      return Math.abs(other.units - width.units) * points <= tolerance
    })
    return isAsWide ? [index] : []
  })
}

/** The box grown to the words between two signs, where that is more and not all of the line; and to all of it. */
function widerBoxes(runs: readonly Run[]): Pick<PageGap, 'group' | 'line'> {
  const groups = runs.map(({ line, from, to }): Run => {
    const isSign = (letter: Letter | undefined) => !letter || sign.test(String.fromCodePoint(letter.code))
    let [first, last] = [from, to]
    while (!isSign(line[first - 1])) first -= 1
    while (!isSign(line[last + 1])) last += 1
    return { line, from: first, to: last }
  })
  const isMore = groups.some(
    (group, index) => group.from < (runs[index]?.from ?? 0) || group.to > (runs[index]?.to ?? 0),
  )
  const isLess = groups.some(({ line, from, to }) => from > 0 || to < line.length - 1)
  const line = joined(runs.flatMap((run) => run.line))
  const group = joined(groups.flatMap((one) => one.line.slice(one.from, one.to + 1)))
  return { group: isMore && isLess ? withinLetters(group) : null, line: withinLetters(line) }
}
