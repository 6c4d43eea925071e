import { statuteById } from '../../domain/statute/statutes.ts'
import { fallbackLocale, type Locale, localeOfTag } from '../../domain/text/local-text.ts'
import { type FirstLines, type FirstRows, firstLines, firstRows } from '../../domain/text/preview.ts'
import { languages } from '../../locales/locales.ts'
import type { Ports } from '../ports/ports.ts'
import type { Body } from '../ports/store/bodies.ts'
import type { DocumentRow, LogRow } from '../ports/store/cases/case-rows.ts'
import { deliveredType, typeBytes } from './delivered-type.ts'
import { beginningOf, nullIfDamaged } from './file-beginning.ts'
import { type LogDocument, publicDocumentOf } from './log-entry.ts'

/** How much of a document can be shown in a page. Nothing that a browser would run is ever shown in place. */
export type Preview =
  | { readonly kind: 'image' | 'pdf' }
  | ({ readonly kind: 'text' } & FirstLines)
  | ({ readonly kind: 'table' } & FirstRows)

export type DocumentPage = {
  readonly document: LogDocument
  readonly body: Body
  /** The entry of the log that it was released with; null where there is none. */
  readonly entry: LogRow | null
  /** Null where this kind of file cannot be shown, and for a tombstone. */
  readonly preview: Preview | null
  /** Of a file that was made by cutting: what an office can be held to, and nobody can guess from. Null for others. */
  readonly commitment: string | null
}

const images = ['image/png', 'image/jpeg', 'image/gif', 'image/webp']
const texts = ['text/plain', 'text/markdown', 'application/json', 'application/xml', 'text/xml']
const maybeTables = [
  'text/csv',
  'text/tab-separated-values',
  'text/plain',
  'application/vnd.ms-excel',
  'application/csv',
]

function kindOf({ mediaType, name }: DocumentRow): Preview['kind'] | null {
  const type = mediaType.toLowerCase().split(';')[0]?.trim() ?? ''
  if (type === 'application/pdf') return 'pdf'
  if (images.includes(type)) return 'image'
  if (type === 'text/csv' || type === 'text/tab-separated-values') return 'table'
  if (/\.(csv|tsv)$/i.test(name) && maybeTables.includes(type)) return 'table'
  return texts.includes(type) ? 'text' : null
}

/** Enough for what a page shows of it. */
const readBytes = 96 * 1024
const limits = { lines: 200, rows: 20, columns: 12, bytes: 22_000 }

/** A published document's own page, for anyone; the tombstone of one that was taken back; null for all others. */
export async function readDocumentPage(ports: Ports, id: string): Promise<DocumentPage | null> {
  const row = await ports.store.cases.documentById(id)
  if (!row || row.publishedAt === null || (row.state !== 'published' && row.state !== 'withdrawn')) return null
  const [body, request] = await Promise.all([
    ports.store.bodies.byId(row.bodyId),
    ports.store.cases.byId(row.requestId),
  ])
  if (!body || !request) return null
  const entry = await ports.store.lists.logEntry(request.reference)
  const preview = row.state === 'published' ? await previewOf(ports, row, request.statute, body) : null
  const made = row.state === 'published' ? await ports.store.redactions.result(id) : null
  return { document: publicDocumentOf(row), body, entry, preview, commitment: made?.commitment ?? null }
}

async function previewOf(ports: Ports, row: DocumentRow, statuteId: string, body: Body): Promise<Preview | null> {
  const read = await beginningOf(ports.blobs, row.sha256, readBytes).catch(nullIfDamaged)
  if (!read) return null
  const mediaType = deliveredType(row.mediaType, read.bytes.subarray(0, typeBytes))
  const shown = kindOf({ ...row, mediaType })
  if (shown === 'pdf' || shown === 'image') return { kind: shown }
  const kind = kindOf(row)
  if (kind === null || kind === 'pdf' || kind === 'image') return null
  const text = decoded(read.bytes, languages[languageOfOffice(statuteId, body)].legacyEncoding)
  const made = kind === 'text' ? { kind, ...firstLines(text, limits) } : { kind, ...firstRows(text, limits) }
  return { ...made, more: made.more || read.more }
}

/** The law's own language, else that in which the office works. */
const languageOfOffice = (statuteId: string, body: Body): Locale => {
  const ofLaw = localeOfTag(statuteById(statuteId)?.language ?? '')
  return ofLaw === undefined || ofLaw === fallbackLocale ? body.settings.locale : ofLaw
}

/** By its mark, else as UTF-8, else as what offices of that language still save. */
function decoded(bytes: Uint8Array, legacyEncoding: string): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    // `stream`: the last character may be cut in the middle.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return new TextDecoder(legacyEncoding).decode(bytes)
  }
}
