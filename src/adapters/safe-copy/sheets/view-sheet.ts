import type { SheetView } from '../../../app/ports/safe-copy-ports.ts'
import { dateText, isDateFormat } from '../../import/sheet-cells.ts'
import { isHiddenColumn, type ShownCell, type ShownSheets } from './shown-sheet.ts'

const rowsAtOnce = 200
const columnsAtOnce = 60
const maxCharacters = 200

/** A part of a sheet as words, for whoever chooses what to cut. */
export function viewSheet(
  { sheets }: ShownSheets,
  asked: { readonly sheet?: string | undefined; readonly fromRow: number },
): SheetView {
  const sheet = sheets.find(({ name }) => name === asked.sheet) ?? sheets[0]
  const listed = sheets.map(({ name, cells }) => ({ name, ...sizeOf(cells) }))
  if (!sheet) return { sheets: listed, sheet: '', columns: [], rows: [], moreRows: 0, moreColumns: 0 }
  const size = sizeOf(sheet.cells)
  const columns = Array.from({ length: size.columns }, (_, at) => at).filter((at) => !isHiddenColumn(sheet, at))
  const shownColumns = columns.slice(0, columnsAtOnce)
  const byRow = new Map<number, Map<number, string>>()
  for (const cell of sheet.cells) {
    if (cell.row < asked.fromRow) continue
    const row = byRow.get(cell.row) ?? new Map<number, string>()
    byRow.set(cell.row, row)
    row.set(cell.column, shownText(cell))
  }
  const rows = [...byRow].slice(0, rowsAtOnce)
  return {
    sheets: listed,
    sheet: sheet.name,
    columns: shownColumns,
    rows: rows.map(([row, texts]) => ({ row, cells: shownColumns.map((column) => texts.get(column) ?? '') })),
    moreRows: byRow.size - rows.length,
    moreColumns: columns.length - shownColumns.length,
  }
}

function sizeOf(cells: readonly ShownCell[]): { readonly rows: number; readonly columns: number } {
  let [rows, columns] = [0, 0]
  for (const { row, column } of cells) [rows, columns] = [Math.max(rows, row + 1), Math.max(columns, column + 1)]
  return { rows, columns }
}

function shownText({ value, format }: ShownCell): string {
  const date = typeof value === 'number' && format && isDateFormat(0, format) ? dateText(value, false) : undefined
  const text = date ?? (typeof value === 'number' ? String(Number(value.toPrecision(15))) : String(value))
  return text.length > maxCharacters ? `${text.slice(0, maxCharacters - 1)}…` : text
}
