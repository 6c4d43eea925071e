import type { Context } from 'hono'
import type { AppEnv } from '../app-env.ts'

/** A page of a list, with the address of the next one in `Link`. */
export function answerPage(
  c: Context<AppEnv>,
  { nextCursor }: { readonly nextCursor: string | null },
  json: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = {},
): Response {
  const link: Record<string, string> = {}
  if (nextCursor !== null) {
    const url = new URL(c.req.url)
    url.searchParams.set('cursor', nextCursor)
    link.link = `<${c.get('ports').settings.baseUrl}${url.pathname}${url.search}>; rel="next"`
  }
  return c.body(json, 200, { 'content-type': 'application/json', ...headers, ...link })
}
