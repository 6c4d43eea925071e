import { commonLicence } from '../../app/open-data/licence-entry.ts'
import { documentColumns, logColumns } from '../../app/open-data/log-columns.ts'
import { releasedFiles } from '../../app/open-data/released-archive.ts'
import type { Column } from '../../app/open-data/table-schema.ts'
import { zipOf } from '../../app/open-data/zip-stream.ts'
import type { Ports } from '../../app/ports/ports.ts'
import { sflfColumns } from '../../domain/report/sflf.ts'
import { csvLine } from '../../domain/text/csv.ts'
import { everyone, Pages, within } from '../ui/pages.ts'
import { archiveName, sendArchive } from './archive-download.ts'
import { byteStream, textStream } from './csv.ts'
import { bodiesOfFeed, entriesOfFeed, rowsOfFeed, tagOfFeed } from './found-rows.ts'
import { dataLanguage } from './open-data/data-language.ts'
import { documentJson, entryJson } from './open-data/log-json.ts'
import { openData } from './open-data/open-data-headers.ts'
import { sflfRowOfEntry } from './sflf.ts'

async function* csvOf<Row>(
  columns: readonly Column<Row>[],
  batches: AsyncIterable<readonly Row[]>,
): AsyncIterable<string> {
  yield csvLine(columns.map(({ name }) => name))
  for await (const rows of batches) yield rows.map((row) => csvLine(columns.map(({ cell }) => cell(row)))).join('')
}

async function* sflfOf(ports: Ports, address: string): AsyncIterable<string> {
  yield csvLine(sflfColumns)
  for await (const rows of rowsOfFeed(ports, address)) {
    const shown = rows.filter(({ withdrawnReason }) => withdrawnReason === null)
    yield shown.map((row) => csvLine(sflfRowOfEntry(row))).join('')
  }
}

async function* filesOf(ports: Ports, address: string) {
  for await (const entries of entriesOfFeed(ports, address))
    yield entries.flatMap(({ entry, documents }) => documents.map((document) => ({ document, entry })))
}

async function* linesOf(ports: Ports, address: string): AsyncIterable<string> {
  const { baseUrl } = ports.settings
  for await (const entries of entriesOfFeed(ports, address))
    yield entries
      .map(({ entry, documents }) => {
        const files = documents.map((document) => documentJson(document, baseUrl))
        return `${JSON.stringify({ ...entryJson(entry, baseUrl), documents: files })}\n`
      })
      .join('')
}

const csv = 'text/csv; charset=utf-8; header=present'

/** The files of the log, each of the whole of it, of one body, or of what a search of /log finds. */
const files = [
  {
    name: 'log.csv',
    type: csv,
    text: (ports: Ports, address: string) => csvOf(logColumns(ports.settings.baseUrl), rowsOfFeed(ports, address)),
  },
  {
    name: 'log.documents.csv',
    type: csv,
    text: (ports: Ports, address: string) => csvOf(documentColumns(ports.settings.baseUrl), filesOf(ports, address)),
  },
  // In the Standard FOIA Log Format.
  { name: 'log.sflf.csv', type: csv, text: sflfOf },
  { name: 'log.jsonl', type: 'application/jsonl; charset=utf-8', text: linesOf },
] as const

/**
 * /log.csv, /log.documents.csv, /log.sflf.csv and /log.jsonl, made while they are sent. /log.zip (the released documents) is
 * the archive that was made last, and made while it is sent where there is none.
 */
export function logFiles(): Pages {
  const pages = new Pages()
  for (const { name, type, text } of files) {
    pages.file(`/${name}`, within('render', everyone), async ({ ports }, c) => {
      const etag = await tagOfFeed(ports, c.req.url)
      return openData(c, { type, file: name, etag }, () => textStream(text(ports, c.req.url)))
    })
  }
  return pages.file('/log.zip', within('render', everyone), async ({ ports }, c) => {
    const made = await sendArchive(c, ports)
    if (made) return made
    const etag = await tagOfFeed(ports, c.req.url)
    const bodies = await bodiesOfFeed(ports, c.req.url)
    const licence = commonLicence(bodies, ports.settings.baseUrl)
    const locale = dataLanguage(c, bodies)
    const released = () => releasedFiles(ports, () => rowsOfFeed(ports, c.req.url), locale, { licence })
    return openData(c, { type: 'application/zip', file: archiveName, etag }, () => byteStream(zipOf(released())))
  })
}
