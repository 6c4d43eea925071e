import type { Ports } from '../../app/ports/ports.ts'
import type { LogRow } from '../../app/ports/store/cases/case-rows.ts'
import { sflfColumns } from '../../domain/report/sflf.ts'
import { csvLine } from '../../domain/text/csv.ts'
import { everyone, Pages, within } from '../ui/pages.ts'
import { textStream } from './csv.ts'
import { foundRows, searchOfFeed } from './found-rows.ts'
import { sflfRowOfEntry } from './sflf.ts'

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

function rowOf(row: LogRow, baseUrl: string): readonly (string | number | boolean | null)[] {
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

/** The whole log, one body's, or what a search finds, a batch of the store at a time. */
async function* lines(
  ports: Ports,
  address: string,
  header: readonly string[],
  toRow: (row: LogRow) => readonly (string | number | boolean | null)[] | null,
): AsyncIterable<string> {
  yield csvLine(header)
  const search = searchOfFeed(address)
  const bodySlug = new URL(address).searchParams.get('body')
  const batches = search ? foundRows(ports, search) : ports.store.lists.exportLog(bodySlug ? { bodySlug } : {})
  for await (const batch of batches) {
    yield batch.map((row) => toRow(row)).reduce((text, row) => (row ? text + csvLine(row) : text), '')
  }
}

/** /log.csv with every column, /log.sflf.csv in the Standard FOIA Log Format. Both take the search of /log. */
export function logCsv(): Pages {
  const headers = (name: string) => ({
    'content-type': 'text/csv; charset=utf-8; header=present',
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'public, no-cache',
  })
  return new Pages()
    .file('/log.csv', within('render', everyone), ({ ports }, c) => {
      const made = lines(ports, c.req.url, columns, (row) => rowOf(row, ports.settings.baseUrl))
      return c.body(textStream(made), 200, headers('log.csv'))
    })
    .file('/log.sflf.csv', within('render', everyone), ({ ports }, c) => {
      const made = lines(ports, c.req.url, sflfColumns, (row) =>
        row.withdrawnReason === null ? sflfRowOfEntry(row) : null,
      )
      return c.body(textStream(made), 200, headers('log.sflf.csv'))
    })
}
