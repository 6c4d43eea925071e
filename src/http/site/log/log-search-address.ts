import { type FacetName, type FacetValues, facetNames } from '../../../app/ports/store/search.ts'

/** What an address of the log asks for. Any address asks for something: what makes no sense in it is left out. */
export type LogSearchAddress = {
  readonly text: string
  /** Something of what was typed was left out, because it was too long. */
  readonly cut: boolean
  readonly filters: FacetValues
  readonly sort: 'relevance' | 'newest' | undefined
  readonly cursor: string | undefined
  /** The facet whose values are all wanted on the page. */
  readonly whole: FacetName | undefined
}

// The whole search stands in every link of the page, so a pasted letter would make it endless.
const maxTextLength = 200
const maxValueLength = 100
const maxValues = 8

const isFacet = (name: string | null): name is FacetName => facetNames.some((one) => one === name)

export function readLogSearch({ searchParams }: URL): LogSearchAddress {
  const typed = [...(searchParams.get('q') ?? '').trim()]
  const valuesOf = (name: FacetName) => [
    ...new Set(searchParams.getAll(name).filter((value) => value !== '' && value.length <= maxValueLength)),
  ]
  const sort = searchParams.get('sort')
  const whole = searchParams.get('all')
  return {
    text: typed.slice(0, maxTextLength).join(''),
    cut: typed.length > maxTextLength,
    filters: Object.fromEntries(facetNames.map((name) => [name, valuesOf(name).slice(0, maxValues)])),
    sort: sort === 'relevance' || sort === 'newest' ? sort : undefined,
    cursor: searchParams.get('cursor')?.slice(0, 500) || undefined,
    whole: isFacet(whole) ? whole : undefined,
  }
}

/** The search as `searchLog` takes it. */
export function inputOf({ text, filters, sort, cursor }: LogSearchAddress): object {
  return { ...(text ? { q: text } : {}), ...filters, ...(sort ? { sort } : {}), ...(cursor ? { cursor } : {}) }
}

/** Whether the search leaves anything out of the log. */
export const isNarrowed = ({ text, filters }: LogSearchAddress): boolean =>
  text !== '' || facetNames.some((name) => (filters[name] ?? []).length > 0)

/** The address of a search, always of its first page: the same search has the same address. */
export function logSearchHref(search: LogSearchAddress, path = '/log'): string {
  const params = new URLSearchParams()
  if (search.text) params.set('q', search.text)
  for (const name of facetNames) for (const value of search.filters[name] ?? []) params.append(name, value)
  if (search.sort && search.text) params.set('sort', search.sort)
  if (search.whole) params.set('all', search.whole)
  const query = params.toString()
  return query ? `${path}?${query}` : path
}

/** The same search with one value of a facet more, or without it. */
export function toggled(search: LogSearchAddress, facet: FacetName, value: string): LogSearchAddress {
  const before = search.filters[facet] ?? []
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value]
  return { ...search, filters: { ...search.filters, [facet]: after }, whole: undefined }
}
