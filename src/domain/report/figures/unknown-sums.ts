/** A sum that every reader knows: what stands on the one side adds up to what stands on the other. */
export type KnownSum = { readonly parts: readonly string[]; readonly whole: readonly string[] }

const nothing = 1e-9

/** Of unknown numbers those that the sums tell, though each sum alone may not: by elimination, as one would on paper. */
function determined(unknown: ReadonlySet<string>, sums: readonly KnownSum[]): ReadonlySet<string> {
  const names = [...unknown]
  const rows = sums.flatMap(({ parts, whole }) => {
    const row = names.map(
      (name) => parts.filter((one) => one === name).length - whole.filter((one) => one === name).length,
    )
    return row.some((value) => value !== 0) ? [row] : []
  })
  let pivot = 0
  for (const column of names.keys()) {
    const found = rows.findIndex((row, index) => index >= pivot && Math.abs(row[column] ?? 0) > nothing)
    const chosen = rows[found]
    if (!chosen) continue
    rows[found] = rows[pivot] as number[]
    const by = chosen[column] ?? 1
    const head = chosen.map((value) => value / by)
    rows[pivot] = head
    for (const [index, row] of rows.entries()) {
      const times = row[column] ?? 0
      if (index !== pivot && Math.abs(times) > nothing)
        rows[index] = row.map((value, at) => value - times * (head[at] ?? 0))
    }
    pivot += 1
  }
  return new Set(
    rows.flatMap((row) => {
      const left = names.filter((_, column) => Math.abs(row[column] ?? 0) > nothing)
      return left.length === 1 ? left : []
    }),
  )
}

/**
 * Which numbers are not shown: the small ones, and as many more that none of those that are not shown can be computed from
 * the sums that a reader knows, be it from several of them together.
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
    const told = determined(hidden, sums)
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
