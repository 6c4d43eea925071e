const maxRemembered = 500

/**
 * The same function, which remembers its latest few hundred answers: thousands of reminders of one morning share all but
 * a line or two.
 * @param make must give the same for the same key, always
 */
export function remembered<T>(make: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>()
  return (key) => {
    const before = known.get(key)
    if (before !== undefined) return before
    if (known.size >= maxRemembered) known.clear()
    const made = make(key)
    known.set(key, made)
    return made
  }
}
