export type RecentlyUsed<T> = { get(key: string): T | undefined; set(key: string, value: T): void }

/** Keeps what was used last, up to a sum of sizes. */
export function recentlyUsed<T>(maxSize: number, sizeOf: (value: T) => number): RecentlyUsed<T> {
  const kept = new Map<string, T>()
  let size = 0
  const remove = (key: string) => {
    const value = kept.get(key)
    if (value === undefined) return
    kept.delete(key)
    size -= sizeOf(value)
  }
  return {
    get(key) {
      const value = kept.get(key)
      if (value === undefined) return undefined
      kept.delete(key)
      kept.set(key, value)
      return value
    },
    set(key, value) {
      remove(key)
      kept.set(key, value)
      size += sizeOf(value)
      for (const oldest of kept.keys()) {
        if (size <= maxSize) break
        remove(oldest)
      }
    },
  }
}
