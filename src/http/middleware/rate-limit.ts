import type { Context, MiddlewareHandler } from 'hono'
import type { AppEnv } from '../app-env.ts'
import { answerProblem } from '../problems/problem.ts'
import { type LimitName, limitsAt } from './endpoint-limits.ts'

/** So many requests in a window of so many seconds. */
export type Quota = { readonly name: string; readonly limit: number; readonly seconds: number }
export type Taken = { readonly allowed: boolean; readonly left: number; readonly resetInSeconds: number }

/** Counts what a caller has used of a quota. */
export type RateLimiter = { take(caller: string, quota: Quota): Taken }

/** More windows than this are not kept: the oldest goes, so that many addresses cannot fill the memory. */
const maxWindows = 100_000

/** Counts in this process's memory, in fixed windows; what has run out is forgotten. */
export function memoryRateLimiter(now: () => number = Date.now, maxKept = maxWindows): RateLimiter {
  const windows = new Map<string, { used: number; endsAt: number }>()
  let sweepAt = 0
  return {
    take(caller, { name, limit, seconds }) {
      const time = now()
      if (time > sweepAt) {
        for (const [key, window] of windows) if (window.endsAt <= time) windows.delete(key)
        sweepAt = time + 60_000
      }
      const key = `${name} ${caller}`
      let window = windows.get(key)
      if (!window || window.endsAt <= time) {
        window = { used: 0, endsAt: time + seconds * 1000 }
        if (!windows.has(key) && windows.size >= maxKept) {
          const [oldest] = windows.keys()
          if (oldest !== undefined) windows.delete(oldest)
        }
        windows.set(key, window)
      }
      window.used += 1
      const left = Math.max(0, limit - window.used)
      return { allowed: window.used <= limit, left, resetInSeconds: Math.ceil((window.endsAt - time) / 1000) }
    },
  }
}

export type Quotas = { readonly [K in LimitName]: Quota }

/**
 * A page that is read costs next to nothing and is hardly limited: whole offices and schools share one address. What scans
 * the store is limited more, and tight is what sends mail or fills the ledger.
 */
export const usualQuotas: Quotas = {
  read: { name: 'read', limit: 600_000, seconds: 60 },
  search: { name: 'search', limit: 600, seconds: 60 },
  render: { name: 'render', limit: 120, seconds: 60 },
  write: { name: 'write', limit: 600, seconds: 60 },
  file: { name: 'file', limit: 300, seconds: 60 },
  'sign-in': { name: 'sign-in', limit: 30, seconds: 600 },
  // Counted apart: who asks for request links at an office's address keeps none of its people from signing in.
  'my-requests': { name: 'my-requests', limit: 30, seconds: 600 },
}

/** All callers together: what is rendered for many at once leaves no time for anybody. */
const togetherMost = 10

/** The endpoint's own; where there is none at the address, that of a page or of a form. */
function quotaOf(c: Context<AppEnv>, quotas: Quotas): Quota {
  const isRead = c.req.method === 'GET' || c.req.method === 'HEAD'
  const limit = limitsAt(c)?.limit ?? (isRead ? 'read' : 'write')
  if (limit === 'read' && c.req.query('q') !== undefined) return quotas.search
  // An officer at the counter types in one request after another.
  return quotas[limit === 'file' && c.get('staff') !== null ? 'write' : limit]
}

/** An office shares one address: all its people together may do so many times what one of them may. */
const officeMost = 20

/** Who is counted, and how much they may do: the person or the address, an office's address, and everybody together. */
function budgetsOf(c: Context<AppEnv>, quotas: Quotas): readonly (readonly [who: string, quota: Quota])[] {
  const quota = quotaOf(c, quotas)
  const staff = c.get('staff')
  const together: Quota = { ...quota, name: `${quota.name}-all`, limit: quota.limit * togetherMost }
  return [
    [staff?.id ?? c.get('caller'), quota],
    ...(staff
      ? [[c.get('caller'), { ...quota, name: `${quota.name}-office`, limit: quota.limit * officeMost }] as const]
      : []),
    ...(quota === quotas.render ? [['', together] as const] : []),
  ]
}

/** Refuses a caller who is over a quota, and tells every caller what is left (draft-ietf-httpapi-ratelimit-headers). */
export function rateLimit(limiter: RateLimiter, quotas: Quotas): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const taken = budgetsOf(c, quotas).map(([who, quota]) => ({ quota, ...limiter.take(who, quota) }))
    const tightest = taken.find(({ allowed }) => !allowed) ?? taken[0]
    if (!tightest) return next()
    const { quota, left, resetInSeconds } = tightest
    const headers = {
      ratelimit: `"${quota.name}";r=${left};t=${resetInSeconds}`,
      'ratelimit-policy': `"${quota.name}";q=${quota.limit};w=${quota.seconds}`,
    }
    if (!tightest.allowed) {
      const params = { limit: String(quota.limit), seconds: String(quota.seconds) }
      const retry = { 'retry-after': String(resetInSeconds) }
      return answerProblem(c, { code: 'rate-limited', params }, { headers: { ...headers, ...retry } })
    }
    await next()
    c.res.headers.set('ratelimit', headers.ratelimit)
    c.res.headers.set('ratelimit-policy', headers['ratelimit-policy'])
  }
}
