import type { RedactionBox } from '../../domain/release/redaction.ts'
import type { Box } from '../scan/pdf/page/page-characters.ts'
import type { FoundPlace } from './areas.ts'
import { itemsBySecondReader, type TextItem } from './read-by-second-reader.ts'
import { soughtPattern } from './sought-pattern.ts'

/** Where another reader finds the texts that are to go: it does not tell letters apart, so all that it gives as one goes. */
export async function placesBySecondReader(
  bytes: Uint8Array,
  boxes: readonly RedactionBox[],
): Promise<readonly FoundPlace[]> {
  const pages = await itemsBySecondReader(bytes)
  return boxes.flatMap((box, number) => {
    const pattern = 'text' in box ? soughtPattern(box.text) : undefined
    if (!pattern) return []
    return pages.flatMap((items, page) =>
      itemsWith(items, pattern).flatMap((item) => {
        const place = boxOf(item)
        return place ? [{ page, number, box: place }] : []
      }),
    )
  })
}

function itemsWith(items: readonly TextItem[], pattern: RegExp): readonly TextItem[] {
  let text = ''
  const starts = items.map(({ str = '', hasEOL }) => {
    const start = text.length
    text += `${str}${hasEOL ? '\n' : ''}`
    return start
  })
  const matches = [...text.matchAll(pattern)].map(({ 0: found, index }) => [index, index + found.length] as const)
  return items.filter(({ str = '' }, at) => {
    const start = starts[at] ?? 0
    return str !== '' && matches.some(([from, to]) => from < start + str.length && to > start)
  })
}

/** So far below the line letters reach, of their size. */
const below = 0.3

/** The matrix of an item: along its line, up from it, and where it begins. */
function boxOf({ transform = [], width = 0, height = 0 }: TextItem): Box | undefined {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform
  const [along, up] = [Math.hypot(a, b), Math.hypot(c, d)]
  if (along === 0 || up === 0) return undefined
  const size = height || up
  const corner = (right: number, top: number) => [
    x + (a / along) * right + (c / up) * top,
    y + (b / along) * right + (d / up) * top,
  ]
  const corners = [corner(0, -below * size), corner(width, -below * size), corner(0, size), corner(width, size)]
  const [across, high] = [corners.map(([one = 0]) => one), corners.map(([, one = 0]) => one)]
  return { left: Math.min(...across), right: Math.max(...across), bottom: Math.min(...high), top: Math.max(...high) }
}
