import type { Context, Hono } from 'hono'
import { html } from 'hono/html'
import { mayReadDocument } from '../../app/documents/download-document.ts'
import type { DocumentRow } from '../../app/ports/records.ts'
import { matchesTag } from '../api/status-json.ts'
import type { AppEnv } from '../app-env.ts'
import { actorFor } from '../middleware/requester.ts'
import { answerProblem } from '../problem.ts'

/** What a browser may show in place: none of these can run anything in the sandbox that they are served with. */
const shownInPlace = new Set(['application/pdf', 'image/png', 'image/jpeg', 'image/gif', 'image/webp', 'text/plain'])

/**
 * Nothing in a file may run or load. A PDF is shown by the browser's own viewer, which no sandbox lets start, and which
 * runs nothing of it under our address; the page of a published one may hold it.
 */
export function policyOf({ mediaType, state }: Pick<DocumentRow, 'mediaType' | 'state'>): string {
  const pdf = mediaType === 'application/pdf'
  const ancestors = pdf && state === 'published' ? "'self'" : "'none'"
  return `${pdf ? '' : 'sandbox; '}default-src 'none'; style-src 'unsafe-inline'; frame-ancestors ${ancestors}`
}

/** RFC 6266: a plain name for old programmes, and the whole name as RFC 5987 writes it. */
export function contentDisposition(mediaType: string, name: string): string {
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  const how = shownInPlace.has(mediaType) ? 'inline' : 'attachment'
  return `${how}; filename="${plain}"; filename*=UTF-8''${encoded}`
}

/** /documents/{id}: the bytes for whoever may have them, or the tombstone of a file that was published and taken back. */
export function documentDownloadRoute(app: Hono<AppEnv>): void {
  app.get('/documents/:id', async (c) => {
    const ports = c.get('ports')
    const document = await ports.store.documentById(c.req.param('id'))
    const request = document && (await ports.store.requestById(document.requestId))
    if (!document || !(await mayReadDocument(ports, actorFor(c, request), document))) {
      if (document?.state === 'withdrawn' && document.publishedAt !== null) return tombstone(c, document)
      return answerProblem(c, { code: 'not-found', message: 'There is no such document' })
    }
    const etag = `"${document.sha256}"`
    const headers: Record<string, string> = {
      etag,
      'cache-control': document.state === 'published' ? 'public, no-cache' : 'private, no-store',
    }
    if (matchesTag(c.req.header('if-none-match'), etag)) return c.body(null, 304, headers)
    const blob = await ports.blobs.get(document.sha256)
    if (!blob) throw new Error(`The file of document ${document.id} is missing from the blob store`)
    return c.body(blob.stream, 200, {
      ...headers,
      'content-type': document.mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : document.mediaType,
      'content-length': String(blob.size),
      'content-disposition': contentDisposition(document.mediaType, document.name),
      'content-security-policy': policyOf(document),
      'cross-origin-resource-policy': 'same-origin',
    })
  })
}

function tombstone(c: Context<AppEnv>, document: DocumentRow): Response | Promise<Response> {
  const on = document.withdrawnAt?.slice(0, 10) ?? ''
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="robots" content="noindex" />
        <title>Taken back: ${document.title ?? document.name}</title>
      </head>
      <body>
        <main>
          <h1>${document.title ?? document.name}</h1>
          <p>This document was published and was taken back on <time datetime="${on}">${on}</time>.</p>
          <p>Reason: ${document.withdrawnReason ?? ''}</p>
          <p>SHA-256: <code>${document.sha256}</code></p>
          <p><a href="/log">The public log</a></p>
        </main>
      </body>
    </html>`
  c.header('cache-control', 'public, no-cache')
  return c.html(page, 410)
}
