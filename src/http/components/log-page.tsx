import type { Page } from '../../app/ports.ts'
import type { Body, LogRow } from '../../app/records.ts'
import { statuteById } from '../../domain/statute/statutes.ts'
import { textIn } from '../../domain/text/local-text.ts'
import { type Choice, SelectField, TextField } from './form.tsx'
import { Layout } from './layout.tsx'
import { LogEntries } from './log-entries.tsx'
import { Empty, Pager } from './pieces.tsx'
import type { Reader } from './reader.ts'

type LogPageProps = {
  readonly reader: Reader
  readonly page: Page<LogRow>
  readonly bodies: readonly Body[]
  readonly query: {
    readonly text: string | undefined
    readonly bodySlug: string | undefined
    readonly outcome: string | undefined
    readonly year: number | undefined
  }
  readonly thisYear: number
}

/** Outcomes of the laws that the bodies work under, each law's own under its name. */
function outcomeChoices(bodies: readonly Body[], chosen: string | undefined, { locale }: Reader): readonly Choice[] {
  const shown = bodies.filter((body) => chosen === undefined || body.slug === chosen)
  const laws = [...new Set(shown.map((body) => body.statute))].flatMap((id) => statuteById(id) ?? [])
  return laws.flatMap((law) =>
    law.outcomes.map((outcome) => ({
      value: outcome.id,
      text: textIn(outcome.title, locale),
      group: textIn(law.shortTitle, locale),
    })),
  )
}

export function LogPage({ reader, page, bodies, query, thisYear }: LogPageProps) {
  const { t, locale } = reader
  const { text, bodySlug, outcome, year } = query
  const searching = text !== undefined || bodySlug !== undefined || outcome !== undefined || year !== undefined
  const form = {
    values: { q: text ?? '', body: bodySlug ?? '', outcome: outcome ?? '', year: year ? String(year) : '' },
    errors: {},
  }
  const field = { reader, form }
  const years = Array.from({ length: 10 }, (_, index) => String(thisYear - index))
  return (
    <Layout
      reader={reader}
      title={t.log.title}
      head={<link rel="alternate" type="application/atom+xml" href="/log.atom" title={t.log.title} />}
    >
      <h1>{t.log.title}</h1>
      <p class="lede">{t.log.lede}</p>
      <form class="filters" action="/log" role="search">
        <div class="grow">
          <TextField {...field} name="q" type="search" label={t.log.search} />
        </div>
        {bodies.length > 1 ? (
          <SelectField
            {...field}
            name="body"
            label={t.log.body}
            choices={[
              { value: '', text: t.log.allBodies },
              ...bodies.map((body) => ({ value: body.slug, text: textIn(body.name, locale) })),
            ]}
          />
        ) : null}
        <SelectField
          {...field}
          name="outcome"
          label={t.log.outcome}
          choices={[{ value: '', text: t.log.allOutcomes }, ...outcomeChoices(bodies, bodySlug, reader)]}
        />
        <SelectField
          {...field}
          name="year"
          label={t.log.year}
          choices={[{ value: '', text: t.log.allYears }, ...years.map((one) => ({ value: one, text: one }))]}
        />
        <button class="govuk-button" type="submit">
          {t.log.find}
        </button>
        {searching ? <a href="/log">{t.log.clear}</a> : null}
      </form>
      {page.rows.length === 0 ? (
        <Empty>
          <p>{searching ? t.log.nothing : t.log.empty}</p>
          <p>
            <a href="/requests/new">{t.log.askInstead}</a>
          </p>
        </Empty>
      ) : (
        <LogEntries reader={reader} rows={page.rows} bodies={bodies} />
      )}
      <Pager reader={reader} nextCursor={page.nextCursor} />
      <p class="quiet small">
        {t.log.data}
        {t.words.colon}
        <a href="/log.csv">CSV</a> · <a href="/log.atom">Atom</a> · <a href="/api/v1/log">JSON</a>
      </p>
    </Layout>
  )
}
