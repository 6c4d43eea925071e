import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { parse as parseNow } from 'csv-parse/sync'
import { type LedgerRow, type LedgerSource, LedgerUnreadable } from '../../app/ports/ledger-source.ts'
import { decoded, encodingOf } from './csv-text.ts'
import { maxColumns, tooManyColumns } from './sheet-cells.ts'

const batchSize = 64
const maxRecordLength = 4 * 1024 * 1024
const delimiters = [',', ';', '\t', '|']

/**
 * A CSV file as a ledger: comma, semicolon, tab or bar between cells, a byte order mark or not, any line ends, line
 * breaks within quotes. It is read in pieces, and again for each pass.
 * @param isKnownColumn whether a name in the header is one that we know: that tells the delimiter
 * @throws LedgerUnreadable where it is not text, or has no header
 */
export async function openCsvLedger(file: string, isKnownColumn: (name: string) => boolean): Promise<LedgerSource> {
  const encoding = await encodingOf(file)
  const start = await startOf(decoded(file, encoding))
  const delimiter = delimiterOf(start, isKnownColumn)
  let header: readonly string[] | undefined
  for await (const batch of records(decoded(file, encoding), delimiter)) {
    header = batch[0]?.cells
    break
  }
  if (!header) throw new LedgerUnreadable('empty-file', 1, 'the file is empty')
  return {
    header: header.map((name) => name.trim()),
    encoding,
    delimiter,
    async *rows() {
      let first = true
      for await (const batch of records(decoded(file, encoding), delimiter)) {
        yield first ? batch.slice(1) : batch
        first = false
      }
    },
  }
}

async function startOf(text: AsyncIterable<string>): Promise<string> {
  let start = ''
  for await (const piece of text) {
    start += piece
    if (start.length > 64 * 1024) break
  }
  return start.replace(/^\uFEFF/, '')
}

/** The delimiter that gives the most columns that we know; among equals, the most columns. */
function delimiterOf(start: string, isKnownColumn: (name: string) => boolean): string {
  const ranked = delimiters.map((delimiter) => {
    const cells = firstRecord(start, delimiter)
    return { delimiter, known: cells.filter(isKnownColumn).length, columns: cells.length }
  })
  ranked.sort((a, b) => b.known - a.known || b.columns - a.columns)
  return ranked[0]?.delimiter ?? ','
}

function firstRecord(start: string, delimiter: string): readonly string[] {
  try {
    const [record] = parseNow(start, {
      delimiter,
      to: 1,
      skip_empty_lines: true,
      relax_quotes: true,
      relax_column_count: true,
    })
    return (record as string[] | undefined) ?? []
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
