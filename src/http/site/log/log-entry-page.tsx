import type { LogDocument, LogEntry } from '../../../app/documents/log-entry.ts'
import type { Body } from '../../../app/ports/store/bodies.ts'
import { civilDateAt } from '../../../domain/calendar/instant.ts'
import { statuteById } from '../../../domain/statute/statutes.ts'
import { textIn } from '../../../domain/text/local-text.ts'
import { writtenIn } from '../../../domain/text/written-in.ts'
import { dateText, sizeText } from '../../../locales/dates.ts'
import { ExemptionList } from '../../ui/case/decision-view.tsx'
import { DateText, Stamp } from '../../ui/case/stamp.tsx'
import { Citation } from '../../ui/citation.tsx'
import { Empty, Facts, Tag } from '../../ui/elements.tsx'
import { emptyForm } from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import { OutcomeTag } from '../../ui/log-entries.tsx'
import type { Viewer } from '../../ui/viewer.ts'
import { FollowForm } from './follow-form.tsx'

type EntryProps = { readonly viewer: Viewer; readonly entry: LogEntry; readonly body: Body; readonly baseUrl: string }

/** One answer in the public log with its files; or the tombstone of one that was taken back. */
export function LogEntryPage({ viewer, entry, body, baseUrl }: EntryProps) {
  const { t, locale } = viewer
  const { row, documents, serves } = entry
  const statute = statuteById(row.statute)
  const crumbs = [['/log', t.log.title]] as const
  if (row.withdrawnReason !== null) {
    const takenBackOn = dateText(civilDateAt(row.updatedAt, body.timeZone), locale)
    return (
      <Layout viewer={viewer} title={t.log.takenBackTitle} crumbs={crumbs} hidden>
        <h1>{t.log.takenBackTitle}</h1>
        <div class="tombstone">
          <p class="ref">{row.reference}</p>
          <p>{t.log.takenBackText(takenBackOn, textIn(body.name, locale))}</p>
          <p class="words">
            <strong>{row.withdrawnReason}</strong>
          </p>
        </div>
      </Layout>
    )
  }
  const publishedOn = civilDateAt(row.publishedAt, body.timeZone)
  const unit = statute?.countsIn ?? 'working-day'
  const lang = (text: string) => writtenIn(text, locale, body.settings.locale)
  return (
    <Layout
      viewer={viewer}
      title={row.title}
      crumbs={crumbs}
      head={
        <>
          <link rel="canonical" href={`/log/${row.reference}`} />
          <link rel="alternate" type="application/ld+json" href={`/log/${row.reference}/about.jsonld`} />
        </>
      }
    >
      <div class="status-head">
        <div>
          <p class="quiet">
            {textIn(body.name, locale)} · <span class="ref">{row.reference}</span>
          </p>
          <h1 lang={lang(row.title)}>{row.title}</h1>
          {row.summary ? (
            <p class="words" lang={lang(row.summary)}>
              {row.summary}
            </p>
          ) : null}
        </div>
        <Stamp viewer={viewer} label={t.log.published} date={publishedOn} tone="done" />
      </div>
      <div class="columns">
        <section>
          <h2>{t.log.documents}</h2>
          {documents.length === 0 ? (
            <Empty>
              <p>{t.log.noDocuments}</p>
            </Empty>
          ) : null}
          {documents.some((document) => !document.inspected && document.withdrawnReason === null) ? (
            <p class="small quiet">
              {t.log.notInspected}
              {t.words.colon}
              {t.log.notInspectedWhy}
            </p>
          ) : null}
          <ul class="files">
            {documents.map((document) => (
              <LogFile viewer={viewer} document={document} body={body} />
            ))}
          </ul>
        </section>
        <aside>
          <Facts
            rows={[
              row.outcome !== null && [
                t.log.outcome,
                <OutcomeTag viewer={viewer} statute={row.statute} outcome={row.outcome} />,
              ],
              row.exemptions.length > 0 &&
                statute !== undefined && [
                  t.log.exemptions,
                  <ExemptionList viewer={viewer} statute={statute} codes={row.exemptions} />,
                ],
              [t.log.received, <DateText viewer={viewer} date={row.receivedOn} />],
              row.closedOn !== null && [
                t.log.answered,
                <>
                  <DateText viewer={viewer} date={row.closedOn} />
                  {t.words.comma}
                  {t.log.after(t.words.units[unit](row.daysUsed))}
                  {t.words.comma}
                  {row.late ? t.log.late : t.log.inTime}
                </>,
              ],
              serves > 1 && [t.parts.serves, t.parts.servesCount(serves)],
              statute !== undefined && [t.log.law, <a href={`/law/${statute.id}`}>{textIn(statute.title, locale)}</a>],
            ]}
          />
          <Citation
            viewer={viewer}
            office={textIn(body.name, locale)}
            title={row.title}
            reference={row.reference}
            on={publishedOn}
            address={`${baseUrl}/log/${row.reference}`}
          />
          <section>
            <h2>{t.notices.follow.title}</h2>
            <p>{t.notices.follow.lede}</p>
            <FollowForm viewer={viewer} form={emptyForm} reference={row.reference} />
          </section>
          <p class="small">
            <a href={`/api/v1/log/${row.reference}`}>{t.words.withNote(t.log.data, 'JSON')}</a>
          </p>
        </aside>
      </div>
    </Layout>
  )
}

function LogFile({ viewer, document, body }: { viewer: Viewer; document: LogDocument; body: Body }) {
  const { t, locale } = viewer
  if (document.withdrawnReason !== null) {
    const on = document.withdrawnAt ? dateText(civilDateAt(document.withdrawnAt, body.timeZone), locale) : ''
    return (
      <li>
        <div class="tombstone">
          <p>{t.log.fileTakenBack(on, textIn(body.name, locale))}</p>
          <p class="words">
            <strong>{document.withdrawnReason}</strong>
          </p>
        </div>
      </li>
    )
  }
  return (
    <li>
      <p class="name">
        <a href={`/documents/${document.id}/view`} lang={writtenIn(document.title, locale, body.settings.locale)}>
          {document.title}
        </a>
      </p>
      <p class="about">
        <span>{document.name}</span>
        <span>{sizeText(document.size, locale)}</span>
        <a href={`/documents/${document.id}`} download={document.name}>
          {t.log.download}
          <span class="govuk-visually-hidden">
            {t.words.colon}
            {document.title}
          </span>
        </a>
        {document.inspected ? null : <Tag text={t.log.notInspected} tone="soon" />}
      </p>
    </li>
  )
}
