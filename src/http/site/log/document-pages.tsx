import { Hono } from 'hono'
import { readDocumentPage } from '../../../app/documents/document-page.ts'
import type { AppEnv } from '../../app-env.ts'
import { problemPage } from '../../ui/problem-page.tsx'
import { send } from '../../ui/render.tsx'
import { viewerOf } from '../../ui/viewer.ts'
import { DocumentView } from './document-page.tsx'

/** /documents/{id}/view: the permanent page of a published file. Its bytes are at /documents/{id}. */
export function documentPages(): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/documents/:id/view', async (c) => {
    const ports = c.get('ports')
    const page = await readDocumentPage(ports, c.req.param('id'))
    if (!page) return problemPage(c, { code: 'not-found' })
    const gone = page.document.withdrawnReason !== null
    return send(
      c,
      <DocumentView viewer={viewerOf(c, page.body)} page={page} baseUrl={ports.settings.baseUrl} />,
      gone ? 410 : 200,
    )
  })
}
