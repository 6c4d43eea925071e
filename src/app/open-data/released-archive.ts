import type { Licence } from '../../domain/release/licence.ts'
import { nameOutside } from '../../domain/request/document-in-case.ts'
import { csvLine } from '../../domain/text/csv.ts'
import type { Locale } from '../../domain/text/local-text.ts'
import { languages } from '../../locales/locales.ts'
import { holdsMalware } from '../documents/download-document.ts'
import type { Ports } from '../ports/ports.ts'
import type { DocumentRow, LogRow } from '../ports/store/cases/case-rows.ts'
import { archiveNames } from './archive-names.ts'
import { licenceEntry } from './licence-entry.ts'
import { documentColumns, logColumns, type ReleasedFile } from './log-columns.ts'
import { tableResource } from './table-resource.ts'
import type { Column } from './table-schema.ts'
import { withDocuments } from './with-documents.ts'
import { bytesOf, measured, type ZipFile } from './zip-stream.ts'

type Entries = () => AsyncIterable<readonly LogRow[]>
type Inside = ReleasedFile & { readonly path: string }

/** What is worth deflating; pictures, PDF and office files are deflated inside already. */
const plainTypes = /^text\/|^application\/(json|xml|jsonl|csv)$|\+(json|xml)$/
/** A file of more is stored as it is: the plain format has no room for its length after its bytes. */
const maxDeflatedBytes = 2 ** 31
const encoder = new TextEncoder()

async function* text(parts: AsyncIterable<string> | Iterable<string>): AsyncIterable<Uint8Array> {
  for await (const part of parts) if (part !== '') yield encoder.encode(part)
}

const pathColumn: Column<Inside, 'path'> = {
  name: 'path',
  type: 'string',
  constraints: { required: true, unique: true },
  cell: ({ path }) => path,
}

async function* filesInside(ports: Ports, entries: Entries): AsyncIterable<readonly Inside[]> {
  for await (const rows of entries()) {
    for (const { entry, documents } of await withDocuments(ports, rows)) {
      const names = archiveNames(documents.map(({ name }) => nameOutside(name)))
      yield documents.map((document, at) => ({ document, entry, path: `documents/${entry.reference}/${names[at]}` }))
    }
  }
}

async function* table<Row>(
  columns: readonly Column<Row>[],
  batches: AsyncIterable<readonly Row[]>,
): AsyncIterable<string> {
  yield csvLine(columns.map(({ name }) => name))
  for await (const rows of batches) yield rows.map((row) => csvLine(columns.map(({ cell }) => cell(row)))).join('')
}

/** The bytes of a stored file. @throws Error where it is missing, or damaged */
async function* bytesOfDocument({ blobs }: Pick<Ports, 'blobs'>, { sha256 }: DocumentRow): AsyncIterable<Uint8Array> {
  const blob = await blobs.get(sha256)
  if (!blob) throw new Error('missing')
  yield* bytesOf(blob.stream)
}

/** What the builder hears while it reads. */
export type ArchiveWatch = {
  /** A document was put into the archive, or left out. */
  readonly passed?: () => void
  /** A stored file cannot be read: it is left out, and listed. */
  readonly unreadable?: (document: DocumentRow) => void
}

/**
 * The files of an archive of released documents: the documents in a folder for each entry, the log and a list of the files
 * as tables, and the data package that describes these. `entries` is read anew for each of them, and each document is
 * looked at again before its turn: what was withdrawn while somebody downloads slowly is left out. A file that cannot be
 * read ends nothing: it is read through before its turn, and listed in `missing.txt` where it fails.
 */
export async function* releasedFiles(
  ports: Ports,
  entries: Entries,
  locale: Locale,
  { licence, ...watch }: ArchiveWatch & { readonly licence?: Licence | undefined } = {},
): AsyncIterable<ZipFile> {
  const modifiedAt = ports.clock.now()
  const insideColumns = [pathColumn, ...documentColumns(ports.settings.baseUrl)]
  const deflated = (path: string, parts: AsyncIterable<string> | Iterable<string>): ZipFile => ({
    path,
    modifiedAt,
    method: 'deflated',
    bytes: text(parts),
  })
  yield deflated('datapackage.json', [JSON.stringify(descriptionOf(ports, locale, licence), null, 2)])
  yield deflated('log.csv', table(logColumns(ports.settings.baseUrl), entries()))
  const included = new Set<string>()
  const missing: Inside[] = []
  for await (const files of filesInside(ports, entries)) {
    for (const file of files) {
      const { document, path } = file
      const now = await ports.store.cases.documentById(document.id)
      if (now?.state !== 'published' || now.sha256 !== document.sha256) continue
      if (await holdsMalware(ports, now)) continue
      const read = () => bytesOfDocument(ports, document)
      const sum = await measured(read()).catch(() => null)
      if (sum) {
        included.add(path)
        const at = { path, modifiedAt: document.publishedAt ?? modifiedAt }
        yield plainTypes.test(document.mediaType) && document.size < maxDeflatedBytes
          ? { ...at, method: 'deflated', bytes: read() }
          : { ...at, method: 'stored', read, measured: sum }
      } else {
        missing.push(file)
        watch.unreadable?.(document)
      }
      watch.passed?.()
    }
  }
  async function* listed(): AsyncIterable<readonly Inside[]> {
    for await (const files of filesInside(ports, entries)) yield files.filter(({ path }) => included.has(path))
  }
  yield deflated('documents.csv', table(insideColumns, listed()))
  if (missing.length > 0) {
    const { missingFiles } = languages[locale].pages.openData
    const { baseUrl } = ports.settings
    const lines = missing.map(
      ({ document, path }) => `${path}\t${document.sha256}\t${baseUrl}/documents/${document.id}\n`,
    )
    yield deflated('missing.txt', [`${missingFiles}\n\n`, ...lines])
  }
}

function descriptionOf(
  { settings: { baseUrl }, clock }: Pick<Ports, 'settings' | 'clock'>,
  locale: Locale,
  licence: Licence | undefined,
) {
  const { tables, logColumns: ofLog, documentColumns: ofDocuments } = languages[locale].pages.openData
  return {
    profile: 'tabular-data-package',
    name: 'released-documents',
    title: tables.documents,
    homepage: `${baseUrl}/log`,
    created: clock.now(),
    ...(licence ? { licenses: [licenceEntry(licence, locale)] } : {}),
    resources: [
      tableResource({
        name: 'log',
        title: tables.log,
        description: tables.archivedLogText,
        path: 'log.csv',
        fields: logColumns(baseUrl),
        descriptions: ofLog,
        primaryKey: 'reference',
      }),
      tableResource({
        name: 'documents',
        title: tables.documents,
        description: tables.archivedDocumentsText,
        path: 'documents.csv',
        fields: [pathColumn, ...documentColumns(baseUrl)],
        descriptions: ofDocuments,
        primaryKey: 'path',
      }),
    ],
  }
}
