import { freeDirections, furthest } from './other-values.ts'

/** A sum that every reader knows: what stands on the one side adds up to what stands on the other. */
export type KnownSum = { readonly parts: readonly string[]; readonly whole: readonly string[] }

/** Of two numbers that differ by less a reader knows one when he knows the other. */
const oneRequest = 1 - 1e-6

/**
 * Of numbers that are not shown those that can be no other number. A reader knows the sums, and that what is not shown is at
 * least 1, or 0 where it is 0: he knows no less, so that it holds also where zeros are hidden.
 */
function determined(
  hidden: ReadonlySet<string>,
  sums: readonly KnownSum[],
  numberOf: (name: string) => number,
): ReadonlySet<string> {
  const names = [...hidden]
  const placeOf = new Map(names.map((name, place) => [name, place]))
  const rows = sums.flatMap(({ parts, whole }) => {
    const row = names.map(() => 0)
    for (const [side, list] of [
      [1, parts],
      [-1, whole],
    ] as const)
      for (const name of list) {
        const place = placeOf.get(name)
        if (place !== undefined) row[place] = (row[place] ?? 0) + side
      }
    return row.some((value) => value !== 0) ? [row] : []
  })
  const directions = freeDirections(rows, names.length)
  const room = names.map((name) => Math.max(0, numberOf(name) - 1))
  const open = new Set(names.keys())
  const look = (goal: readonly number[]) => {
    for (const [place, change] of furthest(directions, room, goal).entries())
      if (Math.abs(change) >= oneRequest) open.delete(place)
  }
  // Together first: most can change at once, and need no look of their own.
  for (const side of [1, -1]) look(names.map((_, place) => side * (1 + place / names.length)))
  for (const place of [...open]) {
    for (const side of [1, -1]) if (open.has(place)) look(names.map((_, at) => (at === place ? side : 0)))
  }
  return new Set([...open].flatMap((place) => names[place] ?? []))
}

/**
 * Which numbers are not shown: the small ones, and as many more that none of those that are not shown can be computed from
 * the sums that a reader knows, be it from several of them together, and from what a number that is not shown must be at least.
 * @param values every number, by a name; one number that stands in several places has one name
 * @param below counts from 1 to below this are small
 */
export function hiddenNames(
  values: ReadonlyMap<string, number>,
  sums: readonly KnownSum[],
  below: number,
): ReadonlySet<string> {
  const hidden = new Set([...values].flatMap(([name, value]) => (value > 0 && value < below ? [name] : [])))
  const numberOf = (name: string): number => values.get(name) ?? 0
  for (;;) {
    const told = determined(hidden, sums, numberOf)
    if (told.size === 0) return hidden
    let more = false
    for (const name of told) {
      const beside = sums
        .filter(({ parts, whole }) => parts.includes(name) || whole.includes(name))
        .flatMap(({ parts, whole }) => [...parts, ...whole])
        .filter((one) => !hidden.has(one))
      // The smallest that is not zero is hidden beside it; a zero only where there is nothing else.
      const [next] = beside.sort(
        (a, b) =>
          Number(numberOf(a) === 0) - Number(numberOf(b) === 0) || numberOf(a) - numberOf(b) || (a < b ? -1 : 1),
      )
      if (next === undefined) continue
      hidden.add(next)
      more = true
      break
    }
    if (!more) return hidden
  }
}
