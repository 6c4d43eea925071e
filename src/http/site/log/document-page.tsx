import type { Child } from 'hono/jsx'
import type { DocumentPage, Preview } from '../../../app/documents/document-page.ts'
import type { DocumentWordsView } from '../../../app/search/document-hits.ts'
import { civilDateAt } from '../../../domain/calendar/instant.ts'
import { textIn } from '../../../domain/text/local-text.ts'
import { writtenIn } from '../../../domain/text/written-in.ts'
import { dateText, sizeText } from '../../../locales/dates.ts'
import { DateText } from '../../ui/case/stamp.tsx'
import { Citation } from '../../ui/citation.tsx'
import { Empty, Facts, Notice } from '../../ui/elements.tsx'
import { Layout } from '../../ui/layout.tsx'
import type { Viewer } from '../../ui/viewer.ts'
import { DocumentWords } from './document-words.tsx'

/** What an address of the page asks to be shown of the file. */
export type PlaceAsked = { readonly text: string; readonly page: number | undefined; readonly start: number }
type PageProps = {
  readonly viewer: Viewer
  readonly page: DocumentPage
  readonly baseUrl: string
  readonly place: PlaceAsked
  readonly words: DocumentWordsView | null
}

/** One published file: what it is, what is in it, how to have it and how to cite it. */
export function DocumentView({ viewer, page, baseUrl, place, words }: PageProps) {
  const { t, locale } = viewer
  const { document, body, entry, preview } = page
  const gone = document.withdrawnReason !== null
  const office = textIn(body.name, locale)
  const crumbs: (readonly [string, string])[] = [['/log', t.log.title]]
  if (entry) crumbs.push([`/log/${entry.reference}`, entry.withdrawnReason === null ? entry.title : entry.reference])
  if (gone) return <Tombstone viewer={viewer} page={page} office={office} crumbs={crumbs} />
  const publishedOn = document.publishedAt === null ? null : civilDateAt(document.publishedAt, body.timeZone)
  return (
    <Layout
      viewer={viewer}
      title={document.title}
      crumbs={crumbs}
      head={<link rel="alternate" type="application/ld+json" href={`/documents/${document.id}/about.jsonld`} />}
    >
      <p class="quiet">{office}</p>
      <h1 lang={writtenIn(document.title, locale, body.settings.locale)}>{document.title}</h1>
      {document.inspected ? null : (
        <Notice tone="soon">
          <p>
            <strong>{t.log.notInspected}</strong>
            {t.words.colon}
            {t.log.notInspectedWhy}
          </p>
        </Notice>
      )}
      <div class="columns">
        <section>
          {words ? (
            <DocumentWords
              viewer={viewer}
              id={document.id}
              mediaType={document.mediaType}
              text={place.text}
              start={place.start}
              words={words}
              lang={writtenIn(words.page?.text.map(({ text }) => text).join('') ?? '', locale, body.settings.locale)}
            />
          ) : null}
          <h2>{t.file.preview}</h2>
          <PreviewOf viewer={viewer} preview={preview} id={document.id} title={document.title} place={place} />
        </section>
        <aside>
          <p>
            <a class="govuk-button" href={`/documents/${document.id}`} download={document.name}>
              {t.file.download}
            </a>
          </p>
          <FileFacts viewer={viewer} page={page}>
            {publishedOn ? <DateText viewer={viewer} date={publishedOn} /> : null}
          </FileFacts>
          <p class="small quiet">{t.file.sha256Why}</p>
          {page.commitment === null ? null : (
            <details class="govuk-details">
              <summary class="govuk-details__summary">
                <span class="govuk-details__summary-text">{t.file.commitment}</span>
              </summary>
              <div class="govuk-details__text">
                <p>{t.file.commitmentWhy}</p>
                <p>
                  <code class="hash">{page.commitment}</code>
                </p>
                <p>
                  <a href={`/api/v1/documents/${document.id}/cuts?format=pdf`}>{t.redaction.statement.title}</a>
                </p>
              </div>
            </details>
          )}
          {publishedOn && entry ? (
            <Citation
              viewer={viewer}
              office={office}
              title={document.title}
              reference={entry.reference}
              on={publishedOn}
              address={`${baseUrl}/documents/${document.id}/view`}
            />
          ) : null}
        </aside>
      </div>
    </Layout>
  )
}

