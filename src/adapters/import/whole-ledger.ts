import { readFile, stat } from 'node:fs/promises'
import { type LedgerRow, LedgerUnreadable } from '../../app/ports/ledger-source.ts'
import type { ShownCell, ShownSheet } from '../safe-copy/sheets/shown-sheet.ts'
import { Unreadable } from '../scan/inspector.ts'
import { chosenSheet } from './choose-sheet.ts'
import type { RawLedger } from './raw-ledger.ts'
import { dateText, isDateFormat, maxColumns, tooManyColumns } from './sheet-cells.ts'

/** These formats are read whole; an old workbook holds 65,536 rows a sheet. */
const maxBytes = 256 * 1024 * 1024
const batchSize = 256

/**
 * A sheet of an old workbook (XLS) or of an OpenDocument spreadsheet (ODS) as a table, with the rows that are hidden in it.
 * @param isKnown whether a cell is a name of a column that we know: the sheet with most of them is the ledger
 * @param sheet its name, where somebody says which it is
 * @throws LedgerUnreadable
 */
export async function openWholeLedger(
  file: string,
  isKnown: (name: string) => boolean,
  sheet?: string,
): Promise<RawLedger> {
  const sheets = (await sheetsOf(file)).map((one) => ({ name: one.name, rows: rowsOf(one) }))
  const batches = async function* (rows: readonly LedgerRow[]) {
    for (let at = 0; at < rows.length; at += batchSize) yield rows.slice(at, at + batchSize)
  }
  const { name, rows } = await chosenSheet(sheets, sheet, isKnown, (one) => batches(one.rows))
  return { encoding: 'workbook', delimiter: '', sheet: name, rows: () => batches(rows), close() {} }
}

async function sheetsOf(file: string): Promise<readonly ShownSheet[]> {
  if ((await stat(file)).size > maxBytes)
    throw new LedgerUnreadable(
      'too-large',
      1,
      `a workbook of this kind may have ${maxBytes / 1024 ** 2} MB: save it as XLSX`,
    )
  try {
    const { wholeSheets } = await import('../safe-copy/sheets/open-sheets.ts')
    return (await wholeSheets(await readFile(file))).sheets
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    if (error.reason === 'encrypted')
      throw new LedgerUnreadable('encrypted', 1, 'the workbook is protected with a password: save it without one')
    throw new LedgerUnreadable('broken-workbook', 1, `the file cannot be read as a workbook: ${error.message}`)
  }
}

function rowsOf({ cells }: ShownSheet): readonly LedgerRow[] {
  const rows = new Map<number, string[]>()
  for (const cell of cells) {
    if (cell.column >= maxColumns) throw tooManyColumns(cell.row + 1)
    const row = rows.get(cell.row) ?? []
    rows.set(cell.row, row)
    while (row.length < cell.column) row.push('')
    row[cell.column] = textOf(cell)
  }
  return [...rows]
    .filter(([, texts]) => texts.some((text) => text.trim() !== ''))
    .sort(([a], [b]) => a - b)
    .map(([row, texts]) => ({ row: row + 1, cells: texts }))
}

function textOf({ value, format }: ShownCell): string {
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  const date = format !== undefined && isDateFormat(0, format) ? dateText(value, false) : undefined
  return date ?? String(Number(value.toPrecision(15)))
}
