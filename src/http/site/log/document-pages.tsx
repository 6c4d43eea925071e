import { readDocumentPage } from '../../../app/documents/document-page.ts'
import { everyone, notFound, Pages, paramOf } from '../../ui/pages.ts'
import { send } from '../../ui/render.tsx'
import { viewerOf } from '../../ui/viewer.ts'
import { DocumentView } from './document-page.tsx'

/** /documents/{id}/view: the permanent page of a published file. Its bytes are at /documents/{id}. */
export function documentPages(): Pages {
  return new Pages().page('/documents/:id/view', everyone, async ({ ports }, c) => {
    const page = await readDocumentPage(ports, paramOf(c, 'id'))
    if (!page) return notFound
    const gone = page.document.withdrawnReason !== null
    return send(
      c,
      <DocumentView viewer={viewerOf(c, page.body)} page={page} baseUrl={ports.settings.baseUrl} />,
      gone ? 410 : 200,
    )
  })
}
