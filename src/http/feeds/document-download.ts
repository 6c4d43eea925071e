import type { Context } from 'hono'
import { html } from 'hono/html'
import { mayReadDocument } from '../../app/documents/download-document.ts'
import type { DocumentRow } from '../../app/ports/store/cases/case-rows.ts'
import { refuse } from '../../domain/request/refusal.ts'
import type { AppEnv } from '../app-env.ts'
import { matchesTag } from '../middleware/cache-control.ts'
import { actorFor } from '../middleware/requester.ts'
import { everyone, Pages, paramOf, within } from '../ui/pages.ts'
import { plainPage } from '../ui/plain-page.ts'
import { send } from '../ui/render.tsx'
import { deliveryHeaders } from './delivery-headers.ts'

/** /documents/{id}: the bytes for whoever may have them, or the tombstone of a file that was published and taken back. */
export function documentDownloads(): Pages {
  return new Pages().file('/documents/:id', within('read', everyone), async ({ ports }, c) => {
    const document = await ports.store.cases.documentById(paramOf(c, 'id'))
    const request = document && (await ports.store.cases.byId(document.requestId))
    if (!document || !(await mayReadDocument(ports, actorFor(c, request), document))) {
      if (document?.state === 'withdrawn' && document.publishedAt !== null) return tombstone(c, document)
      return refuse('not-found')
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

async function tombstone(c: Context<AppEnv>, { name, title, ...document }: DocumentRow): Promise<Response> {
  const on = document.withdrawnAt?.slice(0, 10) ?? ''
  const content = html`<h1>${title ?? name}</h1>
    <p>This document was published and was taken back on <time datetime="${on}">${on}</time>.</p>
    <p>Reason: ${document.withdrawnReason ?? ''}</p>
    <p>SHA-256: <code>${document.sha256}</code></p>
    <p><a href="/log">The public log</a></p>`
  const page = plainPage(`Taken back: ${title ?? name}`, content, html`<meta name="robots" content="noindex" />`)
  const answer = await send(c, page, 410)
  answer.headers.set('cache-control', 'public, no-cache')
  return answer
}
