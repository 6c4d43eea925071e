import type { PublicationProposal, PublishedLater } from '../../../app/desk/publication-proposals.ts'
import { shortDate } from '../../../locales/dates.ts'
import { heldText } from '../../ui/case/event-detail.ts'
import { Tag } from '../../ui/elements.tsx'
import { OutcomeTag } from '../../ui/log-entries.tsx'
import type { Viewer } from '../../ui/viewer.ts'

type Props = { readonly viewer: Viewer; readonly proposals: readonly PublicationProposal[] }

/** Answers that several have asked for: the publisher publishes each for all, or says why not. */
export function PublicationProposals({ viewer, proposals }: Props) {
  const { t, locale } = viewer
  if (proposals.length === 0) return null
  return (
    <section class="proposals" aria-labelledby="proposals">
      <h2 id="proposals">{t.parts.proposals}</h2>
      <p class="quiet">{t.parts.proposalsLede}</p>
      <ul class="files">
        {proposals.map(({ row, count, held }) => (
          <li data-reference={row.reference}>
            <p class="name">
              <a href={`/desk/requests/${row.reference}`}>{row.subject || t.desk.subjectErased}</a>
            </p>
            <p class="about">
              <span class="ref">{row.reference}</span>
              {held.map((because) => (
                <Tag text={t.words.withNote(t.publication.held, heldText(because, t))} tone="late" />
              ))}
              {held.length > 0 ? null : (
                <span>{count > 1 ? t.parts.proposed(count) : t.parts.proposedByColleague}</span>
              )}
              {row.closedOn ? <span>{t.desk.closedOn(shortDate(row.closedOn, locale))}</span> : null}
              <OutcomeTag viewer={viewer} statute={row.statute} outcome={row.outcome} />
            </p>
            <p class="document-acts">
              {held.length > 0 ? (
                <a href={`/desk/requests/${row.reference}#scheduled`}>
                  {t.publication.title}
                  <span class="govuk-visually-hidden"> {row.reference}</span>
                </a>
              ) : (
                <>
                  <a href={`/desk/requests/${row.reference}/log-published`}>
                    {t.parts.publishForAll}
                    <span class="govuk-visually-hidden"> {row.reference}</span>
                  </a>
                  <a href={`/desk/requests/${row.reference}/publication-declined`}>
                    {t.actions['publication-declined'][0]}
                    <span class="govuk-visually-hidden"> {row.reference}</span>
                  </a>
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What is published by itself, with its days. */
export function ScheduledPublications({
  viewer,
  later,
}: {
  readonly viewer: Viewer
  readonly later: readonly PublishedLater[]
}) {
  const { t, locale } = viewer
  if (later.length === 0) return null
  return (
    <section class="proposals" aria-labelledby="published-later">
      <h2 id="published-later">{t.publication.listTitle}</h2>
      <p class="quiet">{t.publication.listLede}</p>
      <ul class="files">
        {later.map(({ row, days }) => (
          <li data-reference={row.reference}>
            <p class="name">
              <a href={`/desk/requests/${row.reference}#scheduled`}>{row.subject || t.desk.subjectErased}</a>
            </p>
            <p class="about">
              <span class="ref">{row.reference}</span>
              {days.map((day) => (
                <span>{t.publication.on(shortDate(day, locale))}</span>
              ))}
              <OutcomeTag viewer={viewer} statute={row.statute} outcome={row.outcome} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
