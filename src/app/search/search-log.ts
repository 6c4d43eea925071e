import { z } from 'zod'
import { ok, type Result } from '../../domain/request/refusal.ts'
import { excerpt, highlight, type Segment } from '../../domain/text/highlight.ts'
import { parseSearch } from '../../domain/text/search-query.ts'
import { parseAddress } from '../input.ts'
import type { Ports } from '../ports/ports.ts'
import type { LogRow } from '../ports/store/cases/case-rows.ts'
import { type FacetValues, facetNames, type LogSearchPage } from '../ports/store/search.ts'
import { documentHits, type FoundDocument } from './document-hits.ts'

/** An entry with what was looked for marked in its own words. */
export type FoundEntry = {
  readonly row: LogRow
  readonly title: readonly Segment[]
  /** The part of the summary that fits. */
  readonly summary: readonly Segment[]
  /** Documents of it in which the words stand. */
  readonly documents: readonly FoundDocument[]
}

export type LogSearchView = Omit<LogSearchPage, 'rows'> & {
  readonly entries: readonly FoundEntry[]
  /** What was asked, as it was understood. */
  readonly text: string
  readonly filters: FacetValues
  readonly sort: 'relevance' | 'newest'
}

const maxTextLength = 10_000
const maxValues = 50

const values = z
  .union([z.string(), z.array(z.string())])
  .transform((given) =>
    [given]
      .flat()
      .filter((value) => value !== '')
      .slice(0, maxValues),
  )
  .optional()

/** As it comes from an address: `q`, each facet once or several times, `sort`, `cursor`. */
export const logSearchInput = z.object({
  q: z
    .string()
    .transform((text) => text.slice(0, maxTextLength).trimStart())
    .optional(),
  /** The last word is still being typed (live search). */
  typing: z.boolean().optional(),
  body: values,
  law: values,
  topic: values,
  outcome: values,
  exemption: values,
  year: values,
  type: values,
  sort: z.enum(['relevance', 'newest']).optional().catch(undefined),
  cursor: z.string().optional(),
  /** Whether it is told in which documents the words stand. */
  withDocuments: z.boolean().optional(),
  limit: z.number().int().min(1).max(100).default(20),
})

/** Searches the public log, for anyone. @throws BadCursor */
export async function searchLog(ports: Pick<Ports, 'store'>, input: unknown): Promise<Result<LogSearchView>> {
  const parsed = parseAddress(logSearchInput, input)
  if (!parsed.ok) return parsed
  const { q: text = '', typing = false, withDocuments = true, sort: wanted, cursor, limit, ...given } = parsed.value
  const filters: FacetValues = Object.fromEntries(facetNames.map((name) => [name, given[name] ?? []]))
  const sort = text.trim() === '' ? 'newest' : (wanted ?? 'relevance')
  const { rows, ...page } = await ports.store.search.log({
    text,
    typing,
    filters,
    sort,
    limit,
    ...(cursor ? { cursor } : {}),
  })
  const query = parseSearch(text, { typing })
  const ids = text.trim() === '' || !withDocuments ? [] : rows.map(({ requestId }) => requestId)
  const documents = await documentHits(ports, text, typing, ids)
  const entries = rows.map((row) => ({
    row,
    title: highlight(row.title, query),
    summary: excerpt(row.summary, query),
    documents: documents.get(row.requestId) ?? [],
  }))
  return ok({ ...page, entries, text, filters, sort })
}
