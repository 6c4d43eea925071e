import type { Context, MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import type { AppEnv } from '../app-env.ts'
import { type Log, maskedPath } from '../operations/log.ts'
import type { Metrics } from '../operations/metrics.ts'

/** The pattern that answered, and never the address itself, which may hold a secret. */
function routeOf(c: Context<AppEnv>): string {
  const routes = matchedRoutes(c)
  for (let at = routes.length - 1; at >= 0; at -= 1) {
    const path = routes[at]?.path
    if (path && !path.endsWith('*')) return path
  }
  return 'none'
}

const quiet = new Set(['GET', 'HEAD'])

/** Gives the request its id, measures it, and writes a line: for readings that went well only at `debug`. */
export function observe(metrics: Metrics, log: Log, newId: () => string): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const begun = performance.now()
    const requestId = newId()
    c.set('requestId', requestId)
    await next()
    c.res.headers.set('x-request-id', requestId)
    const milliseconds = performance.now() - begun
    const { method } = c.req
    const { status } = c.res
    const route = routeOf(c)
    metrics.observe(method, route, status, milliseconds / 1000)
    const level = status >= 500 ? 'error' : status >= 400 || !quiet.has(method) ? 'info' : 'debug'
    log(level, 'request', () => ({
      requestId,
      method,
      path: maskedPath(c.req.url, route),
      route,
      status,
      milliseconds: Math.round(milliseconds * 10) / 10,
    }))
  }
}
