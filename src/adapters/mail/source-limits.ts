import { sourceOf } from '../../domain/network/address-range.ts'

/** What one sender may do. A sender is an IPv4 address, or the first 64 bits of an IPv6 one. */
export type SourceLimits = {
  /** At a time. */
  readonly maxConnections: number
  readonly maxConnectionsPerMinute: number
  readonly maxMessagesPerMinute: number
  /** Recipients that there are not, and other commands that failed. */
  readonly maxFailuresPerMinute: number
}

const usual: SourceLimits = {
  maxConnections: 10,
  maxConnectionsPerMinute: 60,
  maxMessagesPerMinute: 120,
  maxFailuresPerMinute: 60,
}

const minute = 60_000
const maxRemembered = 10_000

export type SourceCounts = {
  /** Counts a new connection; gives what to call when it ends, or undefined where there are too many. */
  enter(address: string): (() => void) | undefined
  /** Counts a message; false where there are too many. */
  maySend(address: string): boolean
  /** Counts a failure; false where there are too many. */
  mayFail(address: string): boolean
}

/**
 * Counts by key within a minute. Of too many keys the one that began its minute first is forgotten: whoever comes from many
 * addresses forgets only their own counts, sooner or later, and never all at once.
 */
function perMinute(limit: number, now: () => number) {
  const counts = new Map<string, { readonly since: number; count: number }>()
  return (key: string): boolean => {
    const at = now()
    const before = counts.get(key)
    const current = before && at - before.since < minute ? before : { since: at, count: 0 }
    current.count += 1
    if (current !== before) {
      counts.delete(key)
      counts.set(key, current)
    }
    const [oldest] = counts.keys()
    if (counts.size > maxRemembered && oldest !== undefined) counts.delete(oldest)
    return current.count <= limit
  }
}

/** @param now in milliseconds */
export function sourceLimits(given: Partial<SourceLimits> = {}, now: () => number = Date.now): SourceCounts {
  const limits = { ...usual, ...given }
  const open = new Map<string, number>()
  const mayConnect = perMinute(limits.maxConnectionsPerMinute, now)
  const maySend = perMinute(limits.maxMessagesPerMinute, now)
  const mayFail = perMinute(limits.maxFailuresPerMinute, now)
  return {
    enter(address) {
      const source = sourceOf(address)
      const count = open.get(source) ?? 0
      if (!mayConnect(source) || count >= limits.maxConnections) return undefined
      open.set(source, count + 1)
      return () => {
        const left = (open.get(source) ?? 1) - 1
        if (left > 0) open.set(source, left)
        else open.delete(source)
      }
    },
    maySend: (address) => maySend(sourceOf(address)),
    mayFail: (address) => mayFail(sourceOf(address)),
  }
}
