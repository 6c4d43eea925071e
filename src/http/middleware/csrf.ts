import type { Context, MiddlewareHandler } from 'hono'
import type { AppEnv } from '../app-env.ts'
import { formOf } from '../forms/uploads.ts'
import { answerProblem } from '../problems/problem.ts'
import { timingSafeEqual } from './requester.ts'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Whether the browser says that another site sent this. A programme that is no browser says nothing. */
function fromAnotherSite(c: Context<AppEnv>): boolean {
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const origin = c.req.header('origin')
  if (origin === undefined) return false
  if (origin === new URL(c.get('ports').settings.baseUrl).origin) return false
  return !URL.canParse(origin) || new URL(origin).host !== c.req.header('host')
}

async function tokenOf(c: Context<AppEnv>): Promise<string> {
  const header = c.req.header('x-csrf-token')
  if (header !== undefined) return header
  const type = c.req.header('content-type') ?? ''
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type)) return ''
  // Of a multipart form only the first field is read: whoever has no token makes us read none of the rest.
  return (await formOf(c).leadingField('csrf')) ?? ''
}

/**
 * A change that comes with a session cookie must also bring that session's token (`X-CSRF-Token`, or the first field `csrf`);
 * and no change may be sent by another site's page, with or without a cookie.
 */
export function csrfProtection(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    if (safe.has(c.req.method)) return next()
    if (fromAnotherSite(c)) return answerProblem(c, { code: 'csrf' })
    if (c.get('credential') === 'cookie' && !timingSafeEqual(await tokenOf(c), c.get('csrf'))) {
      return answerProblem(c, { code: 'csrf' })
    }
    return next()
  }
}
