import type { CellArea } from '../../../domain/release/cell-cuts.ts'

/** A cell as it is shown: its value, and the format of a number. Rows and columns from 0, as the file counts them. */
export type ShownCell = {
  readonly row: number
  readonly column: number
  readonly value: string | number | boolean
  /** Of a number; `General` where left out. */
  readonly format?: string | undefined
  /** Other cells were counted together for it. */
  readonly isComputed?: boolean
}

/** What of a sheet can be seen. */
export type ShownSheet = {
  readonly name: string
  /** In the order of rows, then columns. */
  readonly cells: readonly ShownCell[]
  /** In characters, by column. */
  readonly widths: ReadonlyMap<number, number>
  readonly merges: readonly CellArea[]
  readonly hiddenRows: ReadonlySet<number>
  /** First and last. */
  readonly hiddenColumns: readonly (readonly [number, number])[]
}

/** The sheets of a file that are shown, without what is hidden in them. */
export type ShownSheets = {
  readonly format: 'workbook' | 'csv'
  /** Between the columns of a CSV file. */
  readonly separator?: string | undefined
  readonly sheets: readonly ShownSheet[]
  readonly formulas: number
  /** Of formats that would tell more than the value. */
  readonly formatsLeftOut: number
}

export const isHiddenColumn = ({ hiddenColumns }: Pick<ShownSheet, 'hiddenColumns'>, column: number): boolean =>
  hiddenColumns.some(([from, to]) => column >= from && column <= to)

/** `shown` is what somebody sees; `whole` is that and what is hidden in a sheet, such as the rows that a filter leaves out. */
export type SheetReading = 'shown' | 'whole'

/** A sheet as its cells were read: what is in hidden rows and columns is left out. */
export function shownSheet(sheet: ShownSheet): ShownSheet {
  const hidden = new Set<number>()
  for (const { column } of sheet.cells) if (!hidden.has(column) && isHiddenColumn(sheet, column)) hidden.add(column)
  const cells = sheet.cells
    .filter(({ row, column, value }) => value !== '' && !sheet.hiddenRows.has(row) && !hidden.has(column))
    .sort((a, b) => a.row - b.row || a.column - b.column)
  return { ...sheet, cells }
}
