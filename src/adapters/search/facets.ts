import {
  type FacetCount,
  type FacetName,
  type FacetValues,
  facetNames,
  type LogSearchPage,
} from '../../app/ports/store/search.ts'

/** How many entries have the same facets. */
export type ProfileCount = { readonly id: number; readonly values: FacetValues; readonly count: number }

const read = new Map<string, FacetValues>()
const maxRowsRead = 50_000

/** The facets' values that a profile's key holds. A key never means anything else, so each is read once. */
export function profileValues(key: string): FacetValues {
  const known = read.get(key)
  if (known) return known
  const values = JSON.parse(key) as FacetValues
  if (read.size >= maxRowsRead) read.clear()
  read.set(key, values)
  return values
}

function matches(values: FacetValues, facet: FacetName, wanted: readonly string[]): boolean {
  return (values[facet] ?? []).some((value) => wanted.includes(value))
}

const inOrder = (facet: FacetName) => (a: FacetCount, b: FacetCount) =>
  (facet === 'year' ? 0 : b.count - a.count) || (a.value < b.value ? -1 : 1) * (facet === 'year' ? -1 : 1)

/**
 * The counts of each facet among the profiles that meet the filters of all other facets, and which profiles meet all.
 */
export function countFacets(profiles: readonly ProfileCount[], filters: FacetValues) {
  const active = facetNames.flatMap((name) => {
    const wanted = filters[name] ?? []
    return wanted.length > 0 ? [{ name, wanted }] : []
  })
  const counts = new Map<FacetName, Map<string, number>>(facetNames.map((name) => [name, new Map()]))
  const meeting: number[] = []
  let total = 0
  for (const { id, values, count } of profiles) {
    const unmet = active.filter(({ name, wanted }) => !matches(values, name, wanted))
    if (unmet.length > 1) continue
    if (unmet.length === 0) {
      meeting.push(id)
      total += count
    }
    for (const name of unmet[0] ? [unmet[0].name] : facetNames) {
      const ofFacet = counts.get(name)
      for (const value of values[name] ?? []) ofFacet?.set(value, (ofFacet.get(value) ?? 0) + count)
    }
  }
  const facets = Object.fromEntries(
    [...counts].map(([name, values]) => [
      name,
      [...values].map(([value, count]) => ({ value, count })).sort(inOrder(name)),
    ]),
  ) as unknown as LogSearchPage['facets']
  return { facets, total, meeting: active.length > 0 ? meeting : null }
}
