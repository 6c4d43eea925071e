import {
  areaOf,
  type CellArea,
  type CellCut,
  isWholeSheet,
  isWithin,
  maxColumn,
  maxRow,
  overlaps,
} from '../../../domain/release/cell-cuts.ts'
import { WrongBox } from '../../redact/areas.ts'
import { isHiddenColumn, type ShownCell, type ShownSheet, type ShownSheets } from './shown-sheet.ts'
import { type CutLabels, placeKey, type WrittenSheet } from './write-sheets.ts'

type Cut = CellArea & { readonly ground: string | undefined }

export type CutSheet = {
  readonly sheet: WrittenSheet
  /** What was cut: never a part of any answer. */
  readonly cut: readonly ShownCell[]
  /** Formulas that stay, in a sheet with cuts: their results may tell what was cut. */
  readonly computedBeside: number
}

/** A larger area has its label only where something stays in the row and the column. */
const [mostRows, mostColumns] = [2000, 64]
const blackBar = '███'

/**
 * The sheets without what is cut. What the result says depends on what stays and on the list of cuts alone: whether a cell
 * within a cut was filled cannot be seen.
 * @throws WrongBox
 */
export function cutCells({ sheets }: ShownSheets, cuts: readonly CellCut[]): readonly CutSheet[] {
  const bySheet = new Map<string, Cut[]>()
  for (const [index, { sheet, cells, ground }] of cuts.entries()) {
    const area = areaOf(cells)
    if (!area) throw new WrongBox(`box ${index + 1}: "${cells}" names no cells; write them as B4, B2:C9, B:C or 4:9`)
    // A CSV file has one sheet, without a name: any will do.
    const key = sheets.length === 1 && sheets[0]?.name === '' ? '' : sheet
    if (!sheets.some(({ name }) => name === key))
      throw new WrongBox(`box ${index + 1}: the file shows no sheet "${sheet}"`)
    bySheet.set(key, [...(bySheet.get(key) ?? []), { ...area, ground }])
  }
  return sheets.map((sheet, index) => cutOne(sheet, index, bySheet.get(sheet.name) ?? []))
}

function cutOne(sheet: ShownSheet, index: number, given: readonly Cut[]): CutSheet {
  if (given.length === 0) return { sheet, cut: [], computedBeside: 0 }
  const whole = given.find(isWholeSheet)
  if (whole) {
    // Its name may tell as much as its cells.
    const name = `${blackBar} ${index + 1}`
    const empty: ShownSheet = {
      ...sheet,
      name,
      cells: [],
      widths: new Map(),
      merges: [],
      hiddenRows: new Set(),
      hiddenColumns: [],
    }
    return {
      sheet: { ...empty, labels: new Map([[placeKey(0, 0), labelOf(whole)]]) },
      cut: sheet.cells,
      computedBeside: 0,
    }
  }
  const cuts = given.map((cut) => grown(cut, sheet.merges))
  const isCut = (row: number, column: number) => cuts.some((cut) => isWithin(cut, row, column))
  const cells = sheet.cells.filter(({ row, column }) => !isCut(row, column))
  const labels = labelsOf(sheet, cuts, cells)
  const touched = (column: number) => cuts.some(({ left, right }) => column >= left && column <= right)
  return {
    sheet: {
      ...sheet,
      cells,
      labels,
      // How wide a column was made tells how long a word in it is.
      widths: new Map([...sheet.widths].filter(([column]) => !touched(column))),
      merges: sheet.merges.filter((merge) => !cuts.some((cut) => overlaps(cut, merge))),
    },
    cut: sheet.cells.filter(({ row, column }) => isCut(row, column)),
    computedBeside: cells.filter(({ isComputed }) => isComputed).length,
  }
}

/** Merged cells are cut whole: what they show belongs to all of them. */
function grown(cut: Cut, merges: readonly CellArea[]): Cut {
  let { top, left, bottom, right } = cut
  for (const merge of merges)
    if (overlaps({ top, left, bottom, right }, merge)) {
      ;[top, left] = [Math.min(top, merge.top), Math.min(left, merge.left)]
      ;[bottom, right] = [Math.max(bottom, merge.bottom), Math.max(right, merge.right)]
    }
  return { ...cut, top, left, bottom, right }
}

function labelsOf(sheet: ShownSheet, cuts: readonly Cut[], stays: readonly ShownCell[]): CutLabels {
  const labels = new Map<string, string>()
  const rows = [...new Set(stays.map(({ row }) => row))]
  const columns = [...new Set(stays.map(({ column }) => column))]
  for (const cut of cuts) {
    const across = placesOf(cut.left, cut.right, maxColumn, mostColumns, columns)
    for (const row of placesOf(cut.top, cut.bottom, maxRow, mostRows, rows)) {
      if (sheet.hiddenRows.has(row)) continue
      for (const column of across) {
        const key = placeKey(row, column)
        if (!labels.has(key) && !isHiddenColumn(sheet, column)) labels.set(key, labelOf(cut))
      }
    }
  }
  return labels
}

/** All of the rows (or columns) of an area, or of one without an end the first, and those in which something stays. */
function placesOf(from: number, to: number, last: number, most: number, known: readonly number[]): readonly number[] {
  if (to < last && to - from < most) return Array.from({ length: to - from + 1 }, (_, at) => from + at)
  return [...new Set([from, ...known.filter((at) => at >= from && at <= to)])]
}

const labelOf = ({ ground }: Cut): string => (ground ? `${blackBar} ${ground}` : blackBar)
