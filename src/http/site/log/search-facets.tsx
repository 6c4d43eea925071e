import type { Body } from '../../../app/ports/store/bodies.ts'
import { type FacetName, type FileType, facetNames } from '../../../app/ports/store/search.ts'
import type { LogSearchView } from '../../../app/search/search-log.ts'
import { statuteById } from '../../../domain/statute/statutes.ts'
import { textIn } from '../../../domain/text/local-text.ts'
import { numberText } from '../../../locales/dates.ts'
import { exemptionText } from '../../ui/case/exemption-words.ts'
import { outcomeText } from '../../ui/log-entries.tsx'
import type { Viewer } from '../../ui/viewer.ts'
import { type LogSearchAddress, logSearchHref, toggled } from './log-search-address.ts'

type FacetsProps = {
  readonly viewer: Viewer
  readonly search: LogSearchAddress
  readonly found: LogSearchView
  readonly bodies: readonly Body[]
}

const shownFirst = 6
const shownWhole = 80

/** A value of a facet as a reader names it; what nobody knows stands as it was given. */
function labelOf(facet: FacetName, value: string, { viewer, found, bodies }: FacetsProps): string {
  const { t, locale } = viewer
  switch (facet) {
    case 'body': {
      const body = bodies.find((one) => one.slug === value)
      return body ? textIn(body.name, locale) : value
    }
    case 'law': {
      const statute = statuteById(value)
      return statute ? textIn(statute.shortTitle, locale) : value
    }
    case 'outcome': {
      const law = found.facets.law.find((one) => statuteById(one.value)?.outcomes.some(({ id }) => id === value))
      return outcomeText(law?.value ?? '', value, viewer) ?? value
    }
    case 'exemption': {
      const [law = '', ...rest] = value.split(':')
      const code = rest.join(':')
      const exemption = statuteById(law)?.exemptions.find((one) => one.code === code)
      return exemption ? exemptionText(exemption, { locale }) : code || value
    }
    case 'type':
      return t.search.types[value as FileType] ?? value
    case 'topic':
    case 'year':
      return value
  }
}

/** What the log is narrowed to, each with a way to take it off again. */
export function Chips(props: FacetsProps) {
  const { viewer, search } = props
  const { t } = viewer
  const chosen = facetNames.flatMap((facet) => (search.filters[facet] ?? []).map((value) => ({ facet, value })))
  if (chosen.length === 0) return null
  return (
    <ul class="chips" aria-label={t.search.chosen}>
      {chosen.map(({ facet, value }) => (
        <li>
          <a class="chip" href={logSearchHref(toggled(search, facet, value))} rel="nofollow">
            <span class="govuk-visually-hidden">{t.search.remove}</span>
            {t.search.facets[facet]}
            {t.words.colon}
            {labelOf(facet, value, props)} <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
      <li>
        <a href="/log">{t.log.clear}</a>
      </li>
    </ul>
  )
}

type FoundIn = Pick<FacetsProps, 'search' | 'found'>

/** One value that every entry has narrows nothing down. */
function narrows(facet: FacetName, { search, found }: FoundIn): boolean {
  const counts = found.facets[facet]
  if ((search.filters[facet] ?? []).length > 0) return counts.length > 0
  return counts.length > 1 || (counts.length === 1 && counts[0]?.count !== found.total)
}

export const canBeNarrowed = (props: FoundIn): boolean => facetNames.some((name) => narrows(name, props))

/** By what the entries that were found can be narrowed down, with how many each value would leave. */
export function Facets(props: FacetsProps) {
  const { viewer, search } = props
  const { t } = viewer
  if (!canBeNarrowed(props)) return null
  const names = search.whole && narrows(search.whole, props) ? [search.whole] : facetNames
  return (
    <nav class="facets" id="narrow" aria-labelledby="narrow-title">
      <h2 id="narrow-title">{t.search.narrow}</h2>
      {names.map((facet) => (
        <Facet {...props} facet={facet} />
      ))}
    </nav>
  )
}

function Facet({ facet, ...props }: FacetsProps & { facet: FacetName }) {
  const { viewer, search, found } = props
  const { t, locale } = viewer
  const counts = found.facets[facet]
  const chosen = search.filters[facet] ?? []
  if (!narrows(facet, props)) return null
  const whole = search.whole === facet
  const limit = whole ? shownWhole : shownFirst
  const shown = counts.filter(({ value }, index) => index < limit || chosen.includes(value))
  return (
    <section class="facet" aria-labelledby={`facet-${facet}`}>
      <h3 id={`facet-${facet}`}>{t.search.facets[facet]}</h3>
      <ul>
        {shown.map(({ value, count }) => {
          const on = chosen.includes(value)
          return (
            <li>
              <a
                href={logSearchHref(toggled(search, facet, value))}
                rel="nofollow"
                aria-current={on ? 'true' : undefined}
              >
                {labelOf(facet, value, props)}
              </a>{' '}
              <span class="count">{numberText(count, locale)}</span>
            </li>
          )
        })}
      </ul>
      {whole ? (
        <a class="facet__more" href={`${logSearchHref({ ...search, whole: undefined })}#narrow`} rel="nofollow">
          {t.search.fewer}
        </a>
      ) : shown.length < counts.length ? (
        <a class="facet__more" href={`${logSearchHref({ ...search, whole: facet })}#narrow`} rel="nofollow">
          {t.search.more(numberText(counts.length, locale))}
          <span class="govuk-visually-hidden">
            {t.words.colon}
            {t.search.facets[facet]}
          </span>
        </a>
      ) : null}
    </section>
  )
}
