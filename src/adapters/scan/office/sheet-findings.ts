import { columnLetters } from '../../../domain/release/cell-cuts.ts'
import { type Finding, finding } from '../../../domain/release/finding.ts'
import type { TextPiece } from '../inspector.ts'
import { type Cell, rangesOf, type SheetShape } from './workbook-cells.ts'

const rowsText = (rows: readonly number[]): string =>
  rangesOf(rows)
    .map(([from, to]) => `${from + 1}:${to + 1}`)
    .join(', ')
const columnsText = (columns: readonly number[]): string =>
  rangesOf(columns)
    .map(([from, to]) => `${columnLetters(from)}:${columnLetters(to)}`)
    .join(', ')
const excerptOf = (cells: readonly Cell[]): string =>
  cells
    .slice(0, 8)
    .map(({ value }) => value)
    .join(', ')

/** Values in rows and columns that are not shown, or in a format that shows nothing. Hidden rows without values hide nothing. */
export function hiddenInSheet(
  sheet: string,
  { cells, hiddenRows, hiddenColumns }: Omit<SheetShape, 'headersAndFooters' | 'isFiltered' | 'scenarios'>,
  unseenStyles: ReadonlySet<number>,
): readonly Finding[] {
  const isHiddenColumn = (column: number) => hiddenColumns.some(([from, to]) => column >= from && column <= to)
  const inRows = cells.filter(({ row }) => hiddenRows.has(row))
  const inColumns = cells.filter(({ column }) => isHiddenColumn(column))
  const unseen = cells.filter(({ style }) => unseenStyles.has(style))
  const found: Finding[] = []
  if (inRows.length > 0) {
    const rows = inRows.map(({ row }) => row)
    const more = { count: new Set(rows).size, excerpt: excerptOf(inRows) }
    found.push(finding('hidden-rows', { sheet, cell: rowsText(rows) }, more))
  }
  if (inColumns.length > 0) {
    const columns = inColumns.map(({ column }) => column)
    const more = { count: new Set(columns).size, excerpt: excerptOf(inColumns) }
    found.push(finding('hidden-columns', { sheet, cell: columnsText(columns) }, more))
  }
  if (unseen.length > 0) {
    const more = { count: unseen.length, excerpt: excerptOf(unseen) }
    found.push(finding('hidden-text', { sheet, cell: unseen[0]?.reference ?? '' }, more))
  }
  return found
}

/** What a sheet shows, row by row, as far as a place can be named for it: cells between tabs. */
export function shownOfSheet(
  sheet: string,
  { cells, hiddenRows, hiddenColumns }: Pick<SheetShape, 'cells' | 'hiddenRows' | 'hiddenColumns'>,
  unseenStyles: ReadonlySet<number>,
): readonly TextPiece[] {
  const rows = new Map<number, string[]>()
  for (const { row, column, style, value } of cells) {
    const isHidden = hiddenRows.has(row) || hiddenColumns.some(([from, to]) => column >= from && column <= to)
    if (isHidden || unseenStyles.has(style)) continue
    const inRow = rows.get(row)
    if (inRow) inRow.push(value)
    else rows.set(row, [value])
  }
  return rows.size === 0
    ? []
    : [{ where: { sheet }, text: [...rows.values()].map((values) => values.join('\t')).join('\n') }]
}

/** So much of a heading goes before each value: it tells what the value is. */
const maxHeadingLength = 40

/** Each cell with the heading of its column, and each row of short texts as one: names and addresses run over cells. */
export function textsOfSheet(sheet: string, cells: readonly Cell[]): readonly TextPiece[] {
  const [first] = cells
  const headings = new Map(cells.filter(({ row }) => row === first?.row).map(({ column, value }) => [column, value]))
  return cells.map(({ row, column, reference, value }) => {
    const heading = row === first?.row ? undefined : headings.get(column)
    const label = heading !== undefined && heading.length <= maxHeadingLength ? `${heading}: ` : ''
    const cell = reference || `${columnLetters(column)}${row + 1}`
    return { where: { sheet, cell }, text: `${label}${value}` }
  })
}
