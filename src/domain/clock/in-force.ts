import { toDayNumber } from '../calendar/civil-date.ts'
import type { Statute } from '../statute/statute.ts'

const merged = new WeakMap<Statute, Statute[]>()

/**
 * The law as it stood for a request received on a day (a day number): with the parameters of the earliest version whose day
 * had not come yet. Memoised; a law that never changed is returned as it is.
 */
export function inForce(statute: Statute, receivedOn: number): Statute {
  const versions = statute.earlierVersions
  if (versions === undefined) return statute
  let index = -1
  for (const [at, { until }] of versions.entries()) if (receivedOn < toDayNumber(until)) index = at
  if (index < 0) return statute
  const known = merged.get(statute) ?? []
  merged.set(statute, known)
  // What a later version did not change stands in it: the versions are laid over one another, the latest first.
  known[index] ??= Object.assign({}, statute, ...versions.slice(0, index + 1).map(({ parameters }) => parameters))
  return known[index] as Statute
}
