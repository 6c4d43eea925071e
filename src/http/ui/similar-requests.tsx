import type { FoundEntry } from '../../app/search/search-log.ts'
import type { SimilarRequest } from '../../app/search/similar-requests.ts'
import { shortDate } from '../../locales/dates.ts'
import { Tag } from './elements.tsx'
import { Form } from './form.tsx'
import { OutcomeTag } from './log-entries.tsx'
import { Marked } from './marked.tsx'
import { PublishedAlready } from './published-already.tsx'
import type { Viewer } from './viewer.ts'

type ListProps = {
  readonly viewer: Viewer
  readonly similar: readonly SimilarRequest[]
  /** The case that may be linked to them, with the version that its reader has seen; left out where there is none yet. */
  readonly link?: { readonly reference: string; readonly version: number } | undefined
}

/** Requests of the body that seem to ask for the same, each with one press to link it. */
export function SimilarList({ viewer, similar, link }: ListProps) {
  const { t, locale } = viewer
  return (
    <ul class="files">
      {similar.map(({ row, subject }) => (
        <li data-reference={row.reference}>
          <p class="name">
            <a href={`/desk/requests/${row.reference}`} {...(link ? {} : { target: '_blank', rel: 'noopener' })}>
              <Marked segments={subject} />
            </a>
          </p>
          <p class="about">
            <span class="ref">{row.reference}</span>
            <span>{shortDate(row.receivedOn, locale)}</span>
            {row.stage === 'answered' ? (
              <OutcomeTag viewer={viewer} statute={row.statute} outcome={row.outcome} />
            ) : (
              <Tag text={t.words.stages[row.stage]} />
            )}
          </p>
          {link ? (
            <div class="document-acts">
              {(['related', 'duplicate'] as const).map((how) => (
                <Form viewer={viewer} action={`/desk/requests/${link.reference}/linked`} version={link.version}>
                  <input type="hidden" name="to" value={row.reference} />
                  <input type="hidden" name="how" value={how} />
                  <button class="as-link" type="submit">
                    {how === 'related' ? t.parts.linkRelated : t.parts.linkDuplicate}
                    <span class="govuk-visually-hidden"> {row.reference}</span>
                  </button>
                </Form>
              ))}
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

type SectionProps = ListProps & { readonly published: readonly FoundEntry[] }

/** What is there already that is like a request: others of the body, and what the log holds. */
export function SimilarRequests({ viewer, similar, published, link }: SectionProps) {
  const { t } = viewer
  if (similar.length === 0 && published.length === 0) return null
  return (
    <section>
      <h2 id="similar">{t.parts.similar}</h2>
      {similar.length > 0 ? (
        <>
          <p class="quiet">{t.parts.similarLede}</p>
          <SimilarList viewer={viewer} similar={similar} link={link} />
        </>
      ) : null}
      {published.length > 0 ? (
        <>
          <h3>{t.parts.similarPublished}</h3>
          <PublishedAlready viewer={viewer} found={published} level={3} />
        </>
      ) : null}
    </section>
  )
}
