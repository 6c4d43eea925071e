import { type ViewColumn, type ViewRow, viewColumns } from '../../app/desk/export-view.ts'
import type { XlsxCell } from '../../app/ports/report-file-ports.ts'
import { type CivilDate, parseCivilDate } from '../../domain/calendar/civil-date.ts'
import { csvLine } from '../../domain/text/csv.ts'
import { byteStream, textStream } from './csv.ts'
import { xlsxOf } from './xlsx-stream.ts'

export const ledgerFormats = ['csv', 'xlsx'] as const
export type LedgerFormat = (typeof ledgerFormats)[number]
type Batches = AsyncIterable<readonly ViewRow[]>

const dated: ReadonlySet<ViewColumn> = new Set<ViewColumn>(['received', 'due', 'closed'])
const types = {
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

async function* csvOf(batches: Batches): AsyncIterable<string> {
  // The mark by which spreadsheets know UTF-8.
  yield `\uFEFF${csvLine(viewColumns)}`
  for await (const rows of batches) {
    yield rows.map((row) => csvLine(viewColumns.map((column) => row[column]))).join('')
  }
}

async function* cellsOf(batches: Batches): AsyncIterable<XlsxCell[][]> {
  for await (const rows of batches) yield rows.map((row) => viewColumns.map((column) => cellOf(column, row[column])))
}

function cellOf(column: ViewColumn, value: ViewRow[ViewColumn]): XlsxCell {
  const isDate = typeof value === 'string' && dated.has(column) && parseCivilDate(value) !== undefined
  return isDate ? { date: value as CivilDate } : value
}

/** The ledger as it is filtered, sent while it is made. @param words the title of the sheet and what its columns are called */
export function ledgerDownload(
  batches: Batches,
  format: LedgerFormat,
  name: string,
  words: { readonly title: string; readonly columns: { readonly [C in ViewColumn]: string } },
): Response {
  const headings = viewColumns.map((column) => words.columns[column])
  const stream =
    format === 'csv' ? textStream(csvOf(batches)) : byteStream(xlsxOf(words.title, headings, cellsOf(batches)))
  return new Response(stream, {
    headers: {
      'content-type': types[format],
      'content-disposition': `attachment; filename="${name}.${format}"`,
      'cache-control': 'private, no-store',
    },
  })
}
