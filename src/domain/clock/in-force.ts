import { toDayNumber } from '../calendar/civil-date.ts'
import type { Statute } from '../statute/statute.ts'

const merged = new WeakMap<Statute, Statute[]>()
const varied = new WeakMap<Statute, Statute[]>()

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

/**
 * The law for a kind of body or record: `id` of its `variants`. Memoised.
 * @returns undefined where the law has no such variant
 */
export function variantOf(statute: Statute, id: string): Statute | undefined {
  const index = statute.variants?.findIndex((one) => one.id === id) ?? -1
  if (index < 0) return undefined
  const known = varied.get(statute) ?? []
  varied.set(statute, known)
  known[index] ??= { ...statute, ...statute.variants?.[index]?.parameters }
  return known[index]
}
