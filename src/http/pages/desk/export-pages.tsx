import { type Context, Hono } from 'hono'
import { exportView, type ViewColumn, type ViewRow, viewColumns } from '../../../app/desk/export-view.ts'
import { bodyDays } from '../../../app/office/body-days.ts'
import { type CivilDate, parseCivilDate } from '../../../domain/calendar/civil-date.ts'
import { csvLine } from '../../../domain/text/csv.ts'
import type { AppEnv } from '../../app-env.ts'
import { readerOf } from '../../components/reader.ts'
import { textStream } from '../../feeds/csv.ts'
import { type XlsxCell, xlsxOf } from '../../feeds/xlsx-stream.ts'
import { filterOf, readLedger } from '../../ledger-address.ts'
import { problemPage } from '../problem-page.tsx'
import { deskOf } from './desk-of.ts'

const dated: ReadonlySet<ViewColumn> = new Set<ViewColumn>(['received', 'due', 'closed'])

/** The rows that the address asks for, or the page that says why not. */
async function rowsOf(c: Context<AppEnv>) {
  const desk = await deskOf(c, 'export-ledger')
  if (desk instanceof Response) return desk
  const { ports, actor, staff, body } = desk
  const address = readLedger(new URL(c.req.url).searchParams)
  const filter = filterOf(address, { body, staff, days: await bodyDays(ports, body) })
  const rows = await exportView(ports, actor, body, { ...address, filter })
  return rows.ok ? { rows: rows.value, body } : problemPage(c, rows.refusal)
}

const headers = (slug: string, today: string, kind: 'csv' | 'xlsx', type: string) => ({
  'content-type': type,
  'content-disposition': `attachment; filename="${slug}-ledger-${today}.${kind}"`,
  'cache-control': 'private, no-store',
})

async function* csvOf(batches: AsyncIterable<readonly ViewRow[]>): AsyncIterable<string> {
  // The mark by which spreadsheets know UTF-8.
  yield `\uFEFF${csvLine(viewColumns)}`
  for await (const rows of batches) {
    yield rows.map((row) => csvLine(viewColumns.map((column) => row[column]))).join('')
  }
}

async function* cellsOf(batches: AsyncIterable<readonly ViewRow[]>): AsyncIterable<XlsxCell[][]> {
  for await (const rows of batches) yield rows.map((row) => viewColumns.map((column) => cellOf(column, row[column])))
}

function cellOf(column: ViewColumn, value: ViewRow[ViewColumn]): XlsxCell {
  const isDate = typeof value === 'string' && dated.has(column) && parseCivilDate(value) !== undefined
  return isDate ? { date: value as CivilDate } : value
}

function byteStream(pieces: AsyncIterable<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const iterator = pieces[Symbol.asyncIterator]()
  return new ReadableStream({
    async pull(controller) {
      const next = await iterator.next()
      if (next.done) controller.close()
      else controller.enqueue(next.value)
    },
    async cancel() {
      await iterator.return?.()
    },
  })
}

/** The ledger as it is filtered: CSV under stable names for programmes, XLSX in the reader's words for people. */
export function exportPages(): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/desk/ledger.csv', async (c) => {
      const found = await rowsOf(c)
      if (found instanceof Response) return found
      const { today } = await bodyDays(c.get('ports'), found.body)
      const type = 'text/csv; charset=utf-8; header=present'
      return c.body(textStream(csvOf(found.rows)), 200, headers(found.body.slug, today, 'csv', type))
    })
    .get('/desk/ledger.xlsx', async (c) => {
      const found = await rowsOf(c)
      if (found instanceof Response) return found
      const { t } = readerOf(c)
      const { today } = await bodyDays(c.get('ports'), found.body)
      const headings = viewColumns.map((column) => t.ledger.exportColumns[column])
      const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
      const pieces = xlsxOf(t.desk.title, headings, cellsOf(found.rows))
      return c.body(byteStream(pieces), 200, headers(found.body.slug, today, 'xlsx', type))
    })
}
