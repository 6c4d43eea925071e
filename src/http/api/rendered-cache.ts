/** Rendered answers, the most recently used of them. `validFor` is what the answer was made from: another value is a miss. */
export type RenderedCache<T> = {
  get(key: string, validFor: string): T | undefined
  set(key: string, validFor: string, value: T): void
}

/**
 * @param limit entries that are kept
 * @param milliseconds after which an entry is made anew, for what `validFor` does not cover (a body's settings)
 */
export function renderedCache<T>(limit: number, milliseconds: number, now: () => number = Date.now): RenderedCache<T> {
  const entries = new Map<string, { validFor: string; until: number; value: T }>()
  return {
    get(key, validFor) {
      const entry = entries.get(key)
      if (!entry || entry.validFor !== validFor || entry.until < now()) return undefined
      entries.delete(key)
      entries.set(key, entry)
      return entry.value
    },
    set(key, validFor, value) {
      entries.delete(key)
      if (entries.size >= limit) {
        const oldest = entries.keys().next()
        if (!oldest.done) entries.delete(oldest.value)
      }
      entries.set(key, { validFor, until: now() + milliseconds, value })
    },
  }
}
