import type { Context, Hono } from 'hono'
import { html } from 'hono/html'
import { mayReadDocument } from '../../app/documents/download-document.ts'
import type { DocumentRow } from '../../app/ports/store/cases/case-rows.ts'
import { matchesTag } from '../api/cases/status-json.ts'
import type { AppEnv } from '../app-env.ts'
import { actorFor } from '../middleware/requester.ts'
import { answerProblem } from '../problems/problem.ts'
import { deliveryHeaders } from './delivery-headers.ts'

/** /documents/{id}: the bytes for whoever may have them, or the tombstone of a file that was published and taken back. */
export function documentDownloadRoute(app: Hono<AppEnv>): void {
  app.get('/documents/:id', async (c) => {
    const ports = c.get('ports')
    const document = await ports.store.cases.documentById(c.req.param('id'))
    const request = document && (await ports.store.cases.byId(document.requestId))
    if (!document || !(await mayReadDocument(ports, actorFor(c, request), document))) {
      if (document?.state === 'withdrawn' && document.publishedAt !== null) return tombstone(c, document)
      return answerProblem(c, { code: 'not-found', message: 'There is no such document' })
    }
    const etag = `"${document.sha256}"`
    const headers: Record<string, string> = {
      ...deliveryHeaders({ ...document, isPublished: document.state === 'published' }),
      etag,
    }
    if (matchesTag(c.req.header('if-none-match'), etag)) return c.body(null, 304, headers)
    const blob = await ports.blobs.get(document.sha256)
    if (!blob) throw new Error(`The file of document ${document.id} is missing from the blob store`)
    return c.body(blob.stream, 200, { ...headers, 'content-length': String(blob.size) })
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
