import type { Ports } from '../../app/ports/ports.ts'
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
export async function* foundRows(ports: Ports, search: LogSearchAddress): AsyncIterable<readonly LogRow[]> {
  let cursor: string | undefined
  do {
    const page = await searchLog(ports, { ...inputOf({ ...search, cursor }), limit: batch })
    if (!page.ok) return
    yield page.value.entries.map(({ row }) => row)
    cursor = page.value.nextCursor ?? undefined
  } while (cursor !== undefined)
}
