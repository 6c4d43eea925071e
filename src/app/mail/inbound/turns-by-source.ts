/** Items that wait, each under the keys of where it comes from, the widest first. */
export type TurnsBySource<T> = {
  add(source: readonly string[], item: T): void
  /** The item whose turn it is, which then waits no longer; undefined where nothing waits. */
  next(): T | undefined
}

type Source<T> = { readonly items: T[]; readonly within: Map<string, Source<T>> }

/**
 * Sources take turns, one item each; within a source, those it divides into take turns in the same way, and items of one
 * source keep their order. However much a source has waiting, it costs another source one item a turn.
 */
export function turnsBySource<T>(): TurnsBySource<T> {
  const all: Source<T> = { items: [], within: new Map() }

  function next({ items, within }: Source<T>): T | undefined {
    const item = items.shift()
    if (item !== undefined) return item
    for (const [key, source] of within) {
      // A map keeps the order in which keys were put in: the end of it is the last in turn.
      within.delete(key)
      const found = next(source)
      if (source.items.length > 0 || source.within.size > 0) within.set(key, source)
      return found
    }
    return undefined
  }

  return {
    add(keys, item) {
      let source = all
      for (const key of keys) {
        const known: Source<T> = source.within.get(key) ?? { items: [], within: new Map() }
        source.within.set(key, known)
        source = known
      }
      source.items.push(item)
    },
    next: () => next(all),
  }
}
