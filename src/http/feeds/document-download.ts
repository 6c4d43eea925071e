import type { Context } from 'hono'
import { html } from 'hono/html'
import { mayReadDocument } from '../../app/documents/download-document.ts'
import { beginningOf, nullIfDamaged } from '../../app/documents/file-beginning.ts'
import type { DocumentRow } from '../../app/ports/store/cases/case-rows.ts'
import { civilDateAt } from '../../domain/calendar/instant.ts'
import { deliveredType, typeBytes } from '../../domain/release/delivered-type.ts'
import { refuse } from '../../domain/request/refusal.ts'
import type { AppEnv } from '../app-env.ts'
import { actorFor } from '../middleware/requester.ts'
import { everyone, Pages, paramOf, within } from '../ui/pages.ts'
import { plainPage } from '../ui/plain-page.ts'
import { send } from '../ui/render.tsx'
import { deliveryHeaders } from './delivery-headers.ts'
import { sendFile } from './send-file.ts'

/** /documents/{id}: the bytes for whoever may have them, or the tombstone of a file that was published and taken back. */
export function documentDownloads(): Pages {
  return new Pages().file('/documents/:id', within('read', everyone), async ({ ports }, c) => {
    const document = await ports.store.cases.documentById(paramOf(c, 'id'))
    const request = document && (await ports.store.cases.byId(document.requestId))
    if (!document || !(await mayReadDocument(ports, actorFor(c, request), document))) {
      if (document?.state === 'withdrawn' && document.publishedAt !== null) return tombstone(c, document)
      return refuse('not-found')
    }
    const { name, mediaType, sha256, state } = document
    const beginning = await beginningOf(ports.blobs, sha256, typeBytes).catch(nullIfDamaged)
    const type = deliveredType(mediaType, beginning?.bytes ?? new Uint8Array())
    const headers = deliveryHeaders({ name, type, isPublished: state === 'published' })
    const file = await sendFile(c, ports.blobs, sha256, headers)
    if (!file) throw new Error(`The file of document ${document.id} is missing from the blob store`)
    return file
  })
}

/** When, why and by which office: what the file was called, and its hash, may be what was taken back. */
async function tombstone(c: Context<AppEnv>, document: DocumentRow): Promise<Response> {
  const body = await c.get('ports').store.bodies.byId(document.bodyId)
  const on = document.withdrawnAt && body ? civilDateAt(document.withdrawnAt, body.timeZone) : ''
  const office = body?.name.en ?? ''
  const title = 'Document taken back'
  const content = html`<h1>${title}</h1>
    <p>This document was published and was taken back on <time datetime="${on}">${on}</time> by ${office}.</p>
    <p>Reason: ${document.withdrawnReason ?? ''}</p>
    <p><a href="/log">The public log</a></p>`
  const answer = await send(c, plainPage(title, content, html`<meta name="robots" content="noindex" />`), 410)
  answer.headers.set('cache-control', 'public, no-cache')
  return answer
}
