import type { Body } from '../../../app/ports/store/bodies.ts'
import { statuteById } from '../../../domain/statute/statutes.ts'
import { textIn } from '../../../domain/text/local-text.ts'
import { Empty } from '../../ui/elements.tsx'
import { Layout } from '../../ui/layout.tsx'
import type { Viewer } from '../../ui/viewer.ts'

/** Which body: by name, or by what it does. */
export function ChooseBodyPage({ viewer, bodies, query }: { viewer: Viewer; bodies: readonly Body[]; query: string }) {
  const { t, locale } = viewer
  return (
    <Layout viewer={viewer} title={t.ask.chooseTitle} address="/requests/new">
      <h1>{t.ask.chooseTitle}</h1>
      <p class="lede">{t.ask.chooseLede}</p>
      <form action="/requests/new" role="search">
        <label class="govuk-label" for="find">
          {t.ask.findLabel}
        </label>
        <div class="search">
          <input class="govuk-input" id="find" name="find" type="search" value={query} />
          <button class="govuk-button govuk-button--secondary" type="submit">
            {t.ask.find}
          </button>
        </div>
      </form>
      <br />
      {bodies.length === 0 ? (
        <Empty>
          <p>{query === '' ? t.home.bodiesEmpty : t.ask.noBody(query)}</p>
          {query === '' ? null : (
            <p>
              <a href="/requests/new">{t.ask.allBodies}</a>
            </p>
          )}
        </Empty>
      ) : (
        <ul class="entries">
          {bodies.map((body) => {
            const statute = statuteById(body.statute)
            return (
              <li>
                <h2>
                  <a href={`/requests/new?body=${body.slug}`}>{textIn(body.name, locale)}</a>
                </h2>
                {body.settings.about ? <p>{textIn(body.settings.about, locale)}</p> : null}
                {statute ? (
                  <p class="quiet small">
                    {t.ask.under(textIn(statute.title, locale), t.words.units[statute.term.unit](statute.term.count))}
                  </p>
                ) : null}
              </li>
            )
          })}
        </ul>
      )}
    </Layout>
  )
}
