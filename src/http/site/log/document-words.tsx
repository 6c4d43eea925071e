import type { DocumentWordsView } from '../../../app/search/document-hits.ts'
import { Marked } from '../../ui/marked.tsx'
import { documentPlaceHref, placeText } from '../../ui/place-in-file.ts'
import type { Viewer } from '../../ui/viewer.ts'

type WordsProps = {
  readonly viewer: Viewer
  readonly id: string
  readonly mediaType: string
  readonly text: string
  readonly start: number
  readonly words: DocumentWordsView
  readonly lang: string | undefined
}

/** A search in one document, where its words stand, and the words of one page: for every format, and without a viewer. */
export function DocumentWords(props: WordsProps) {
  const { viewer, id, text, words } = props
  const { t } = viewer
  if (words.state === 'unread' || words.pages === 0) return null
  return (
    <>
      <form action={`/documents/${id}/view`} role="search">
        <label class="govuk-label" for="in-document">
          {t.file.searchInside}
        </label>
        <div class="search">
          <input class="govuk-input" id="in-document" name="q" type="search" maxlength={200} value={text} />
          <button class="govuk-button govuk-button--secondary" type="submit">
            {t.log.find}
          </button>
        </div>
      </form>
      {words.state === 'whole' ? null : <p class="quiet small">{t.file.readInPart}</p>}
      {words.found ? <Hits {...props} found={words.found} /> : null}
      {words.page ? <PageWords {...props} page={words.page} /> : null}
    </>
  )
}

function Hits(props: WordsProps & { readonly found: NonNullable<DocumentWordsView['found']> }) {
  const { viewer, id, text, start, mediaType, found, lang } = props
  const { t } = viewer
  const more = (from: number) => `/documents/${id}/view?${new URLSearchParams({ q: text, start: String(from) })}`
  if (found.pages === 0) return <p>{t.file.noneInside(text)}</p>
  return (
    <>
      <h2>{t.file.foundInside(found.pages)}</h2>
      <ol class="page-hits" start={start + 1}>
        {found.hits.map(({ number, where, excerpt }) => (
          <li>
            <a href={documentPlaceHref(id, number, text)}>{placeText(viewer, where, number, mediaType)}</a>
            <span lang={lang}>
              <Marked segments={excerpt} />
            </span>
          </li>
        ))}
      </ol>
      {found.next === null ? null : (
        <p>
          <a href={more(found.next)}>{t.file.moreInside}</a>
        </p>
      )}
    </>
  )
}

function PageWords(props: WordsProps & { readonly page: NonNullable<DocumentWordsView['page']> }) {
  const { viewer, id, text, mediaType, words, page, lang } = props
  const { t } = viewer
  const place = placeText(viewer, page.where, page.number, mediaType)
  return (
    <section aria-labelledby="words">
      <h2 id="words">{t.file.wordsOn(place)}</h2>
      <div class="page-words" lang={lang}>
        <Marked segments={page.text} />
      </div>
      <p class="page-turns">
        {page.number > 1 ? <a href={documentPlaceHref(id, page.number - 1, text)}>{t.file.pageBefore}</a> : null}
        {page.number < words.pages ? (
          <a href={documentPlaceHref(id, page.number + 1, text)}>{t.file.pageAfter}</a>
        ) : null}
      </p>
    </section>
  )
}
