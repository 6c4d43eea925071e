import { type CivilDate, daysBetween } from '../../domain/calendar/civil-date.ts'

/** Open requests that have waited from `from` to `to` calendar days since receipt; the last band has no end. */
export type AgeBand = { readonly from: number; readonly to: number | null; readonly count: number }

const bandEnds = [20, 40, 60, 90, 180, 365]

/** Every band up to the last that somebody waits in. */
export function bandsOf(
  pending: readonly { readonly receivedOn: CivilDate; readonly count: number }[],
  asOf: CivilDate,
): readonly AgeBand[] {
  const counts = [...bandEnds, null].map(() => 0)
  for (const { receivedOn, count } of pending) {
    const age = daysBetween(receivedOn, asOf)
    const band = bandEnds.findIndex((end) => age <= end)
    const at = band === -1 ? bandEnds.length : band
    counts[at] = (counts[at] ?? 0) + count
  }
  const last = counts.findLastIndex((count) => count > 0)
  return counts.slice(0, last + 1).map((count, index) => ({
    from: index === 0 ? 0 : (bandEnds[index - 1] ?? 0) + 1,
    to: bandEnds[index] ?? null,
    count,
  }))
}
