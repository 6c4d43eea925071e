import { commonLicence } from '../../../app/open-data/licence-entry.ts'
import type { ArchiveState } from '../../../app/open-data/renew-archives.ts'
import type { Body } from '../../../app/ports/store/bodies.ts'
import { licenceOf } from '../../../domain/release/licence.ts'
import { textIn } from '../../../domain/text/local-text.ts'
import { instantText, numberText, sizeText } from '../../../locales/dates.ts'
import { formats } from '../../feeds/open-data/dcat.ts'
import { Facts, Notice } from '../../ui/elements.tsx'
import { Layout } from '../../ui/layout.tsx'
import { Table } from '../../ui/table.tsx'
import type { Viewer } from '../../ui/viewer.ts'

type DataPageProps = {
  readonly viewer: Viewer
  /** Whose log it is: one body's, or all bodies'. */
  readonly bodies: readonly Body[]
  /** The ZIP of one body; null where there are several. */
  readonly archive: ArchiveState | null
  readonly baseUrl: string
  /** The address names the body. */
  readonly named: boolean
}

const descriptions = [
  { path: '/datapackage.json', says: 'dataPackage', format: 'JSON' },
  { path: '/catalog.jsonld', says: 'catalogJson', format: 'JSON-LD' },
  { path: '/catalog.ttl', says: 'catalogTurtle', format: 'Turtle' },
  { path: '/log.jsonld', says: 'schemaOrg', format: 'JSON-LD' },
  { path: '/sitemap.xml', says: 'sitemap', format: 'XML' },
] as const

/** Those that are the same whichever body is asked for. */
const ofAllBodies: readonly string[] = ['/catalog.jsonld', '/catalog.ttl', '/sitemap.xml']

/** Every way in which programs get the log, for people who look for theirs. */
export function DataPage(props: DataPageProps) {
  const { viewer, bodies, baseUrl, named } = props
  const { openData: words, words: marks } = viewer.t
  const { page } = words
  const query = named && bodies[0] ? `?body=${encodeURIComponent(bodies[0].slug)}` : ''
  const addressOf = (path: string) => `${path}${ofAllBodies.includes(path) ? '' : query}`
  const ways = [
    ...formats.map(({ path, title }) => ({ path, says: title, format: words.formats[title].split(/[:：]/)[0] ?? '' })),
    ...descriptions,
  ]
  return (
    <Layout
      viewer={viewer}
      title={page.title}
      crumbs={[['/log', viewer.t.log.title]]}
      head={<link rel="alternate" type="application/ld+json" href="/catalog.jsonld" />}
    >
      <h1>{page.title}</h1>
      <p class="lede">{page.lede}</p>
      <Facts
        rows={[
          [page.licence, <LicenceText {...props} />],
          [page.changes, page.changesText],
          [page.addresses, page.addressesText],
        ]}
      />
      <h2>{page.formats}</h2>
      <Table
        heads={[page.format, page.what]}
        rows={ways.map(({ path, says, format }) => [
          <>
            {format}
            <br />
            <a href={addressOf(path)} rel={says === 'zip' ? 'nofollow' : undefined}>
              <code>{addressOf(path)}</code>
            </a>
          </>,
          page.says[says],
        ])}
      />
      <ArchiveSection {...props} query={query} />
      {bodies.length > 1 ? (
        <section>
          <h2>{page.ofBody}</h2>
          <ul>
            {bodies.map(({ slug, name }) => (
              <li>
                <a href={`/log/data?body=${encodeURIComponent(slug)}`}>{textIn(name, viewer.locale)}</a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section>
        <h2>{page.example}</h2>
        <p>{page.exampleText}</p>
        <pre class="preview-text" tabindex={0} role="region" aria-label={page.example}>
          {`curl --compressed '${baseUrl}/log.jsonl${query ? `${query}&` : '?'}q=${encodeURIComponent(page.exampleWord)}'`}
        </pre>
      </section>
      {bodies.some(({ settings }) => settings.licence === 'cn-government-information') ? (
        <section id="cn-government-information">
          <h2>{words.licences['cn-government-information']}</h2>
          <p>
            {bodies
              .filter(({ settings }) => settings.licence === 'cn-government-information')
              .map(({ name }) => textIn(name, viewer.locale))
              .join(marks.comma)}
            {marks.colon}
            {page.statement}
          </p>
        </section>
      ) : null}
    </Layout>
  )
}

function LicenceText({ viewer, bodies, baseUrl }: DataPageProps) {
  const { licences, page } = viewer.t.openData
  const common = commonLicence(bodies, baseUrl)
  const link = (body: Body) => {
    const licence = licenceOf(body.settings.licence, baseUrl)
    return licence ? <a href={licence.uri}>{licences[licence.id]}</a> : licences.none
  }
  const [first] = bodies
  if (common && first) return link(first)
  if (bodies.every(({ settings }) => settings.licence === undefined)) return <>{page.noLicence}</>
  return (
    <>
      {page.severalLicences}
      <ul>
        {bodies.map((body) => (
          <li>
            {textIn(body.name, viewer.locale)}
            {viewer.t.words.colon}
            {link(body)}
          </li>
        ))}
      </ul>
    </>
  )
}

function ArchiveSection({ viewer, bodies, archive, query }: DataPageProps & { readonly query: string }) {
  const { page } = viewer.t.openData
  const { locale } = viewer
  const number = (value: number) => numberText(value, locale)
  const { made, building } = archive ?? { made: null, building: null }
  return (
    <section id="zip">
      <h2>{page.archive}</h2>
      <p>{page.archiveText}</p>
      {made && bodies[0] ? (
        <>
          <Facts
            rows={[
              [page.archiveMade, instantText(made.madeAt, locale, bodies[0].timeZone)],
              [page.archiveSize, sizeText(made.bytes, locale)],
              [page.archiveFiles, number(made.documents)],
              made.missing.length > 0 && [page.archiveMissing, number(made.missing.length)],
              ['SHA-256', <code class="hash">{made.sha256}</code>],
            ]}
          />
          <p>{page.archiveRange}</p>
        </>
      ) : (
        <p>{page.archiveNone}</p>
      )}
      {building ? (
        <Notice>
          {building.total === null || building.total === 0 ? (
            <p>{page.archiveWaits}</p>
          ) : (
            <p>
              {page.archiveBuilding(number(building.done), number(building.total))}{' '}
              <progress max={building.total} value={building.done} aria-label={page.archiveWaits} />
            </p>
          )}
        </Notice>
      ) : null}
      <p>
        <a class="govuk-button govuk-button--secondary" href={`/log.zip${query}`} rel="nofollow">
          {page.download}
        </a>
      </p>
    </section>
  )
}
