import { logVersion } from '../../app/open-data/log-version.ts'
import { type EntryWithDocuments, withDocuments } from '../../app/open-data/with-documents.ts'
import type { Ports } from '../../app/ports/ports.ts'
import type { Body } from '../../app/ports/store/bodies.ts'
import type { LogRow } from '../../app/ports/store/cases/case-rows.ts'
import { searchLog } from '../../app/search/search-log.ts'
import { inputOf, isNarrowed, type LogSearchAddress, readLogSearch } from '../site/log/log-search-address.ts'

/** The search that a feed's address asks for; undefined where it asks for the whole log, or for one body's. */
export function searchOfFeed(address: string): LogSearchAddress | undefined {
  const search = readLogSearch(new URL(address))
  const bodyAlone = { ...search, filters: { ...search.filters, body: [] } }
  const severalBodies = (search.filters.body ?? []).length > 1
  return isNarrowed(bodyAlone) || severalBodies ? { ...search, sort: 'newest', whole: undefined } : undefined
}

const batch = 100

/** Entries that a search finds, the newest first, a batch at a time. What was taken back is not among them. */
async function* foundRows(ports: Ports, search: LogSearchAddress): AsyncIterable<readonly LogRow[]> {
  let cursor: string | undefined
  do {
    const page = await searchLog(ports, { ...inputOf({ ...search, cursor }), limit: batch, withDocuments: false })
    if (!page.ok) return
    yield page.value.entries.map(({ row }) => row)
    cursor = page.value.nextCursor ?? undefined
  } while (cursor !== undefined)
}

function rangeOf(address: string): { readonly bodySlug?: string } {
  const bodySlug = new URL(address).searchParams.get('body')
  return bodySlug ? { bodySlug } : {}
}

/** The entries that the address of a feed asks for, the newest first: the whole log, one body's, or what a search finds. */
export function rowsOfFeed(ports: Ports, address: string): AsyncIterable<readonly LogRow[]> {
  const search = searchOfFeed(address)
  return search ? foundRows(ports, search) : ports.store.logExport.rows(rangeOf(address))
}

/** The same with the files that are published with each. */
export async function* entriesOfFeed(ports: Ports, address: string): AsyncIterable<readonly EntryWithDocuments[]> {
  for await (const rows of rowsOfFeed(ports, address)) yield await withDocuments(ports, rows)
}

/**
 * The ETag of what is made of these entries alone: weak, since it names what is told and not its bytes. Undefined for a
 * search, whose result would have to be read whole to know it.
 */
export async function tagOfFeed(ports: Ports, address: string): Promise<string | undefined> {
  if (searchOfFeed(address)) return undefined
  const { digest } = await logVersion(ports, rangeOf(address))
  return `W/"${digest.slice(0, 32) || 'empty'}"`
}

/** The bodies that the address of a feed names; all where it names none. */
export async function bodiesOfFeed({ store }: Ports, address: string): Promise<readonly Body[]> {
  const named = new Set(new URL(address).searchParams.getAll('body'))
  const all = await store.bodies.all()
  return named.size > 0 ? all.filter(({ slug }) => named.has(slug)) : all
}