function FileFacts({ viewer, page, children }: { viewer: Viewer; page: DocumentPage; children?: Child }) {
  const { t, locale } = viewer
  const { document, entry } = page
  const { name, mediaType, size, sha256 } = document
  const standsInLog = entry !== null && entry.withdrawnReason === null
  return (
    <Facts
      rows={[
        [t.file.type, t.words.withNote(name, mediaType)],
        [t.file.size, sizeText(size, locale)],
        children ? [t.file.published, children] : null,
        standsInLog && [t.file.partOf, <a href={`/log/${entry.reference}`}>{entry.reference}</a>],
        [t.file.sha256, <code class="hash">{sha256}</code>],
      ]}
    />
  )
}

function Tombstone(props: {
  viewer: Viewer
  page: DocumentPage
  office: string
  crumbs: (readonly [string, string])[]
}) {
  const { viewer, page, office } = props
  const { t, locale } = viewer
  const { document, body, entry } = page
  const on = document.withdrawnAt ? dateText(civilDateAt(document.withdrawnAt, body.timeZone), locale) : ''
  return (
    <Layout viewer={viewer} title={t.file.takenBackTitle} crumbs={props.crumbs} hidden>
      <h1>{t.file.takenBackTitle}</h1>
      <div class="tombstone">
        <p>{t.file.takenBackText(on, office)}</p>
        <p class="words">
          <strong>{document.withdrawnReason}</strong>
        </p>
      </div>
      {entry && entry.withdrawnReason === null ? (
        <p>
          <a href={`/log/${entry.reference}`}>{entry.reference}</a>
        </p>
      ) : null}
    </Layout>
  )
}

type PreviewProps = {
  readonly viewer: Viewer
  readonly preview: Preview | null
  readonly id: string
  readonly title: string
  readonly place: PlaceAsked
}

/** Where a browser's own viewer of PDF is to open (RFC 8118). */
function pdfPlace({ page, text }: PlaceAsked): string {
  if (page === undefined) return ''
  return `#page=${page}${text ? `&search=${encodeURIComponent(text)}` : ''}`
}

function PreviewOf({ viewer, preview, id, title, place }: PreviewProps) {
  const { t } = viewer
  const source = `/documents/${id}`
  switch (preview?.kind) {
    case 'image':
      return (
        <a href={source}>
          <img class="preview-image" src={source} alt={t.file.imageAlt(title)} />
        </a>
      )
    case 'pdf':
      return (
        <>
          <iframe class="preview-pdf" src={`${source}${pdfPlace(place)}`} title={title} loading="lazy"></iframe>
          <p class="quiet small">
            {t.file.pdfHint}
            {t.words.gap}
            <a href={source}>{t.file.open}</a>
          </p>
        </>
      )
    case 'text':
      return preview.lines.every((line) => line.trim() === '') ? (
        <Empty>
          <p>{preview.more ? t.file.noPreview : t.file.empty}</p>
        </Empty>
      ) : (
        <>
          <pre class="preview-text" tabindex={0} role="region" aria-label={title}>
            {preview.lines.join('\n')}
          </pre>
          {preview.more ? <p class="quiet small">{t.file.firstLines(preview.lines.length)}</p> : null}
        </>
      )
    case 'table':
      return preview.head.length === 0 ? (
        <Empty>
          <p>{preview.more ? t.file.noPreview : t.file.empty}</p>
        </Empty>
      ) : (
        <TablePreview viewer={viewer} table={preview} title={title} />
      )
    default:
      return (
        <Empty>
          <p>{t.file.noPreview}</p>
        </Empty>
      )
  }
}

type Table = Extract<Preview, { kind: 'table' }>

function TablePreview({ viewer, table, title }: { viewer: Viewer; table: Table; title: string }) {
  const { t } = viewer
  return (
    <>
      <div class="scroll preview-table" tabindex={0} role="region" aria-label={title}>
        <table class="govuk-table">
          <thead>
            <tr>
              {table.head.map((cell) => (
                <th scope="col">{cell}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr>
                {row.map((cell) => (
                  <td>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {table.more ? <p class="quiet small">{t.file.firstRows(table.rows.length)}</p> : null}
      {table.columnsLeftOut ? <p class="quiet small">{t.file.fewerColumns(table.head.length)}</p> : null}
    </>
  )
}
