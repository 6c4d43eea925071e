import { type Context, Hono } from 'hono'
import { exportCases, exportEvents, exportName } from '../../../app/figures/export-cases.ts'
import { maxSampled, sampleCases } from '../../../app/figures/sample-cases.ts'
import type { Period } from '../../../app/ports/store/statistics-ports.ts'
import { parseCivilDate } from '../../../domain/calendar/civil-date.ts'
import type { AppEnv } from '../../app-env.ts'
import { caseFormats, casesDownload, eventsDownload } from '../../feeds/anonymous-cases.ts'
import { problemPage } from '../../ui/problem-page.tsx'
import { send } from '../../ui/render.tsx'
import { viewerOf } from '../../ui/viewer.ts'
import { deskOf } from '../desk-of.ts'
import { ExportsPage } from './exports-page.tsx'

const usualSize = 30

const endOf = (c: Context<AppEnv>, name: 'from' | 'to') => parseCivilDate(c.req.query(name) ?? '')

function periodOf(c: Context<AppEnv>): Period {
  const [from, to] = [endOf(c, 'from'), endOf(c, 'to')]
  return { ...(from ? { from } : {}), ...(to ? { to } : {}) }
}

/** Anonymised files for auditors, and a random sample of cases by a seed that is shown. */
export function auditExportPages(): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/audit/exports', async (c) => {
      const desk = await deskOf(c, 'read-audit')
      if (desk instanceof Response) return desk
      const { ports, actor, body } = desk
      const period = periodOf(c)
      const given = (c.req.query('seed') ?? '').trim().slice(0, 100)
      const draw = c.req.query('draw') !== undefined
      const seed = given === '' && draw ? ports.ids.id() : given
      const size = Math.max(1, Math.min(maxSampled, Number.parseInt(c.req.query('size') ?? '', 10) || usualSize))
      const sample = draw ? await sampleCases(ports, actor, body, { seed, size, period }) : null
      if (sample && !sample.ok) return problemPage(c, sample.refusal)
      const asked = { from: period.from ?? '', to: period.to ?? '', seed, size }
      return send(
        c,
        <ExportsPage viewer={viewerOf(c)} name={ports.ids.id()} asked={asked} sample={sample ? sample.value : null} />,
      )
    })
    .get('/audit/exports/:file', async (c) => {
      const desk = await deskOf(c, 'export-figures')
      if (desk instanceof Response) return desk
      const { ports, actor, body } = desk
      const given = c.req.query('export') ?? ''
      const name = exportName.test(given) ? given : ports.ids.id()
      const file = c.req.param('file')
      if (file === 'events.jsonl') {
        const events = exportEvents(ports, actor, body, periodOf(c), name)
        return events.ok ? eventsDownload(events.value, `${body.slug}-events-${name}`) : problemPage(c, events.refusal)
      }
      const format = caseFormats.find((one) => file === `cases.${one}`)
      if (!format) return problemPage(c, { code: 'not-found' }, { back: '/audit/exports' })
      const cases = exportCases(ports, actor, body, periodOf(c), name)
      return cases.ok ? casesDownload(cases.value, format, `${body.slug}-cases-${name}`) : problemPage(c, cases.refusal)
    })
}
