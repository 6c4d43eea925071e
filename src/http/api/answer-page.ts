import type { Context } from 'hono'
import type { AppEnv } from '../app-env.ts'

/** A page of a list, with the address of the next one in `Link`. A secret in the query does not go into it. */
export function answerPage(
  c: Context<AppEnv>,
  page: { readonly nextCursor: string | null } & Record<string, unknown>,
  headers: Record<string, string> = {},
): Response {
  const link: Record<string, string> = {}
  if (page.nextCursor !== null) {
    const url = new URL(c.req.url)
    url.searchParams.set('cursor', page.nextCursor)
    link.link = `<${c.get('ports').settings.baseUrl}${url.pathname}${url.search}>; rel="next"`
  }
  return c.body(JSON.stringify(page), 200, { 'content-type': 'application/json', ...headers, ...link })
}
