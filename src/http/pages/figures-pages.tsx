import { Hono } from 'hono'
import { figuresOf } from '../../app/figures.ts'
import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import { civilDateAt } from '../../domain/calendar/instant.ts'
import type { AppEnv } from '../app-env.ts'
import { FiguresPage } from '../components/figures-page.tsx'
import { readerOf } from '../components/reader.ts'
import { problemPage } from './problem-page.tsx'
import { send } from './render.tsx'

export function figuresPages(): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/statistics', async (c) => {
    const ports = c.get('ports')
    const reader = readerOf(c)
    const bodies = await ports.store.bodies()
    const slug = c.req.query('body')
    const body = slug ? bodies.find((one) => one.slug === slug) : bodies[0]
    if (slug && !body) return problemPage(c, { code: 'not-found' })
    const asked = c.req.query('year') ?? ''
    const year = /^\d{4}$/.test(asked) ? asked : undefined
    const period = year ? { from: `${year}-01-01` as CivilDate, to: `${year}-12-31` as CivilDate } : {}
    const figures = body ? await figuresOf(ports, c.get('actor'), body, period) : undefined
    if (figures && !figures.ok) return problemPage(c, figures.refusal)
    const thisYear = Number(civilDateAt(ports.clock.now(), body?.timeZone ?? 'UTC').slice(0, 4))
    return send(
      c,
      <FiguresPage
        reader={reader}
        bodies={bodies}
        body={body}
        figures={figures?.value}
        year={year}
        thisYear={thisYear}
      />,
    )
  })
}
