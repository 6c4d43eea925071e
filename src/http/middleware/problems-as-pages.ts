import type { Context, MiddlewareHandler } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Refusal } from '../../domain/request/refusal.ts'
import type { AppEnv } from '../app-env.ts'
import type { ProblemCode } from '../problems/problem-types.ts'

/** Renders a refusal for people, in their language. */
export type ProblemPage = (
  c: Context<AppEnv>,
  refusal: { readonly code: ProblemCode } & Omit<Refusal, 'code'>,
  options: { readonly status: ContentfulStatusCode; readonly requestId?: string },
) => Promise<Response>

/** A browser that asked for a page gets the refusal as one; programmes, and everything under /api, get problem details. */
export function problemsAsPages(render: ProblemPage): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    await next()
    const refused = c.get('refused')
    if (!refused || c.req.path.startsWith('/api/') || !c.req.header('accept')?.includes('text/html')) return
    const { status, headers } = c.res
    const page = await render(c, refused, {
      status: status as ContentfulStatusCode,
      ...(refused.requestId === undefined ? {} : { requestId: refused.requestId }),
    })
    c.res = undefined
    c.res = page
    for (const name of ['retry-after', 'ratelimit', 'ratelimit-policy', 'connection']) {
      const value = headers.get(name)
      if (value !== null) c.res.headers.set(name, value)
    }
  }
}
