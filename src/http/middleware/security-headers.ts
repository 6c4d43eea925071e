import type { Context, MiddlewareHandler } from 'hono'
import type { AppEnv } from '../app-env.ts'
import { isSecretAddress } from './secret-address.ts'

const policy = [
  "default-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
]

const pagePolicy = policy.join('; ')
/** JSON, CSV and problems are not pages: nothing in them may load or run. */
const dataPolicy = "default-src 'none'; frame-ancestors 'none'"

function policyOf(c: Context<AppEnv>): string {
  if (!(c.res.headers.get('content-type') ?? '').startsWith('text/html')) return dataPolicy
  const nonce = c.get('nonce')
  return nonce === undefined ? pagePolicy : `${pagePolicy}; script-src 'self' 'nonce-${nonce}'`
}

/** Headers that keep a page from being framed, sniffed, or its address (which may hold a secret) from being passed on. */
export function securityHeaders(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    await next()
    const { headers } = c.res
    if (!headers.has('content-security-policy')) headers.set('content-security-policy', policyOf(c))
    headers.set('x-content-type-options', 'nosniff')
    // Of a secret address only the site is ever named, and no path. With `no-referrer` a browser would send `Origin: null`
    // with its forms, which over plain http (no `Sec-Fetch-Site` there) cannot be told from another site's.
    if (!headers.has('referrer-policy')) {
      headers.set('referrer-policy', isSecretAddress(c) ? 'strict-origin' : 'same-origin')
    }
    headers.set('cross-origin-opener-policy', 'same-origin')
    if (c.get('secure')) headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains')
  }
}
