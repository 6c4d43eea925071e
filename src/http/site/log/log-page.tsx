import type { Body } from '../../../app/ports/store/bodies.ts'
import { facetNames } from '../../../app/ports/store/search.ts'
import type { LogSearchView } from '../../../app/search/search-log.ts'
import { numberText } from '../../../locales/dates.ts'
import { Empty, Pager } from '../../ui/elements.tsx'
import { Layout } from '../../ui/layout.tsx'
import { FoundEntries } from '../../ui/log-entries.tsx'
import type { Viewer } from '../../ui/viewer.ts'
import { isNarrowed, type LogSearchAddress, logSearchHref } from './log-search-address.ts'
import { Chips, canBeNarrowed, Facets } from './search-facets.tsx'

type LogPageProps = {
  readonly viewer: Viewer
  readonly search: LogSearchAddress
  readonly found: LogSearchView
  readonly bodies: readonly Body[]
}

/** The public log: a search whose every state is an address. */
export function LogPage(props: LogPageProps) {
  const { viewer, search, found } = props
  const { t } = viewer
  const narrowed = isNarrowed(search)
  const nothing = found.entries.length === 0
  const address = logSearchHref(search)
  const title = search.text ? `${search.text} - ${t.log.title}` : t.log.title
  const feed = (path: string) => logSearchHref({ ...search, sort: undefined, whole: undefined }, path)
  const json = jsonAddress(search)
  return (
    <Layout
      viewer={viewer}
      title={title}
      address={address}
      hidden={narrowed}
      head={
        <>
          <link rel="alternate" type="application/atom+xml" href={feed('/log.atom')} title={t.log.title} />
          {narrowed ? null : <link rel="alternate" type="application/ld+json" href="/log.jsonld" />}
        </>
      }
    >
      <h1>{t.log.title}</h1>
      <p class="lede">{t.log.lede}</p>
      <SearchBox viewer={viewer} search={search} />
      <Chips {...props} />
      {nothing && !narrowed ? (
        <Empty>
          <p>{t.log.empty}</p>
          <p>
            <a href="/requests/new">{t.log.askInstead}</a>
          </p>
        </Empty>
      ) : (
        <div class="columns columns--facets">
          <section>
            <ResultsHead {...props} />
            {nothing ? (
              <NothingFound viewer={viewer} search={search} />
            ) : (
              <FoundEntries
                viewer={viewer}
                entries={found.entries}
                text={search.text}
                bodies={props.bodies}
                level={3}
              />
            )}
            <Pager
              viewer={{ ...viewer, url: new URL(pagedAddress(address, search), viewer.url) }}
              nextCursor={found.nextCursor}
            />
          </section>
          <Facets {...props} />
        </div>
      )}
      <p class="quiet small">
        {narrowed ? t.search.sameAsData : t.log.data}
        {t.words.colon}
        <a href={feed('/log.csv')}>CSV</a> · <a href={feed('/log.sflf.csv')}>SFLF</a> ·{' '}
        <a href={feed('/log.atom')}>Atom</a> · <a href={feed('/log.jsonl')}>JSON Lines</a> ·{' '}
        <a href={feed('/log.zip')} rel="nofollow">
          ZIP
        </a>
        {json ? (
          <>
            {' '}
            · <a href={json}>JSON</a>
          </>
        ) : null}{' '}
        · <a href="/log/data">{t.openData.page.title}</a>
      </p>
    </Layout>
  )
}

const facetCount = ({ filters }: LogSearchAddress) =>
  facetNames.reduce((sum, name) => sum + (filters[name] ?? []).length, 0)

/** The API takes the text and one value of these facets; a search by others has no JSON. */
function jsonAddress(search: LogSearchAddress): string | null {
  const taken = ['body', 'outcome', 'year'] as const
  const bare = { ...search, sort: undefined, whole: undefined }
  const others = { ...bare, text: '', filters: { ...search.filters, body: [], outcome: [], year: [] } }
  const several = taken.some((name) => (search.filters[name] ?? []).length > 1)
  return several || isNarrowed(others) ? null : logSearchHref(bare, '/api/v1/log')
}

function pagedAddress(address: string, { cursor }: LogSearchAddress): string {
  if (!cursor) return address
  return `${address}${address.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(cursor)}`
}

function SearchBox({ viewer, search }: { viewer: Viewer; search: LogSearchAddress }) {
  const { t } = viewer
  return (
    <form action="/log" role="search">
      <label class="govuk-label" for="q">
        {t.log.search}
      </label>
      <div class="govuk-hint" id="q-hint">
        {t.search.hint}
      </div>
      <div class="search">
        <input
          class="govuk-input"
          id="q"
          name="q"
          type="search"
          maxlength={200}
          value={search.text}
          aria-describedby="q-hint"
        />
        {facetNames.flatMap((name) =>
          (search.filters[name] ?? []).map((value) => <input type="hidden" name={name} value={value} />),
        )}
        <button class="govuk-button" type="submit">
          {t.log.find}
        </button>
      </div>
      {search.cut ? <p class="quiet small">{t.search.cut}</p> : null}
    </form>
  )
}

/** How many there are, in which order, and the way to the facets where they stand below. */
function ResultsHead({ viewer, search, found }: LogPageProps) {
  const { t, locale } = viewer
  const count = numberText(found.total, locale)
  const orders = [
    ['relevance', t.search.relevance],
    ['newest', t.search.newest],
  ] as const
  return (
    <div class="results-head">
      <h2>{found.capped ? t.search.atLeast(count) : t.search.found(found.total, count)}</h2>
      {search.text && found.total > 1 ? (
        <ul class="orders" aria-label={t.search.order}>
          {orders.map(([sort, text]) => (
            <li>
              {found.sort === sort ? (
                <strong aria-current="true">{text}</strong>
              ) : (
                <a href={logSearchHref({ ...search, sort })} rel="nofollow">
                  {text}
                </a>
              )}
            </li>
          ))}
        </ul>
      ) : null}
      {canBeNarrowed({ search, found }) ? (
        <a class="to-facets" href="#narrow">
          {t.search.narrow}
        </a>
      ) : null}
    </div>
  )
}

/** An empty page that says what to try, and what can be done when nothing helps. */
function NothingFound({ viewer, search }: { viewer: Viewer; search: LogSearchAddress }) {
  const { t } = viewer
  const bare = { ...search, filters: {}, whole: undefined, cursor: undefined }
  return (
    <Empty>
      <p>
        <strong>{search.text ? t.search.nothingFor(search.text) : t.search.nothingSo}</strong>
      </p>
      <ul>
        {facetCount(search) > 0 ? (
          <li>
            <a href={logSearchHref(bare)}>{search.text ? t.search.tryEverywhere : t.log.clear}</a>
          </li>
        ) : null}
        {search.text ? t.search.tips.map((tip) => <li>{tip}</li>) : null}
      </ul>
      <p>
        {t.search.notThere}
        {t.words.gap}
        <a
          href={
            search.filters.body?.[0]
              ? `/requests/new?${new URLSearchParams({ body: search.filters.body[0] })}`
              : '/requests/new'
          }
        >
          {t.log.askInstead}
        </a>
      </p>
    </Empty>
  )
}
