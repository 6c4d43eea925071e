import type { StatusView } from '../../../app/cases/view/status-view.ts'
import { sizeText } from '../../../locales/dates.ts'
import { Empty, Tag } from '../elements.tsx'
import type { Viewer } from '../viewer.ts'

type Documents = StatusView['documents']

/** The requester's files: what they sent, and what was released to them. */
export function DocumentList({ viewer, documents, query }: { viewer: Viewer; documents: Documents; query: string }) {
  const { t, locale } = viewer
  const words = t.status.documents
  if (documents.length === 0)
    return (
      <Empty>
        <p>{words.none}</p>
      </Empty>
    )
  return (
    <ul class="files">
      {documents.map((document) => {
        const gone = document.state === 'withdrawn'
        return (
          <li>
            <p class="name">
              {gone ? (
                (document.title ?? document.name)
              ) : (
                <a href={`/documents/${document.id}${query}`}>{document.title ?? document.name}</a>
              )}
            </p>
            <p class="about">
              <span>{document.origin === 'requester' ? words.fromYou : words.fromBody}</span>
              <span>{sizeText(document.size, locale)}</span>
              {document.origin !== 'requester' && !document.inspected && !gone ? (
                <Tag
                  text={document.state === 'published' ? viewer.t.log.notInspected : words.notInspected}
                  tone="soon"
                />
              ) : null}
            </p>
            {gone ? <p>{words.takenBack(document.withdrawnReason ?? '')}</p> : null}
          </li>
        )
      })}
    </ul>
  )
}
