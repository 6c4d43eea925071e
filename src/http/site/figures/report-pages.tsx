import { Hono } from 'hono'
import { verifyReport } from '../../../app/figures/freeze-report.ts'
import { readReport } from '../../../app/figures/read-report.ts'
import { may } from '../../../domain/request/policy.ts'
import type { AppEnv } from '../../app-env.ts'
import { problemPage } from '../../ui/problem-page.tsx'
import { send } from '../../ui/render.tsx'
import { viewerOf } from '../../ui/viewer.ts'
import { FrozenReportPage, PublishedReportsPage } from './published-report-pages.tsx'

/** Reports as they were published, for anyone; those that are not public for those who audit. */
export function reportPages(): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/statistics/reports', async (c) => {
      const { store } = c.get('ports')
      const reports = await store.reports.list({ publicOnly: true, limit: 500 })
      const bodies = await store.bodies()
      const groups = bodies
        .map((body) => ({ body, reports: reports.filter(({ bodyId }) => bodyId === body.id) }))
        .filter((group) => group.reports.length > 0)
      return send(c, <PublishedReportsPage viewer={viewerOf(c)} groups={groups} />)
    })
    .get('/statistics/reports/:id', async (c) => {
      const ports = c.get('ports')
      const actor = c.get('actor')
      const read = await readReport(ports, actor, c.req.param('id'))
      if (!read.ok) return problemPage(c, { code: 'not-found' })
      const { body, frozen } = read.value
      const mayCheck = may(actor, 'read-audit', { bodyId: body.id })
      const verified = mayCheck && c.req.query('check') ? await verifyReport(ports, actor, frozen.id) : undefined
      const told = verified?.ok ? verified.value : undefined
      return send(
        c,
        <FrozenReportPage viewer={viewerOf(c, body)} {...read.value} mayCheck={mayCheck} verified={told} />,
      )
    })
}
