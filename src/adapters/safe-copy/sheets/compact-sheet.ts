import { type CellArea, maxColumn } from '../../../domain/release/cell-cuts.ts'
import { isHiddenColumn } from './shown-sheet.ts'
import { type CutLabels, placeKey, type WrittenSheet } from './write-sheets.ts'

/**
 * A sheet without its hidden rows and columns: what stands behind them moves up. Merged cells that reach into what is
 * hidden keep their part that is shown.
 */
export function compactSheet(sheet: WrittenSheet): WrittenSheet {
  if (sheet.hiddenRows.size === 0 && sheet.hiddenColumns.length === 0) return sheet
  const hiddenColumns = new Set<number>()
  for (const [from, to] of sheet.hiddenColumns)
    for (let at = from; at <= Math.min(to, maxColumn); at += 1) hiddenColumns.add(at)
  const row = placesWithout(sheet.hiddenRows)
  const column = placesWithout(hiddenColumns)
  return {
    ...sheet,
    cells: sheet.cells.map((cell) => ({ ...cell, row: row(cell.row), column: column(cell.column) })),
    widths: new Map(
      [...sheet.widths].filter(([at]) => !isHiddenColumn(sheet, at)).map(([at, width]) => [column(at), width]),
    ),
    merges: sheet.merges.flatMap((area): readonly CellArea[] => {
      const [top, left] = [row(area.top), column(area.left)]
      // One beyond the end, moved, is where the end has moved to.
      const [bottom, right] = [row(area.bottom + 1) - 1, column(area.right + 1) - 1]
      return bottom < top || right < left || (bottom === top && right === left) ? [] : [{ top, left, bottom, right }]
    }),
    ...(sheet.labels ? { labels: movedLabels(sheet.labels, row, column) } : {}),
    hiddenRows: new Set(),
    hiddenColumns: [],
  }
}

const movedLabels = (labels: CutLabels, row: (place: number) => number, column: (place: number) => number): CutLabels =>
  new Map(
    [...labels].map(([key, label]) => {
      const [down = 0, across = 0] = key.split(',').map(Number)
      return [placeKey(row(down), column(across)), label]
    }),
  )

/** Where a place moves to when those that are hidden are taken out. */
function placesWithout(hidden: ReadonlySet<number>): (place: number) => number {
  const sorted = [...hidden].sort((a, b) => a - b)
  return (place) => {
    let [low, high] = [0, sorted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[middle] ?? 0) < place) low = middle + 1
      else high = middle
    }
    return place - low
  }
}
