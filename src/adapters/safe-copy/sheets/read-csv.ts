import { parse } from 'csv-parse/sync'
import { separatorOf } from '../../scan/file-type.ts'
import { Unreadable } from '../../scan/inspector.ts'
import { decodedText } from '../../scan/text/decoded-text.ts'
import type { ShownCell, ShownSheets } from './shown-sheet.ts'

const maxCells = 2_000_000

/** A file of values with separators as a sheet without a name. @throws Unreadable */
export function readCsv(bytes: Uint8Array): ShownSheets {
  const text = decodedText(bytes)
  if (text === null) throw new Unreadable('unknown-type')
  const separator = separatorOf(text.trimStart()) ?? ','
  const cells: ShownCell[] = []
  for (const [row, values] of rowsOf(text, separator).entries())
    for (const [column, value] of values.entries()) {
      if (value !== '') cells.push({ row, column, value })
      if (cells.length > maxCells) throw new Unreadable('too-large', `It has more than ${maxCells} values`)
    }
  const sheet = { name: '', cells, widths: new Map(), merges: [], hiddenRows: new Set<number>(), hiddenColumns: [] }
  return { format: 'csv', separator, sheets: [sheet], formulas: 0, formatsLeftOut: 0 }
}

function rowsOf(text: string, delimiter: string): readonly (readonly string[])[] {
  try {
    return parse(text, { delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: false })
  } catch (error) {
    throw new Unreadable('broken', (error as Error).message)
  }
}
