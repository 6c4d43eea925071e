import { type Box, boxOf, isUpright, length, type Matrix, overlap } from './drawing-box.ts'
import type { Drawn } from './drawing-tree.ts'

/** What is painted, in its order: words, and what may lie over or behind them. */
export type Painted = {
  readonly drawn: Drawn
  readonly isText: boolean
  /** Of words, a part in which they stand for sure. Undefined where that is not known. */
  readonly box: Box | undefined
  /** Of words, all that they may reach. */
  readonly reach?: Box | undefined
  readonly isWhite: boolean
  readonly isOpaque: boolean
  readonly view: Box | undefined
}

const white =
  /^(?:white|#fff(?:fff)?|rgba?\(\s*255\s*,\s*255\s*,\s*255\s*(?:,\s*1(?:\.0+)?\s*)?\)|rgb\(\s*100%\s*,\s*100%\s*,\s*100%\s*\))$/i
export const isWhite = (paint: string): boolean => white.test(paint.trim())

/** Words that lie outside of what is shown, under a box, or white on nothing. `inPart`: a box covers them in part. */
export function unseenWords(all: readonly Painted[]): {
  readonly unseen: ReadonlySet<Drawn>
  readonly inPart: boolean
} {
  const unseen = new Set<Drawn>()
  let inPart = false
  for (const [index, { drawn, isText, box, reach, isWhite, view }] of all.entries()) {
    if (!isText || !box || !reach) continue
    if (view && !overlap(reach, view)) unseen.add(drawn)
    const over = all.slice(index + 1).filter((one) => !one.isText && one.isOpaque && one.box && overlap(one.box, box))
    if (over.some((one) => one.box && holds(one.box, box))) unseen.add(drawn)
    else if (over.length > 0) inPart = true
    const behind = all.slice(0, index).filter((one) => !one.isText && !one.isWhite)
    if (isWhite && !behind.some((one) => one.box === undefined || overlap(one.box, reach))) unseen.add(drawn)
  }
  return { unseen, inPart }
}

const holds = (outer: Box, { left, top, right, bottom }: Box): boolean =>
  outer.left <= left && outer.top <= top && outer.right >= right && outer.bottom >= bottom

/** Where words stand that begin at a place: letters are at least a quarter and at most once and a fifth as wide as high. */
export function boxesOfWords(at: Matrix, x: number, y: number, size: number, text: string, anchor: string) {
  const count = [...text.trim()].length
  const part = anchor === 'end' ? 1 : anchor === 'middle' ? 0.5 : 0
  const [least, most] = [count * size * 0.25, count * size * 1.2]
  const box = { left: x - part * least, top: y - size * 0.5, right: x + (1 - part) * least, bottom: y - size * 0.05 }
  const reach = { left: x - part * most, top: y - size * 1.5, right: x + (1 - part) * most, bottom: y + size }
  return { box: boxOf(at, box), reach: boxOf(at, reach) }
}

/** The box that a rectangle, a picture, or a path of upright lines fills. Undefined where it is of another shape. */
export function filledBox({ name, attributes }: Drawn, at: Matrix | undefined): Box | undefined {
  if (!at || !isUpright(at)) return undefined
  if (name === 'rect' || name === 'image') {
    const [x, y] = [length(attributes.x) ?? 0, length(attributes.y) ?? 0]
    const [width, height] = [length(attributes.width), length(attributes.height)]
    return width && height ? boxOf(at, { left: x, top: y, right: x + width, bottom: y + height }) : undefined
  }
  const points = name === 'path' ? pointsOfPath(attributes.d ?? '') : name === 'polygon' ? pairs(attributes.points) : []
  if (points.length < 4) return undefined
  const [across, down] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const box = {
    ...{ left: Math.min(...across), top: Math.min(...down) },
    ...{ right: Math.max(...across), bottom: Math.max(...down) },
  }
  const isEdge = ([x, y]: Point) => x === box.left || x === box.right || y === box.top || y === box.bottom
  return points.every(isEdge) ? boxOf(at, box) : undefined
}

type Point = readonly [number, number]
const maxPathLength = 1000

function pairs(text = ''): readonly Point[] {
  if (text.length > maxPathLength) return []
  const numbers = text
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  return numbers.flatMap((x, index): Point[] => (index % 2 === 0 ? [[x, numbers[index + 1] ?? Number.NaN]] : []))
}

/** Of a short path of straight lines; none where it has curves. */
function pointsOfPath(path: string): readonly Point[] {
  if (path.length > maxPathLength || /[^MLHVZmlhvz\d\s.,eE+-]/.test(path)) return []
  const points: Point[] = []
  let [x, y] = [0, 0]
  for (const [, command = '', rest = ''] of path.matchAll(/([MLHVZmlhvz])([^MLHVZmlhvz]*)/g)) {
    const numbers = (rest.match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) ?? []).map(Number)
    const isRelative = command === command.toLowerCase()
    const kind = command.toUpperCase()
    for (let index = 0; index < numbers.length; index += kind === 'H' || kind === 'V' ? 1 : 2) {
      const [first = 0, second = 0] = [numbers[index], numbers[index + 1]]
      if (kind !== 'V') x = (isRelative ? x : 0) + first
      if (kind === 'V') y = (isRelative ? y : 0) + first
      else if (kind !== 'H') y = (isRelative ? y : 0) + second
      points.push([x, y])
    }
  }
  return points
}
