import { dueIfAskedToday } from '../../../app/cases/view/due-if-asked.ts'
import { type Figures, figuresOf } from '../../../app/figures/figures.ts'
import type { Body } from '../../../app/ports/store/bodies.ts'
import type { LogRow } from '../../../app/ports/store/cases/case-rows.ts'
import type { CivilDate } from '../../../domain/calendar/civil-date.ts'
import { textIn } from '../../../domain/text/local-text.ts'
import { percentText } from '../../../locales/dates.ts'
import { BrandingLogo } from '../../ui/branding.tsx'
import { Stamp } from '../../ui/case/stamp.tsx'
import { Empty } from '../../ui/elements.tsx'
import { Layout } from '../../ui/layout.tsx'
import { LogEntries } from '../../ui/log-entries.tsx'
import { everyone, Pages } from '../../ui/pages.ts'
import type { Viewer } from '../../ui/viewer.ts'

/** More bodies than this are found by the search of the form, not listed with figures. */
const maxBodies = 9

type BodyWithFigures = {
  readonly body: Body
  readonly figures: Figures | null
  /** By when a request made today would be answered. */
  readonly dueOn: CivilDate | null
}

export function homePages(): Pages {
  return new Pages().page('/', everyone, async ({ ports, viewer }, c) => {
    const [bodies, released] = await Promise.all([ports.store.bodies.all(), ports.store.lists.log({ limit: 5 })])
    const shown = await Promise.all(
      bodies.slice(0, maxBodies).map(async (body): Promise<BodyWithFigures> => {
        const [figures, clock] = await Promise.all([
          figuresOf(ports, c.get('actor'), body, {}),
          dueIfAskedToday(ports, body),
        ])
        return { body, figures: figures.ok ? figures.value : null, dueOn: clock?.due ?? null }
      }),
    )
    return <Home viewer={viewer} bodies={shown} all={bodies} released={released.rows} />
  })
}

type HomeProps = {
  readonly viewer: Viewer
  readonly bodies: readonly BodyWithFigures[]
  readonly all: readonly Body[]
  readonly released: readonly LogRow[]
}

function Home({ viewer, bodies, all, released }: HomeProps) {
  const { t } = viewer
  const demonstration = all.some((body) => body.settings.demonstration)
  return (
    <Layout viewer={viewer} title={t.home.title} demonstration={demonstration}>
      <div class="hero columns">
        <div>
          <h1 class="display">{t.home.title}</h1>
          <p class="lede">{t.home.lede}</p>
          <p>
            <a class="govuk-button" href="/requests/new">
              {t.home.ask}
            </a>
          </p>
          <form action="/log" role="search">
            <label class="govuk-label" for="q">
              {t.home.searchTitle}
            </label>
            <div class="search">
              <input class="govuk-input" id="q" name="q" type="search" />
              <button class="govuk-button govuk-button--secondary" type="submit">
                {t.home.search}
              </button>
            </div>
          </form>
        </div>
        <section>
          <h2>{t.home.howTitle}</h2>
          <ol class="procedure">
            {t.home.how.map(([title, text]) => (
              <li>
                <h3>{title}</h3>
                <p>{text}</p>
              </li>
            ))}
          </ol>
          <p class="quiet">
            {t.home.followHint}
            {t.words.gap}
            <a href="/my-requests">{t.home.myRequests}</a>
          </p>
        </section>
      </div>
      <section>
        <h2>{t.home.bodiesTitle}</h2>
        {bodies.length === 0 ? (
          <Empty>
            <p>{t.home.bodiesEmpty}</p>
          </Empty>
        ) : null}
        <ul class="bodies">
          {bodies.map((one) => (
            <BodyCard viewer={viewer} {...one} />
          ))}
        </ul>
      </section>
      <section>
        <h2>{t.home.releasedTitle}</h2>
        {released.length === 0 ? (
          <Empty>
            <p>{t.home.releasedEmpty}</p>
          </Empty>
        ) : (
          <>
            <LogEntries viewer={viewer} rows={released} bodies={all} level={3} />
            <p>
              <a href="/log">{t.home.releasedAll}</a>
            </p>
          </>
        )}
      </section>
    </Layout>
  )
}

function BodyCard({ viewer, body, figures, dueOn }: BodyWithFigures & { viewer: Viewer }) {
  const { t, locale } = viewer
  const share = figures?.shareInTime ?? null
  return (
    <li>
      <h3>
        <BrandingLogo body={body} />
        {textIn(body.name, locale)}
      </h3>
      {body.settings.about ? <p>{textIn(body.settings.about, locale)}</p> : null}
      {dueOn ? <Stamp viewer={viewer} label={t.home.askedToday} date={dueOn} small /> : null}
      <p class="quiet small">
        {share === null ? (
          t.home.noAnswersYet
        ) : (
          <>
            <a href="/help/figures#inTime">{t.home.inTime(percentText(share, locale))}</a>
            {t.words.stop}
            {t.home.inTimeOf}
          </>
        )}
      </p>
      <p class="links">
        <a href={`/requests/new?body=${body.slug}`}>{t.home.askThis}</a>
        <a href={`/statistics?body=${body.slug}`}>{t.home.bodyFigures}</a>
        <a href={`/log?body=${body.slug}`}>{t.home.bodyLog}</a>
      </p>
    </li>
  )
}
