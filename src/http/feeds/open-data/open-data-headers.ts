import type { Context } from 'hono'
import type { AppEnv } from '../../app-env.ts'
import { matchesTag } from '../../middleware/cache-control.ts'

type OpenData = {
  readonly type: string
  /** The name under which it is saved; shown in place where left out. */
  readonly file?: string
  readonly etag?: string | undefined
}

/** Of what anybody may have, and asks for anew each time: what was withdrawn is then gone everywhere. */
export const openDataHeaders = (type: string, file?: string): Record<string, string> => ({
  'content-type': type,
  ...(file ? { 'content-disposition': `attachment; filename="${file}"` } : {}),
  'cache-control': 'public, no-cache',
  // Open data is for the pages of others too.
  'access-control-allow-origin': '*',
})

export function openData(c: Context<AppEnv>, { type, file, etag }: OpenData, body: () => BodyInit): Response {
  const headers = { ...openDataHeaders(type, file), ...(etag ? { etag } : {}) }
  if (etag && matchesTag(c.req.header('if-none-match'), etag)) return new Response(null, { status: 304, headers })
  return new Response(body(), { headers })
}
