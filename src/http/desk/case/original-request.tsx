import type { DocumentInCase } from '../../../domain/request/document-in-case.ts'
import { sizeText } from '../../../locales/dates.ts'
import type { Viewer } from '../../ui/viewer.ts'

/** The request of which a part was given to a unit, as the unit may read it. */
export type WholeRequest = {
  readonly reference: string
  /** Null once erased. */
  readonly words: string | null
  /** What the requester sent with it: the letter itself, and its enclosures. */
  readonly files: readonly Pick<DocumentInCase, 'documentId' | 'name' | 'size'>[]
}

/** What was asked as a whole, with the letter itself: who answers a part reads in what it stood. */
export function OriginalRequest({ viewer, whole }: { viewer: Viewer; whole: WholeRequest }) {
  const { t, locale } = viewer
  const { reference, words, files } = whole
  return (
    <section>
      <h2 id="whole">{t.parts.whole}</h2>
      <details class="govuk-details">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">{t.parts.wholeWords}</span>
        </summary>
        <div class="govuk-details__text">
          <p class="words">{words ?? t.words.erased}</p>
        </div>
      </details>
      {files.length > 0 ? (
        <ul class="files">
          {files.map(({ documentId, name, size }) => (
            <li>
              <a href={`/documents/${documentId}`}>{name}</a> <span class="quiet small">{sizeText(size, locale)}</span>
            </li>
          ))}
        </ul>
      ) : null}
      <p>
        <a href={`/desk/requests/${reference}`}>
          {t.parts.wholeOpen} <span class="ref">{reference}</span>
        </a>
      </p>
    </section>
  )
}
