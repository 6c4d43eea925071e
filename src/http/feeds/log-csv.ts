import type { Hono } from 'hono'
import type { Ports } from '../../app/ports.ts'
import type { LogRow } from '../../app/records.ts'
import type { AppEnv } from '../app-env.ts'
import { type CsvValue, csvLine, textStream } from './csv.ts'
import { sflfColumns, sflfRow } from './sflf.ts'

const columns = [
  'reference',
  'body',
  'statute',
  'title',
  'summary',
  'outcome',
  'exemptions',
  'received on',
  'closed on',
  'late',
  'days used',
  'documents',
  'published at',
  'withdrawn because',
  'url',
] as const

function rowOf(row: LogRow, baseUrl: string): readonly CsvValue[] {
  const shown = row.withdrawnReason === null
  return [
    row.reference,
    row.bodySlug,
    row.statute,
    shown ? row.title : '',
    shown ? row.summary : '',
    row.outcome,
    row.exemptions.join('; '),
    row.receivedOn,
    row.closedOn,
    row.late,
    row.daysUsed,
    shown ? row.documentCount : 0,
    row.publishedAt,
    row.withdrawnReason,
    `${baseUrl}/log/${row.reference}`,
  ]
}

/** The whole log, or one body's, a batch of the store at a time. */
async function* lines(
  ports: Ports,
  bodySlug: string | undefined,
  header: readonly string[],
  toRow: (row: LogRow) => readonly CsvValue[] | null,
): AsyncIterable<string> {
  yield csvLine(header)
  for await (const batch of ports.store.exportLog(bodySlug === undefined ? {} : { bodySlug })) {
    yield batch.map((row) => toRow(row)).reduce((text, row) => (row ? text + csvLine(row) : text), '')
  }
}

/** /log.csv with every column, /log.sflf.csv in the Standard FOIA Log Format. Both take `?body=`. */
export function logCsvRoutes(app: Hono<AppEnv>): void {
  const headers = (name: string) => ({
    'content-type': 'text/csv; charset=utf-8; header=present',
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'public, no-cache',
  })
  app.get('/log.csv', (c) => {
    const ports = c.get('ports')
    const made = lines(ports, c.req.query('body'), columns, (row) => rowOf(row, ports.settings.baseUrl))
    return c.body(textStream(made), 200, headers('log.csv'))
  })
  app.get('/log.sflf.csv', (c) => {
    const made = lines(c.get('ports'), c.req.query('body'), sflfColumns, (row) =>
      row.withdrawnReason === null ? sflfRow(row) : null,
    )
    return c.body(textStream(made), 200, headers('log.sflf.csv'))
  })
}
