import type { PageSize, Rect } from './marks.ts'

/** What is cut on one page for the same grounds: how many boxes, and the share of the page that they cover, from 0 to 1. */
export type PageCuts = {
  readonly page: number
  readonly grounds: readonly string[]
  readonly count: number
  readonly areaShare: number
}

type Cut = { readonly page: number; readonly rect: Rect; readonly grounds: readonly string[] }

/** Cuts by page and by grounds, in the order of the pages. */
export function cutsByPage(marks: readonly Cut[], pages: readonly PageSize[]): readonly PageCuts[] {
  const groups = new Map<string, Cut[]>()
  for (const mark of marks) {
    const key = JSON.stringify([mark.page, mark.grounds.toSorted()])
    groups.set(key, [...(groups.get(key) ?? []), mark])
  }
  return [...groups.values()]
    .flatMap((cuts): readonly PageCuts[] => {
      const [first] = cuts
      const size = first && pages[first.page - 1]
      if (!first || !size) return []
      const areaShare = coveredArea(cuts.map(({ rect }) => rect)) / (size.width * size.height)
      const { page, grounds } = first
      return [{ page, grounds: grounds.toSorted(), count: cuts.length, areaShare: Math.min(1, areaShare) }]
    })
    .sort((a, b) => a.page - b.page || (a.grounds.join() < b.grounds.join() ? -1 : 1))
}

/** The area that boxes cover together, in square points: what lies under several counts once. */
export function coveredArea(rects: readonly Rect[]): number {
  const heights = [...new Set(rects.flatMap(([, top, , bottom]) => [top, bottom]))].sort((a, b) => a - b)
  const fromLeft = rects.toSorted((a, b) => a[0] - b[0])
  let area = 0
  for (const [index, top] of heights.entries()) {
    const bottom = heights[index + 1]
    if (bottom === undefined) break
    let reached = Number.NEGATIVE_INFINITY
    let width = 0
    for (const [left, first, right, last] of fromLeft) {
      if (first > top || last < bottom || right <= reached) continue
      width += right - Math.max(left, reached)
      reached = right
    }
    area += width * (bottom - top)
  }
  return area
}
