import type { Place } from '../../domain/release/finding.ts'
import { excerpt, highlight, type Segment } from '../../domain/text/highlight.ts'
import { parseSearch } from '../../domain/text/search-query.ts'
import type { Ports } from '../ports/ports.ts'

/** A page of a document on which words stand that were looked for. */
export type PageHit = { readonly number: number; readonly where: Place; readonly excerpt: readonly Segment[] }

/** A document in which they stand, with the first page where they do. */
export type FoundDocument = {
  readonly id: string
  readonly title: string
  readonly mediaType: string
  /** On how many of its pages. */
  readonly pages: number
  readonly first: PageHit
}

const documentsShown = 2
const excerptLength = 200

/** In which documents of these entries the words stand, by request; the first few of each. */
export async function documentHits(
  { store }: Pick<Ports, 'store'>,
  text: string,
  typing: boolean,
  requestIds: readonly string[],
): Promise<ReadonlyMap<string, readonly FoundDocument[]>> {
  const all = await store.documentWords.hitsOf(text, requestIds, { typing, perDocument: 1 })
  const perRequest = new Map<string, number>()
  const shown = all.filter(({ requestId }) => {
    const count = (perRequest.get(requestId) ?? 0) + 1
    perRequest.set(requestId, count)
    return count <= documentsShown
  })
  if (shown.length === 0) return new Map()
  const query = parseSearch(text, { typing })
  const [pages, documents] = await Promise.all([
    store.documentWords.texts(shown),
    Promise.all(shown.map(({ documentId }) => store.cases.documentById(documentId))),
  ])
  const found = new Map<string, FoundDocument[]>()
  for (const [index, hit] of shown.entries()) {
    const document = documents[index]
    const page = pages.find(({ documentId }) => documentId === hit.documentId)
    // Taken back between the two readings.
    if (document?.state !== 'published' || !page) continue
    const first = { number: page.number, where: page.where, excerpt: excerpt(page.text, query, excerptLength) }
    const { id, title, name, mediaType } = document
    const one = { id, title: title ?? name, mediaType, pages: hit.pages, first }
    found.set(hit.requestId, [...(found.get(hit.requestId) ?? []), one])
  }
  return found
}

export type DocumentWordsView = {
  /** `unread`: its words are not searched on this installation, or not yet. `part`: not all of them. */
  readonly state: 'unread' | 'reading' | 'whole' | 'part'
  readonly pages: number
  readonly page: { readonly number: number; readonly where: Place; readonly text: readonly Segment[] } | null
  /** Null where nothing is looked for. `next`: from where on there are more. */
  readonly found: { readonly hits: readonly PageHit[]; readonly pages: number; readonly next: number | null } | null
}

const hitsShown = 20

/** The words of a published document: one page of them, and the pages where a search finds something; null of any other. */
export async function readDocumentWords(
  { store }: Pick<Ports, 'store'>,
  documentId: string,
  asked: { readonly text: string; readonly page: number | undefined; readonly start: number },
): Promise<DocumentWordsView | null> {
  const document = await store.cases.documentById(documentId)
  if (document?.state !== 'published') return null
  const { text, page: number, start } = asked
  const query = parseSearch(text)
  const [read, page, found] = await Promise.all([
    store.documentWords.stateOf(documentId),
    number === undefined ? null : store.documentWords.page(documentId, number),
    text.trim() === '' ? null : store.documentWords.search(documentId, text, { start, limit: hitsShown }),
  ])
  const next = start + hitsShown
  return {
    state: read?.state ?? 'unread',
    pages: read?.pages ?? 0,
    page: page && { number: page.number, where: page.where, text: highlight(page.text, query) },
    found: found && {
      pages: found.pages,
      next: next < found.pages ? next : null,
      hits: found.hits.map((hit) => ({
        number: hit.number,
        where: hit.where,
        excerpt: excerpt(hit.text, query, excerptLength),
      })),
    },
  }
}
