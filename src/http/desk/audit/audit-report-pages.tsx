import { asksPeople } from '../../../app/figures/answer-report.ts'
import { cellCases } from '../../../app/figures/cell-cases.ts'
import { freezeReport } from '../../../app/figures/freeze-report.ts'
import { makeReport } from '../../../app/figures/make-report.ts'
import { reportFile } from '../../../app/figures/report-file.ts'
import { formsOf, reportForms } from '../../../app/figures/report-forms.ts'
import { reportOf } from '../../../app/figures/report-period.ts'
import { civilDateAt } from '../../../domain/calendar/instant.ts'
import { reportFormats } from '../../../domain/report/form/any-report.ts'
import { may } from '../../../domain/request/policy.ts'
import { locales } from '../../../domain/text/local-text.ts'
import { reportDownload } from '../../api/reports/report-download.ts'
import { pathOf } from '../../api/reports/report-routes.ts'
import { one } from '../../ui/form-values.ts'
import { notFound, Pages, paramOf, within } from '../../ui/pages.ts'
import { viewerOf } from '../../ui/viewer.ts'
import { onDesk } from '../desk-of.ts'
import { askedOf } from './asked-report.tsx'
import { AuditReportPage, AuditReportsPage } from './audit-report-page.tsx'
import { CellCasesPage } from './cell-cases-page.tsx'
import { periodsUntil } from './comparison-pages.tsx'
import { freezeForLargeOffice, startForLargeOffice } from './work-routes.tsx'

/** Reports of any instant, each number with its cases, and publishing them. */
export function auditReportPages(): Pages {
  return new Pages()
    .page('/audit/reports', onDesk('read-audit'), async ({ ports, body }, c) => {
      const form = reportForms.find((name) => name === c.req.query('form'))
      const period = c.req.query('period') ?? ''
      if (form && reportOf(period)) {
        const asOf = (c.req.query('as_of') ?? '').trim()
        const query = asOf ? `?${new URLSearchParams({ as_of: asOf })}` : ''
        return c.redirect(`/audit/reports/${form}/${period}${query}`, 303)
      }
      const year = Number(civilDateAt(ports.clock.now(), body.timeZone).slice(0, 4))
      const periods = periodsUntil(year)
      const reports = await ports.store.reports.list({ bodyId: body.id, publicOnly: false, limit: 50 })
      return (
        <AuditReportsPage viewer={viewerOf(c)} body={body} forms={formsOf(body)} periods={periods} reports={reports} />
      )
    })
    .page('/audit/reports/:form/:period', within('render', askedOf), async (asked, c) => {
      const start = await startForLargeOffice(asked, c)
      if (start) return start
      const { ports, actor, body, at, of, asOf } = asked
      const { form, period } = at
      const made = await makeReport(ports, actor, body, { form, of, asOf })
      if (!made.ok) return made
      const all = await ports.store.reports.list({ bodyId: body.id, publicOnly: false, limit: 200 })
      const earlier = all.filter((report) => report.form === form && report.period === period)
      const mayFreeze = may(actor, 'freeze-report', { bodyId: body.id })
      return (
        <AuditReportPage
          viewer={viewerOf(c)}
          body={body}
          report={made.value}
          at={at}
          asOf={asOf}
          earlier={earlier}
          mayFreeze={mayFreeze}
          mayAnswer={asksPeople(form) && may(actor, 'answer-report', { bodyId: body.id })}
        />
      )
    })
    .form(
      '/audit/reports/:form/:period',
      askedOf,
      ['corrects', 'public', 'acceptNotRecorded'],
      async ({ values, ...asked }, c) => {
        const started = await freezeForLargeOffice(asked, values, c)
        if (started) return started
        const { ports, actor, body, at, of, asOf } = asked
        const corrects = one(values, 'corrects')
        const frozen = await freezeReport(ports, actor, body, {
          form: at.form,
          of,
          asOf,
          public: one(values, 'public') === 'yes',
          acceptNotRecorded: one(values, 'acceptNotRecorded') === 'yes',
          ...(corrects ? { corrects } : {}),
        })
        return frozen.ok ? c.redirect(`/statistics/reports/${frozen.value.id}`, 303) : frozen
      },
    )
    .file(
      '/audit/reports/:form/:period/file/:format',
      within('render', askedOf),
      async ({ ports, actor, body, at, of, asOf }, c) => {
        const format = reportFormats.find((name) => name === paramOf(c, 'format'))
        if (!format) return notFound
        const made = await makeReport(ports, actor, body, { form: at.form, of, asOf })
        if (!made.ok) return made
        const locale = locales.find((one) => one === c.req.query('locale')) ?? viewerOf(c).locale
        const file = await reportFile(ports, body, made.value, { format, asOf, locale, of })
        return file.ok ? reportDownload(file.value) : notFound
      },
    )
    .page(
      '/audit/reports/:form/:period/cases',
      within('render', askedOf),
      async ({ ports, actor, body, at, of, asOf }, c) => {
        const path = pathOf(c.req.query('cell') ?? '')
        if (!path) return notFound
        const found = await cellCases(ports, actor, body, { form: at.form, of, asOf }, path)
        if (!found.ok) return found
        return <CellCasesPage viewer={viewerOf(c)} at={at} found={found.value} />
      },
    )
}
