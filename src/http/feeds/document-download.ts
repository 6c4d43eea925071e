import { deliveredType, typeBytes } from '../../app/documents/delivered-type.ts'
import { mayReadDocument } from '../../app/documents/download-document.ts'
import { beginningOf, nullIfDamaged } from '../../app/documents/file-beginning.ts'
import { refuse } from '../../domain/request/refusal.ts'
import { actorFor } from '../middleware/requester.ts'
import { showDocument } from '../site/log/document-pages.tsx'
import { everyone, Pages, paramOf, within } from '../ui/pages.ts'
import { deliveryHeaders } from './delivery-headers.ts'
import { sendFile } from './send-file.ts'

/** /documents/{id}: the bytes for whoever may have them, or the tombstone of a file that was published and taken back. */
export function documentDownloads(): Pages {
  return new Pages().file('/documents/:id', within('read', everyone), async ({ ports }, c) => {
    const document = await ports.store.cases.documentById(paramOf(c, 'id'))
    const request = document && (await ports.store.cases.byId(document.requestId))
    if (!document || !(await mayReadDocument(ports, actorFor(c, request), document))) {
      if (document?.state === 'withdrawn' && document.publishedAt !== null) return showDocument(c, document.id)
      return refuse('not-found')
    }
    const { name, mediaType, sha256, state } = document
    const beginning = await beginningOf(ports.blobs, sha256, typeBytes).catch(nullIfDamaged)
    const type = deliveredType(mediaType, beginning?.bytes ?? new Uint8Array())
    const headers = deliveryHeaders({ name, type, isPublished: state === 'published' })
    const file = await sendFile(c, ports.blobs, sha256, headers, name)
    if (!file) throw new Error(`The file of document ${document.id} is missing from the blob store`)
    return file
  })
}
