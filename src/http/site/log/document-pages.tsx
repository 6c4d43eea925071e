import type { Context } from 'hono'
import { readDocumentPage } from '../../../app/documents/document-page.ts'
import { readDocumentWords } from '../../../app/search/document-hits.ts'
import type { AppEnv } from '../../app-env.ts'
import { everyone, notFound, Pages, paramOf, type TurnedAway } from '../../ui/pages.ts'
import { send } from '../../ui/render.tsx'
import { viewerOf } from '../../ui/viewer.ts'
import { DocumentView, type PlaceAsked } from './document-page.tsx'

const maxTextLength = 200
const numberOf = (given: string | null) => (/^[1-9]\d{0,6}$/.test(given ?? '') ? Number(given) : undefined)

/** `page`, `q` and `start`; what makes no sense is left out. */
function placeAsked({ searchParams }: URL): PlaceAsked {
  return {
    text: (searchParams.get('q') ?? '').trim().slice(0, maxTextLength),
    page: numberOf(searchParams.get('page')),
    start: numberOf(searchParams.get('start')) ?? 0,
  }
}

/** The page of a published file, or the tombstone of one that was withdrawn. */
export async function showDocument(c: Context<AppEnv>, id: string): Promise<TurnedAway> {
  const ports = c.get('ports')
  const page = await readDocumentPage(ports, id)
  if (!page) return notFound
  const place = placeAsked(new URL(c.req.url))
  const words = await readDocumentWords(ports, id, place)
  const gone = page.document.withdrawnReason !== null
  return send(
    c,
    <DocumentView
      viewer={viewerOf(c, page.body)}
      page={page}
      baseUrl={ports.settings.baseUrl}
      place={place}
      words={words}
    />,
    gone ? 410 : 200,
  )
}

/** /documents/{id}/view: the permanent page of a published file. Its bytes are at /documents/{id}. */
export function documentPages(): Pages {
  return new Pages().page('/documents/:id/view', everyone, (_visitor, c) => showDocument(c, paramOf(c, 'id')))
}
