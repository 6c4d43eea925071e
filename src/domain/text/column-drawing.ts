import { columnsOf } from './cjk.ts'

/** One place of a chart: its name, and one number or two. Null is not told. */
export type ChartBar = {
  readonly label: string
  readonly value: number | null
  readonly second?: number | null | undefined
  /** What is late, in red. */
  readonly late?: boolean
}

export type DrawingSize = {
  readonly width: number
  readonly height: number
  /** The height of the letters. */
  readonly letters: number
  /** How many labels there is room for. */
  readonly labels: number
}

export type Column = {
  readonly kind: 'bar' | 'bar-late' | 'bar-2'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly value: number
}

/** Where everything of a column chart stands, in the units of its size: drawn as SVG on a page and as vectors in a PDF. */
export type ColumnDrawing = {
  /** Horizontal lines, each with its number at the left. */
  readonly lines: readonly { readonly x1: number; readonly x2: number; readonly y: number; readonly value: number }[]
  readonly columns: readonly Column[]
  /** Where a number is not told; `x` is the middle of the column that is not drawn. */
  readonly untold: readonly { readonly x: number; readonly y: number }[]
  /** Under the columns; `x` is the middle. */
  readonly labels: readonly { readonly x: number; readonly y: number; readonly text: string }[]
}

/** The length of a bar that stands under others: both its numbers. */
export const barTotal = ({ value, second }: ChartBar): number | null =>
  value === null || second === null ? null : value + (second ?? 0)

/** A round number at or above the largest value, and how far apart the lines stand. */
function scaleOf(largest: number): { readonly top: number; readonly step: number } {
  const rough = Math.max(1, largest) / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = Math.max(1, [1, 2, 5, 10].map((one) => one * power).find((one) => one >= rough) ?? power * 10)
  return { top: Math.max(step, Math.ceil(largest / step) * step), step }
}

/** A tenth of a unit is finer than any screen. */
const round = (value: number): number => Math.round(value * 10) / 10

/** The middle of a label: under its bar, but not beyond the edge of the drawing. */
function labelAt(middle: number, label: string, { width, letters }: DrawingSize): number {
  return Math.min(middle, width - (columnsOf(label) * 0.56 * letters) / 2)
}

export function columnDrawing(bars: readonly ChartBar[], size: DrawingSize): ColumnDrawing {
  const { width, height, letters } = size
  const { top, step } = scaleOf(Math.max(0, ...bars.map((bar) => Math.max(bar.value ?? 0, bar.second ?? 0))))
  const left = 10 + letters * 0.6 * String(top).length
  const bottom = 28
  const band = (width - left) / Math.max(1, bars.length)
  const isDouble = bars.some((bar) => bar.second !== undefined)
  const thick = Math.min(48, (band * 0.7) / (isDouble ? 2 : 1))
  const y = (value: number) => round(10 + (height - bottom - 10) * (1 - value / top))
  const every = Math.ceil(bars.length / size.labels)
  const middle = (index: number) => left + band * (index + 0.5)
  const firstAt = (index: number) => (isDouble ? middle(index) - thick : middle(index) - thick / 2)
  const secondAt = (index: number) => middle(index) + 1
  const notTold = (x: number, value: number | null | undefined) =>
    value === null ? [{ x: round(x + thick / 2), y: y(0) - 3 }] : []
  const column = (kind: Column['kind'], x: number, value: number | null | undefined): Column[] =>
    value ? [{ kind, x: round(x), y: y(value), width: round(thick - 1), height: round(y(0) - y(value)), value }] : []
  return {
    lines: Array.from({ length: Math.round(top / step) + 1 }, (_, index) => ({
      x1: round(left),
      x2: width,
      y: y(index * step),
      value: index * step,
    })),
    columns: bars.flatMap((bar, index) => [
      ...column(bar.late ? 'bar-late' : 'bar', firstAt(index), bar.value),
      ...column('bar-2', secondAt(index), bar.second),
    ]),
    untold: bars.flatMap((bar, index) => [
      ...notTold(firstAt(index), bar.value),
      ...notTold(secondAt(index), bar.second),
    ]),
    labels: bars.flatMap(({ label }, index) =>
      index % every === 0 ? [{ x: round(labelAt(middle(index), label, size)), y: height - 8, text: label }] : [],
    ),
  }
}
