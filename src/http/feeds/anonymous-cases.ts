import { type AnonymousCase, caseCells, caseColumns } from '../../app/figures/export-cases.ts'
import type { AnonymousEvent } from '../../domain/report/case/anonymous-event.ts'
import { csvLine } from '../../domain/text/csv.ts'
import { byteStream, textStream } from './csv.ts'
import { xlsxOf } from './xlsx-stream.ts'

export const caseFormats = ['csv', 'jsonl', 'xlsx'] as const
export type CaseFormat = (typeof caseFormats)[number]

const types = {
  csv: 'text/csv; charset=utf-8; header=present',
  jsonl: 'application/jsonl; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

async function* csvOf(batches: AsyncIterable<readonly AnonymousCase[]>): AsyncIterable<string> {
  yield csvLine(caseColumns)
  for await (const rows of batches) yield rows.map((row) => csvLine(caseColumns.map((column) => row[column]))).join('')
}

async function* jsonLines(batches: AsyncIterable<readonly object[]>): AsyncIterable<string> {
  for await (const rows of batches) if (rows.length > 0) yield `${rows.map((row) => JSON.stringify(row)).join('\n')}\n`
}

function download(stream: ReadableStream<Uint8Array>, file: string, format: CaseFormat): Response {
  return new Response(stream, {
    headers: {
      'content-type': types[format],
      'content-disposition': `attachment; filename="${file}.${format}"`,
      'cache-control': 'private, no-store',
    },
  })
}

/** The anonymised cases as a file that is made while it is sent. */
export function casesDownload(
  batches: AsyncIterable<readonly AnonymousCase[]>,
  format: CaseFormat,
  file: string,
): Response {
  if (format === 'xlsx') return download(byteStream(xlsxOf('cases', caseColumns, caseCells(batches))), file, format)
  return download(textStream(format === 'csv' ? csvOf(batches) : jsonLines(batches)), file, format)
}

/** Their events, one JSON object in a line. */
export function eventsDownload(batches: AsyncIterable<readonly AnonymousEvent[]>, file: string): Response {
  return download(textStream(jsonLines(batches)), file, 'jsonl')
}
