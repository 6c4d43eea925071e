import type { Context } from 'hono'
import { type AskedComparison, compareFigures, comparisonCsv } from '../../../app/figures/compare-figures.ts'
import { reportOf } from '../../../app/figures/report-period.ts'
import { civilDateAt } from '../../../domain/calendar/instant.ts'
import { comparedMeasures, usualMeasures } from '../../../domain/report/figures/comparison.ts'
import type { AppEnv } from '../../app-env.ts'
import { Pages, within } from '../../ui/pages.ts'
import { viewerOf } from '../../ui/viewer.ts'
import { type Desk, onDesk } from '../desk-of.ts'
import { ComparisonPage } from './comparison-page.tsx'

const yearsShown = 6

/** Years and their quarters, the latest first. */
export function periodsUntil(year: number): readonly string[] {
  return Array.from({ length: yearsShown }, (_, index) => year - index).flatMap((one) => [
    String(one),
    ...[4, 3, 2, 1].map((quarter) => `${one}Q${quarter}`),
  ])
}

function askedOf(c: Context<AppEnv>, year: number): AskedComparison {
  const chosen = comparedMeasures.filter((measure) => c.req.queries('measure')?.includes(measure))
  return {
    by: c.req.query('by') === 'body' ? 'body' : 'unit',
    a: reportOf(c.req.query('a') ?? '') ?? { year: year - 1 },
    b: reportOf(c.req.query('b') ?? '') ?? { year },
    measures: chosen.length > 0 ? chosen : usualMeasures,
  }
}

async function comparedBy(c: Context<AppEnv>, desk: Desk) {
  const { ports, actor, body } = desk
  const year = Number(civilDateAt(ports.clock.now(), body.timeZone).slice(0, 4))
  const asked = askedOf(c, year)
  const bodies = asked.by === 'body' ? await ports.store.bodies.all() : [body]
  return { asked, year, compared: await compareFigures(ports, actor, bodies, asked) }
}

/** Two periods side by side, of units or of bodies. */
export function comparisonPages(): Pages {
  return new Pages()
    .page('/audit/comparison', onDesk('read-audit'), async (desk, c) => {
      const { asked, year, compared } = await comparedBy(c, desk)
      if (!compared.ok) return compared
      return (
        <ComparisonPage
          viewer={viewerOf(c)}
          body={desk.body}
          periods={[...new Set([compared.value.a, compared.value.b, ...periodsUntil(year)])].sort().reverse()}
          measures={asked.measures}
          comparison={compared.value}
        />
      )
    })
    .file('/audit/comparison.csv', within('render', onDesk('read-audit')), async (desk, c) => {
      const { compared } = await comparedBy(c, desk)
      if (!compared.ok) return compared
      const { by, a, b } = compared.value
      return c.body(comparisonCsv(compared.value), 200, {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${desk.body.slug}-${by}-${a}-${b}.csv"`,
        'cache-control': 'private, no-store',
      })
    })
}
