import type { Child } from 'hono/jsx'
import { notRecorded } from '../../app/import/import-outcomes.ts'
import type { Body } from '../../app/ports/store/bodies.ts'
import type { LogRow } from '../../app/ports/store/cases/case-rows.ts'
import type { FoundEntry } from '../../app/search/search-log.ts'
import { civilDateAt } from '../../domain/calendar/instant.ts'
import { statuteById } from '../../domain/statute/statutes.ts'
import { textIn } from '../../domain/text/local-text.ts'
import { writtenIn } from '../../domain/text/written-in.ts'
import { shortDate } from '../../locales/dates.ts'
import { Tag, type Tone } from './elements.tsx'
import { Marked } from './marked.tsx'
import { documentPlaceHref, placeText } from './place-in-file.ts'
import type { Viewer } from './viewer.ts'

/** An outcome in the law's own words; what is no outcome of the law (withdrawn, passed on) in ours. */
export function outcomeText(statuteId: string, outcome: string | null, viewer: Viewer): string | null {
  if (outcome === null) return null
  const found = statuteById(statuteId)?.outcomes.find((one) => one.id === outcome)
  // Official tables add in brackets how a row is counted: nothing that a reader of the answer needs.
  if (found) return textIn(found.title, viewer.locale).replace(/\s*（[^（）]*[计計][^（）]*）$/, '')
  // An imported ledger may say that there was an answer, and not which.
  if (outcome === notRecorded) return viewer.t.words.notRecorded
  return (viewer.t.words.stages as { readonly [stage: string]: string })[outcome] ?? outcome
}

export function outcomeTone(statuteId: string, outcome: string | null): Tone | undefined {
  const category = statuteById(statuteId)?.outcomes.find((one) => one.id === outcome)?.category
  return category === 'granted' || category === 'partial' ? 'good' : category === 'refused' ? 'late' : undefined
}

export function OutcomeTag({ viewer, statute, outcome }: { viewer: Viewer; statute: string; outcome: string | null }) {
  const text = outcomeText(statute, outcome, viewer)
  return text ? <Tag text={text} tone={outcomeTone(statute, outcome)} /> : null
}

type Level = 2 | 3
type ListProps = { readonly viewer: Viewer; readonly bodies: readonly Body[]; readonly level?: Level }

/** Entries of the public log, newest first. */
export function LogEntries({ rows, ...list }: ListProps & { readonly rows: readonly LogRow[] }) {
  return (
    <ul class="entries">
      {rows.map((row) => (
        <EntryItem {...list} row={row} title={row.title} summary={shortened(row.summary)} />
      ))}
    </ul>
  )
}

/** Entries that a search found, with what was looked for marked in them. */
export function FoundEntries({
  entries,
  text = '',
  ...list
}: ListProps & { readonly entries: readonly FoundEntry[]; readonly text?: string }) {
  return (
    <ul class="entries">
      {entries.map(({ row, title, summary, documents }) => (
        <EntryItem
          {...list}
          row={row}
          title={<Marked segments={title} />}
          summary={row.summary === '' ? '' : <Marked segments={summary} />}
          hits={<DocumentHits viewer={list.viewer} documents={documents} text={text} />}
        />
      ))}
    </ul>
  )
}

/** In which files of an entry the words stand, with the place where they do first. */
function DocumentHits({
  viewer,
  documents,
  text,
}: {
  viewer: Viewer
  documents: FoundEntry['documents']
  text: string
}) {
  const { t } = viewer
  if (documents.length === 0) return null
  return (
    <ul class="document-hits" aria-label={t.file.inFile}>
      {documents.map(({ id, title, mediaType, pages, first }) => (
        <li>
          <a href={documentPlaceHref(id, first.number, text)}>
            {title}
            {t.words.colon}
            {placeText(viewer, first.where, first.number, mediaType)}
          </a>
          {pages > 1 ? <span class="quiet small"> {t.file.inPlaces(pages)}</span> : null}
          <p>
            <Marked segments={first.excerpt} />
          </p>
        </li>
      ))}
    </ul>
  )
}

const shortened = (text: string) => (text.length > 220 ? `${text.slice(0, 220)}…` : text)

function EntryItem({
  viewer,
  row,
  bodies,
  title,
  summary,
  hits,
  level = 2,
}: ListProps & { readonly row: LogRow; readonly title: Child; readonly summary: Child; readonly hits?: Child }) {
  const { t, locale } = viewer
  const Heading = level === 2 ? 'h2' : 'h3'
  const body = bodies.find((one) => one.id === row.bodyId)
  const publishedOn = civilDateAt(row.publishedAt, body?.timeZone ?? 'UTC')
  const gone = row.withdrawnReason !== null
  const lang = (text: string) => writtenIn(text, locale, body?.settings.locale)
  return (
    <li>
      <Heading>
        <a href={`/log/${row.reference}`} lang={gone ? undefined : lang(row.title)}>
          {gone ? t.log.takenBackTitle : title}
        </a>
      </Heading>
      {gone || summary === '' ? null : <p lang={lang(row.summary)}>{summary}</p>}
      {gone ? null : hits}
      <div class="about">
        {gone ? (
          <Tag text={t.log.takenBack} tone="quiet" />
        ) : (
          <OutcomeTag viewer={viewer} statute={row.statute} outcome={row.outcome} />
        )}
        {body ? <span>{textIn(body.name, locale)}</span> : null}
        <span>
          {t.log.published} <time datetime={publishedOn}>{shortDate(publishedOn, locale)}</time>
        </span>
        {gone ? null : <span>{t.log.files(row.documentCount)}</span>}
      </div>
    </li>
  )
}
