import { areaOf, type CellCut, columnLetters, maxColumn, maxRow } from './cell-cuts.ts'
import type { PageRun, Rect } from './marks.ts'

/**
 * A mark in a spreadsheet is a box as well: its page is the number of the sheet among those that are shown, and its points are
 * cells. Each sheet is as large as one can be, so that a mark does not tell how much of it was filled.
 */
export const sheetSize = { width: maxColumn + 1, height: maxRow + 1 } as const

/** Whether the marks of a draft are in cells. */
export const isOfCells = ([first]: readonly PageRun[]): boolean =>
  first?.[1] === sheetSize.width && first[2] === sheetSize.height

/** The box of a reference such as `B2:C9`; undefined where it names no cells. */
export function rectOfCells(cells: CellCut['cells']): Rect | undefined {
  const area = areaOf(cells)
  return area && [area.left, area.top, area.right + 1, area.bottom + 1]
}

/** The reference of a box; undefined for a whole sheet. */
export function cellsOfRect(rect: Rect): string | undefined {
  const [left, top, right, bottom] = wholeCells(rect)
  const [first, last] = [columnLetters(left), columnLetters(right - 1)]
  const isAllRows = top === 0 && bottom === sheetSize.height
  const isAllColumns = left === 0 && right === sheetSize.width
  if (isAllRows && isAllColumns) return undefined
  if (isAllRows) return `${first}:${last}`
  if (isAllColumns) return `${top + 1}:${bottom}`
  const from = `${first}${top + 1}`
  return right - left === 1 && bottom - top === 1 ? from : `${from}:${last}${bottom}`
}

/** A box that covers a part of a cell covers all of it. */
export const wholeCells = ([left, top, right, bottom]: Rect): Rect => [
  Math.floor(left),
  Math.floor(top),
  Math.ceil(right),
  Math.ceil(bottom),
]
