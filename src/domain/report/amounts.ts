/** Named amounts; null where nobody has told. */
export type Amounts<K extends string> = { readonly [name in K]: number | null }

const cents = (value: number): number => Math.round(value * 100) / 100

/** The sums, to the cent; null where one part is not known. */
export function addedUp<K extends string>(keys: readonly K[], parts: readonly Amounts<K>[]): Amounts<K> {
  const sum = (key: K): number | null =>
    parts.reduce<number | null>((total, part) => {
      const value = part[key]
      return total === null || value === null ? null : cents(total + value)
    }, 0)
  return Object.fromEntries(keys.map((key) => [key, sum(key)])) as Amounts<K>
}
