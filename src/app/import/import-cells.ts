import { withoutControls } from '../../domain/text/control-characters.ts'
import { cellAsWritten } from '../../domain/text/csv.ts'
import type { ImportField } from './import-column-names.ts'

/** The index of the column that tells each field. */
export type Columns = ReadonlyMap<ImportField, number>

/** The text of a cell: trimmed, without control characters, and without the mark that exports put before a formula. */
export function cellText(cell: string | undefined): string {
  if (cell === undefined || cell === '') return ''
  const text = withoutControls(cell.replaceAll('\r\n', '\n')).trim()
  return cellAsWritten(text)
}

/** What a row says of a field; empty where it says nothing. */
export type ReadCell = (cells: readonly string[], field: ImportField) => string

/** @param empty words that stand where there is nothing, such as "N/A"; compared without case */
export function cellReader(columns: Columns, empty: readonly string[]): ReadCell {
  const nothing = new Set(empty.map((word) => word.trim().toLowerCase()))
  return (cells, field) => {
    const index = columns.get(field)
    const text = index === undefined ? '' : cellText(cells[index])
    return text !== '' && nothing.has(text.toLowerCase()) ? '' : text
  }
}
