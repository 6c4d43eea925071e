import { createHash } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import type { AppEnv } from '../app-env.ts'
import { secretOf } from './requester.ts'
import { isSecretAddress } from './secret-address.ts'

/** What is longer is not gathered to be hashed: its route names its own `ETag`, or it is sent anew each time. */
const maxHashedBytes = 1024 * 1024

/**
 * What may keep an answer, decided in one place: what is taken back must be gone everywhere at once (docs/adr/0119).
 * What the public is shown is kept only to be compared (`no-cache` and an `ETag` of its content); what one person is
 * shown, and every answer that is no success, is kept nowhere. Only an address that names its content is kept for good.
 */
export function cacheControl(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    await next()
    const isRead = c.req.method === 'GET' || c.req.method === 'HEAD'
    const { headers, status } = c.res
    const said = headers.get('cache-control') ?? ''
    if (/no-store|immutable/.test(said) || status === 304) return
    if (!isRead || (status !== 200 && status !== 206 && status !== 410)) {
      headers.set('cache-control', said === '' ? 'no-store' : revalidated(said))
      return
    }
    if (said === '' && isPrivate(c)) {
      headers.set('cache-control', 'private, no-store')
      return
    }
    headers.set('cache-control', headers.has('set-cookie') ? 'private, no-cache' : revalidated(said))
    // In whose language, and for whom: two readers may get two pages at one address.
    if (!said.includes('public')) headers.append('vary', 'Accept-Language, Authorization, Cookie')
    if (status === 200) await compare(c)
  }
}

/** What staff, and who has a secret, are answered may hold more than the public sees at the same address. */
const isPrivate = (c: Context<AppEnv>): boolean =>
  c.get('actor').kind === 'staff' || secretOf(c) !== undefined || isSecretAddress(c)

function revalidated(said: string): string {
  if (said.includes('no-cache')) return said
  return said.includes('private') ? 'private, no-cache' : said.includes('public') ? 'public, no-cache' : 'no-cache'
}

/** Names the answer by its content, and sends nothing where the caller has the same. */
async function compare(c: Context<AppEnv>): Promise<void> {
  if (!c.res.headers.has('etag')) await nameByContent(c)
  const etag = c.res.headers.get('etag')
  if (etag === null || !matchesTag(c.req.header('if-none-match'), etag)) return
  const { headers, body } = c.res
  await body?.cancel()
  for (const name of ['content-length', 'content-type']) headers.delete(name)
  replace(c, new Response(null, { status: 304, headers }))
}

async function nameByContent(c: Context<AppEnv>): Promise<void> {
  const { body, headers } = c.res
  if (!body) return
  const reader = body.getReader()
  const chunks: Uint8Array[] = []
  let bytes = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    chunks.push(value)
    bytes += value.length
    if (bytes > maxHashedBytes) {
      replace(c, new Response(rest(chunks, reader), { headers }))
      return
    }
  }
  const whole = new Uint8Array(bytes)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  headers.set('etag', contentTag(whole))
  replace(c, new Response(whole, { headers }))
}

/** The strong tag of these bytes. */
export const contentTag = (content: string | Uint8Array): string =>
  `"${createHash('sha256').update(content).digest('hex').slice(0, 32)}"`

/** What was read already, and the rest as it comes. */
function rest(
  read: readonly Uint8Array[],
  reader: ReadableStreamDefaultReader<Uint8Array>,
): ReadableStream<Uint8Array> {
  const chunks = [...read]
  return new ReadableStream(
    {
      async pull(controller) {
        const chunk = chunks.shift()
        const { done, value } = chunk ? { done: false, value: chunk } : await reader.read()
        if (done || !value) controller.close()
        else controller.enqueue(value)
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  )
}

/** In place of the answer, and not merged into it: its headers are those of the new one. */
function replace(c: Context<AppEnv>, answer: Response): void {
  c.res = undefined
  c.res = answer
}

/** Whether one of the tags of an `If-None-Match` is this one. */
export function matchesTag(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false
  const bare = etag.replace(/^W\//, '')
  return ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === bare || tag.trim() === '*')
}
