import { verifyReport } from '../../../app/figures/freeze-report.ts'
import { readReport } from '../../../app/figures/read-report.ts'
import { may } from '../../../domain/request/policy.ts'
import { everyone, notFound, Pages, paramOf, within } from '../../ui/pages.ts'
import { viewerOf } from '../../ui/viewer.ts'
import { FrozenReportPage, PublishedReportsPage } from './published-report-pages.tsx'

/** Reports as they were published, for anyone; those that are not public for those who audit. */
export function reportPages(): Pages {
  return new Pages()
    .page('/statistics/reports', everyone, async ({ ports, viewer }) => {
      const { store } = ports
      const reports = await store.reports.list({ publicOnly: true, limit: 500 })
      const bodies = await store.bodies.all()
      const groups = bodies
        .map((body) => ({ body, reports: reports.filter(({ bodyId }) => bodyId === body.id) }))
        .filter((group) => group.reports.length > 0)
      return <PublishedReportsPage viewer={viewer} groups={groups} />
    })
    .page('/statistics/reports/:id', within('render', everyone), async ({ ports, actor }, c) => {
      const read = await readReport(ports, actor, paramOf(c, 'id'))
      if (!read.ok) return notFound
      const { body, frozen } = read.value
      const mayCheck = may(actor, 'read-audit', { bodyId: body.id })
      const verified = mayCheck && c.req.query('check') ? await verifyReport(ports, actor, frozen.id) : undefined
      const told = verified?.ok ? verified.value : undefined
      return <FrozenReportPage viewer={viewerOf(c, body)} {...read.value} mayCheck={mayCheck} verified={told} />
    })
}
