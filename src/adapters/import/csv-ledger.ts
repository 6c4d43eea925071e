import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { parse as parseNow } from 'csv-parse/sync'
import { type LedgerRow, LedgerUnreadable } from '../../app/ports/ledger-source.ts'
import { decoded, encodingOf, givenEncoding } from './csv-text.ts'
import { type RawLedger, rowsBeforeHeader } from './raw-ledger.ts'
import { maxColumns, tooManyColumns } from './sheet-cells.ts'

const batchSize = 64
const maxRecordLength = 4 * 1024 * 1024
const delimiters = [',', ';', '\t', '|']

type IsKnown = (name: string) => boolean

/**
 * A CSV file as a table: comma, semicolon, tab or bar between cells, a byte order mark or not, any line ends, line
 * breaks within quotes. It is read in pieces, and again for each pass.
 * @param isKnownColumn whether a cell is a name of a column that we know: that tells the delimiter
 * @param given the encoding, where somebody says which it is
 * @throws LedgerUnreadable where it is not text
 */
export async function openCsvLedger(file: string, isKnownColumn: IsKnown, given?: string): Promise<RawLedger> {
  const encoding = given === undefined ? await encodingOf(file) : await givenEncoding(file, given)
  const start = await startOf(decoded(file, encoding))
  const delimiter = delimiterOf(start, isKnownColumn)
  return { encoding, delimiter, sheet: null, rows: () => records(decoded(file, encoding), delimiter), close() {} }
}

async function startOf(text: AsyncIterable<string>): Promise<string> {
  let start = ''
  for await (const piece of text) {
    start += piece
    if (start.length > 64 * 1024) break
  }
  return start.replace(/^\uFEFF/, '')
}

/** The delimiter that gives a row with the most columns that we know; among equals, the most columns. */
function delimiterOf(start: string, isKnownColumn: IsKnown): string {
  const ranked = delimiters.map((delimiter) => {
    const rows = firstRecords(start, delimiter)
    const most = (count: (cells: readonly string[]) => number) => Math.max(0, ...rows.map(count))
    return {
      delimiter,
      known: most((cells) => new Set(cells.filter(isKnownColumn)).size),
      columns: most((cells) => cells.length),
    }
  })
  ranked.sort((a, b) => b.known - a.known || b.columns - a.columns)
  return ranked[0]?.delimiter ?? ','
}

function firstRecords(start: string, delimiter: string): readonly (readonly string[])[] {
  try {
    return parseNow(start, {
      ...{ delimiter, to: rowsBeforeHeader + 1 },
      ...{ skip_empty_lines: true, relax_quotes: true, relax_column_count: true },
    })
  } catch {
    return []
  }
}

/** Batches of rows that are not blank. */
async function* records(text: AsyncIterable<string>, delimiter: string): AsyncIterable<readonly LedgerRow[]> {
  const parser = parse({
    delimiter,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: maxRecordLength,
  })
  const input = Readable.from(text, { objectMode: false, encoding: 'utf8' })
  input.on('error', (error) => parser.destroy(error))
  input.pipe(parser)
  let row = 0
  let batch: LedgerRow[] = []
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      row += 1
      if (cells.every((cell) => cell.trim() === '')) continue
      if (cells.length > maxColumns) throw tooManyColumns(row)
      batch.push({ row, cells })
      if (batch.length === batchSize) {
        yield batch
        batch = []
      }
    }
  } catch (error) {
    if (error instanceof CsvError)
      throw new LedgerUnreadable(
        'broken-csv',
        row + 1,
        `the file cannot be read from row ${row + 1} on: ${error.message}`,
      )
    throw error
  } finally {
    input.destroy()
  }
  if (batch.length > 0) yield batch
}
