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

/** Per cent, to eight decimals as the Cabinet Office publishes them; `-` where there is nothing to take a share of. */
export const share = (part: number, of: number): number | '-' =>
  of === 0 ? '-' : Math.round((part / of) * 100 * 1e8) / 1e8
