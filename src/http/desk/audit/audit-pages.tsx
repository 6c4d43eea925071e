import type { Hono } from 'hono'
import { statuteOf } from '../../../app/case-file.ts'
import { viewCase } from '../../../app/cases/view/case-view.ts'
import { maskedRows } from '../../../app/cases/view/masked-rows.ts'
import { daysUsedOf } from '../../../app/figures/days-used.ts'
import { figuresOf } from '../../../app/figures/figures.ts'
import { satisfactionOf } from '../../../app/figures/satisfaction.ts'
import { civilDateAt } from '../../../domain/calendar/instant.ts'
import { parseReference } from '../../../domain/request/reference.ts'
import type { AppEnv } from '../../app-env.ts'
import { Pages, paramOf } from '../../ui/pages.ts'
import { problemPage } from '../../ui/problem-page.tsx'
import { viewerOf } from '../../ui/viewer.ts'
import { onDesk } from '../desk-of.ts'
import { asOfOf, wrongAsOf } from './asked-report.tsx'
import { AuditCasePage, AuditPage } from './audit-page.tsx'
import { auditReportPages } from './audit-report-pages.tsx'
import { comparisonPages } from './comparison-pages.tsx'
import { reportAnswerPages } from './report-answer-pages.tsx'
import { schedulePages } from './schedule-pages.tsx'

/** Figures and events without names and words: for those who check whether the law is kept. */
export function auditPages(): Hono<AppEnv> {
  return new Pages()
    .page('/audit', onDesk('read-audit'), async (desk, c) => {
      const { ports, actor, body } = desk
      const asked = c.req.query('reference')
      const reference = asked ? parseReference(asked) : undefined
      if (reference) return c.redirect(`/audit/${reference}`, 303)
      const cursor = c.req.query('cursor')
      const today = civilDateAt(ports.clock.now(), body.timeZone)
      const asOfText = (c.req.query('as_of') ?? '').trim()
      const asOf = asOfOf(asOfText, desk)
      if (!asOf) return wrongAsOf(c, asOfText, '/audit')
      const [figures, page, satisfaction] = await Promise.all([
        figuresOf(ports, actor, body, {}, asOf),
        ports.store.lists.ledger({ bodyId: body.id, sort: 'due', limit: 50, ...(cursor ? { cursor } : {}) }),
        satisfactionOf(ports, actor, body, {}, 'all'),
      ])
      if (!figures.ok) return figures
      if (!satisfaction.ok) return satisfaction
      return (
        <AuditPage
          viewer={viewerOf(c)}
          body={body}
          figures={figures.value}
          page={{ ...page, rows: await maskedRows(ports, actor, page.rows) }}
          daysUsed={await daysUsedOf(ports, page.rows)}
          today={today}
          notFound={asked}
          asOf={asOfText}
          satisfaction={satisfaction.value}
        />
      )
    })
    .route('/', comparisonPages())
    .route('/', schedulePages())
    .route('/', auditReportPages())
    .route('/', reportAnswerPages())
    .route('/', auditCasePages())
}

/** Last: a reference is any address that is none of the others. */
function auditCasePages(): Hono<AppEnv> {
  return new Pages().page('/audit/:reference', onDesk('read-audit'), async (desk, c) => {
    const reference = parseReference(paramOf(c, 'reference'))
    const view = reference ? await viewCase(desk.ports, desk.actor, reference) : undefined
    if (!view?.ok) return problemPage(c, { code: 'not-found' }, { back: '/audit' })
    const statute = statuteOf(view.value.status.statute.id)
    return <AuditCasePage viewer={viewerOf(c)} view={view.value} statute={statute} timeZone={desk.body.timeZone} />
  })
}
