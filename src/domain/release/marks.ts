import { type FieldIssue, fieldIssue } from '../request/refusal.ts'

/** Left, top, right, bottom in points from the top left of the page as it is shown. */
export type Rect = readonly [left: number, top: number, right: number, bottom: number]

/** A place to be cut, with the exemptions of the statute that it rests on. */
export type Mark = {
  /** Pages from 1. */
  readonly page: number
  readonly rect: Rect
  readonly grounds: readonly string[]
  readonly note: string
}

export const markLimits = {
  /** In one document. */
  marks: 5000,
  /** In one save. */
  changes: 1000,
  /** For one mark. */
  grounds: 10,
  noteLength: 1000,
  commentLength: 2000,
} as const

/** So many pages in turn have this width and height in points. */
export type PageRun = readonly [count: number, width: number, height: number]
export type PageSize = { readonly width: number; readonly height: number }

/** Pages that follow one another and have the same size, told once. */
export function pageRuns(pages: readonly PageSize[]): readonly PageRun[] {
  const runs: [number, number, number][] = []
  for (const { width, height } of pages) {
    const last = runs.at(-1)
    if (last && last[1] === width && last[2] === height) last[0] += 1
    else runs.push([1, width, height])
  }
  return runs
}

export const pagesOf = (runs: readonly PageRun[]): readonly PageSize[] =>
  runs.flatMap(([count, width, height]) => Array.from({ length: count }, () => ({ width, height })))

/** A pen goes so far over the edge of a page: what is beyond is cut off. */
const edgePoints = 1
/** Less than this is no box that anybody drew. */
const leastPoints = 1

/**
 * What is wrong with a mark, with the path of each field.
 * @param codes of the statute's exemptions
 */
export function markIssues(
  mark: Mark,
  path: string,
  pages: readonly PageSize[],
  codes: ReadonlySet<string>,
): readonly FieldIssue[] {
  const { page, rect, grounds } = mark
  const issues: FieldIssue[] = []
  const size = pages[page - 1]
  if (size) {
    const [left, top, right, bottom] = rect
    const { width, height } = size
    const isOutside =
      left < -edgePoints || top < -edgePoints || right > width + edgePoints || bottom > height + edgePoints
    if (isOutside)
      issues.push(fieldIssue(`${path}rect`, 'outside-page', { width: pointsOf(width), height: pointsOf(height) }))
    const [cut0, cut1, cut2, cut3] = clipped(rect, size)
    if (cut2 - cut0 < leastPoints || cut3 - cut1 < leastPoints) issues.push(fieldIssue(`${path}rect`, 'empty-box'))
  } else issues.push(fieldIssue(`${path}page`, 'between', { min: '1', max: String(pages.length) }))
  for (const [index, code] of grounds.entries())
    if (!codes.has(code)) issues.push(fieldIssue(`${path}grounds.${index}`, 'unknown', { name: code }))
  return issues
}

const pointsOf = (points: number): string => String(Math.round(points))
const hundredths = (points: number): number => Math.round(points * 100) / 100

/** The box as it is kept: within the page, in hundredths of a point. */
export function clipped([left, top, right, bottom]: Rect, { width, height }: PageSize): Rect {
  const within = (value: number, most: number) => hundredths(Math.min(Math.max(value, 0), most))
  return [within(left, width), within(top, height), within(right, width), within(bottom, height)]
}

const edge = 0.5

/** Whether a box lies within another one, but for the breadth of a line. */
export const covers = (one: Rect, [left, top, right, bottom]: Rect): boolean =>
  one[0] <= left + edge && one[1] <= top + edge && one[2] >= right - edge && one[3] >= bottom - edge

/** Whether two marks cut the same for the same reasons. */
export function isSameMark(one: Mark, other: Mark): boolean {
  return (
    one.page === other.page &&
    one.note === other.note &&
    one.rect.every((value, index) => value === other.rect[index]) &&
    one.grounds.length === other.grounds.length &&
    one.grounds.every((code, index) => code === other.grounds[index])
  )
}

/** As a page is read: from the top, and from the left. */
export function inReadingOrder<M extends Mark & { readonly id: string }>(marks: readonly M[]): readonly M[] {
  return marks.toSorted(
    (a, b) => a.page - b.page || a.rect[1] - b.rect[1] || a.rect[0] - b.rect[0] || (a.id < b.id ? -1 : 1),
  )
}
