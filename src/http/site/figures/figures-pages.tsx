import type { Hono } from 'hono'
import { figuresOf } from '../../../app/figures/figures.ts'
import { satisfactionOf } from '../../../app/figures/satisfaction.ts'
import type { Period } from '../../../app/ports/store/figures/period.ts'
import { civilDate } from '../../../domain/calendar/civil-date.ts'
import { civilDateAt } from '../../../domain/calendar/instant.ts'
import type { AppEnv } from '../../app-env.ts'
import { everyone, notFound, Pages, within } from '../../ui/pages.ts'
import { viewerOf } from '../../ui/viewer.ts'
import { DefinitionsPage } from './definitions-page.tsx'
import { type BodyFigures, FiguresPage } from './figures-page.tsx'
import { reportPages } from './report-pages.tsx'

/** More bodies than anybody compares in one table; the others have their own pages. */
const maxCompared = 60

const periodOf = (year: string | undefined): Period =>
  year === undefined ? {} : { from: civilDate(`${year}-01-01`), to: civilDate(`${year}-12-31`) }

export function figuresPages(): Hono<AppEnv> {
  return new Pages()
    .page('/statistics', within('search', everyone), async ({ ports, actor, viewer }, c) => {
      const bodies = await ports.store.bodies.all()
      const slug = c.req.query('body')
      const body = slug ? bodies.find((one) => one.slug === slug) : bodies.length === 1 ? bodies[0] : undefined
      if (slug && !body) return notFound
      const asked = c.req.query('year') ?? ''
      const thisYear = Number(civilDateAt(ports.clock.now(), body?.timeZone ?? 'UTC').slice(0, 4))
      const year = /^[12]\d{3}$/.test(asked) && Number(asked) <= thisYear ? asked : undefined
      const page = { viewer, bodies, year, thisYear }
      if (!body) {
        const results = await Promise.all(
          bodies.slice(0, maxCompared).map(async (one) => ({
            body: one,
            result: await figuresOf(ports, actor, one, periodOf(year)),
          })),
        )
        const overview = results.flatMap(({ body, result }): BodyFigures[] =>
          result.ok ? [{ body, figures: result.value }] : [],
        )
        return <FiguresPage {...page} shown={undefined} overview={overview} />
      }
      const period = periodOf(year)
      const [figures, satisfaction] = await Promise.all([
        figuresOf(ports, actor, body, period),
        satisfactionOf(ports, actor, body, period, 'enough'),
      ])
      if (!figures.ok) return figures
      if (!satisfaction.ok) return satisfaction
      const shown = { body, figures: figures.value, satisfaction: satisfaction.value }
      return <FiguresPage {...page} viewer={viewerOf(c, body)} shown={shown} overview={[]} />
    })
    .page('/help/figures', everyone, ({ viewer }) => <DefinitionsPage viewer={viewer} />)
    .route('/', reportPages())
}
