import type { Context } from 'hono'
import { exportCases, exportEvents, exportName } from '../../../app/figures/export-cases.ts'
import { maxSampled, sampleCases } from '../../../app/figures/sample-cases.ts'
import type { Period } from '../../../app/ports/store/figures/period.ts'
import { parseCivilDate } from '../../../domain/calendar/civil-date.ts'
import type { AppEnv } from '../../app-env.ts'
import { caseFormats, casesDownload, eventsDownload } from '../../feeds/anonymous-cases.ts'
import { Pages, paramOf, within } from '../../ui/pages.ts'
import { problemPage } from '../../ui/problem-page.tsx'
import { viewerOf } from '../../ui/viewer.ts'
import { onDesk } from '../desk-of.ts'
import { ExportsPage } from './exports-page.tsx'
import { startExportForLargeOffice } from './work-routes.tsx'

const usualSize = 30

const endOf = (c: Context<AppEnv>, name: 'from' | 'to') => parseCivilDate(c.req.query(name) ?? '')

function periodOf(c: Context<AppEnv>): Period {
  const [from, to] = [endOf(c, 'from'), endOf(c, 'to')]
  return { ...(from ? { from } : {}), ...(to ? { to } : {}) }
}

/** Anonymised files for auditors, and a random sample of cases by a seed that is shown. */
export function auditExportPages(): Pages {
  return new Pages()
    .page('/audit/exports', onDesk('read-audit'), async ({ ports, actor, body }, c) => {
      const period = periodOf(c)
      const given = (c.req.query('seed') ?? '').trim().slice(0, 100)
      const draw = c.req.query('draw') !== undefined
      const seed = given === '' && draw ? ports.ids.id() : given
      const size = Math.max(1, Math.min(maxSampled, Number.parseInt(c.req.query('size') ?? '', 10) || usualSize))
      const sample = draw ? await sampleCases(ports, actor, body, { seed, size, period }) : null
      if (sample && !sample.ok) return sample
      const asked = { from: period.from ?? '', to: period.to ?? '', seed, size }
      return (
        <ExportsPage viewer={viewerOf(c)} name={ports.ids.id()} asked={asked} sample={sample ? sample.value : null} />
      )
    })
    .page('/audit/exports/:file', within('render', onDesk('export-figures')), async (desk, c) => {
      const start = await startExportForLargeOffice(desk, c, periodOf(c))
      if (start) return start
      const { ports, actor, body } = desk
      const given = c.req.query('export') ?? ''
      const name = exportName.test(given) ? given : ports.ids.id()
      const file = paramOf(c, 'file')
      if (file === 'events.jsonl') {
        const events = exportEvents(ports, actor, body, periodOf(c), name)
        return events.ok ? eventsDownload(events.value, `${body.slug}-events-${name}`) : events
      }
      const format = caseFormats.find((one) => file === `cases.${one}`)
      if (!format) return problemPage(c, { code: 'not-found' }, { back: '/audit/exports' })
      const cases = exportCases(ports, actor, body, periodOf(c), name)
      return cases.ok ? casesDownload(cases.value, format, `${body.slug}-cases-${name}`) : cases
    })
}
