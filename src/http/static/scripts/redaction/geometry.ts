/** Left, top, right, bottom in points from the top left of the page as it is shown. */
export type Rect = readonly [left: number, top: number, right: number, bottom: number]
export type Size = { readonly width: number; readonly height: number }
export type Point = { readonly x: number; readonly y: number }

export const minPoints = 2

const rounded = (value: number): number => Math.round(value * 100) / 100

/** The box between two points, on the page. */
export function between(one: Point, other: Point, { width, height }: Size): Rect {
  const across = [one.x, other.x].map((x) => rounded(Math.min(Math.max(x, 0), width))).sort((a, b) => a - b)
  const down = [one.y, other.y].map((y) => rounded(Math.min(Math.max(y, 0), height))).sort((a, b) => a - b)
  return [across[0] ?? 0, down[0] ?? 0, across[1] ?? 0, down[1] ?? 0]
}

export const isBigEnough = ([left, top, right, bottom]: Rect): boolean =>
  right - left >= minPoints && bottom - top >= minPoints

/** Moved by so much, as far as the page goes. */
export function moved([left, top, right, bottom]: Rect, x: number, y: number, { width, height }: Size): Rect {
  const across = Math.min(Math.max(x, -left), width - right)
  const down = Math.min(Math.max(y, -top), height - bottom)
  return [rounded(left + across), rounded(top + down), rounded(right + across), rounded(bottom + down)]
}

/** Its right and lower edge moved by so much. */
export function resized([left, top, right, bottom]: Rect, x: number, y: number, { width, height }: Size): Rect {
  return [
    left,
    top,
    rounded(Math.min(Math.max(right + x, left + minPoints), width)),
    rounded(Math.min(Math.max(bottom + y, top + minPoints), height)),
  ]
}

export const wholePage = ({ width, height }: Size): Rect => [0, 0, width, height]

/** All of a page but a box: above it, below it, and beside it. */
export function allBut([left, top, right, bottom]: Rect, { width, height }: Size): readonly Rect[] {
  const around: readonly Rect[] = [
    [0, 0, width, top],
    [0, bottom, width, height],
    [0, top, left, bottom],
    [right, top, width, bottom],
  ]
  return around.filter(isBigEnough)
}

/** On a page of another size it lies as far from the upper left, and no further than the page goes. */
export const onPage = ([left, top, right, bottom]: Rect, size: Size): Rect =>
  between({ x: left, y: top }, { x: right, y: bottom }, size)

/** Whether a box lies within another, but for a point. */
export const isWithin = (inner: Rect, outer: Rect): boolean =>
  inner[0] >= outer[0] - 1 && inner[1] >= outer[1] - 1 && inner[2] <= outer[2] + 1 && inner[3] <= outer[3] + 1

export const joined = (a: Rect, b: Rect): Rect => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
]
