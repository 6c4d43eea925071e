import type { Context, Hono } from 'hono'
import { asksPeople } from '../../../app/figures/answer-report.ts'
import { cellCases } from '../../../app/figures/cell-cases.ts'
import { freezeReport } from '../../../app/figures/freeze-report.ts'
import { makeReport } from '../../../app/figures/make-report.ts'
import { reportFile } from '../../../app/figures/report-file.ts'
import { formsOf, reportForms } from '../../../app/figures/report-forms.ts'
import { type ReportOf, reportOf } from '../../../app/figures/report-period.ts'
import { type Instant, parseCivilDate } from '../../../domain/calendar/civil-date.ts'
import { civilDateAt, instantOf, millisecondsOf, parseInstant } from '../../../domain/calendar/instant.ts'
import { reportFormats } from '../../../domain/report/form/any-report.ts'
import { may } from '../../../domain/request/policy.ts'
import { locales } from '../../../domain/text/local-text.ts'
import { reportDownload } from '../../api/reports/report-download.ts'
import { pathOf } from '../../api/reports/report-routes.ts'
import type { AppEnv } from '../../app-env.ts'
import { one, valuesOf } from '../../ui/form-values.ts'
import { notFound, Pages, paramOf } from '../../ui/pages.ts'
import { problemPage } from '../../ui/problem-page.tsx'
import { viewerOf } from '../../ui/viewer.ts'
import { type Desk, deskOf, onDesk } from '../desk-of.ts'
import { AuditReportPage, AuditReportsPage } from './audit-report-page.tsx'
import { CellCasesPage } from './cell-cases-page.tsx'
import { periodsUntil } from './comparison-pages.tsx'
import type { ReportAddress } from './report-address.ts'

export type AskedReport = Desk & { readonly at: ReportAddress; readonly of: ReportOf; readonly asOf: Instant }

/** The end of a day in the body's time zone, an instant, or now where nothing was said; undefined where it is neither. */
export function asOfOf(text: string, { ports, body }: Desk): Instant | undefined {
  const now = ports.clock.now()
  if (text === '') return now
  const at = parseInstant(text)
  if (at) return at <= now ? at : undefined
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  // The last hour of UTC in which it is still that day there.
  const noon = parseInstant(`${text}T12:00:00Z`)
  if (!noon || text > civilDateAt(now, body.timeZone)) return undefined
  const start = millisecondsOf(noon) - 26 * 3_600_000
  const quarters = Array.from({ length: 4 * 64 }, (_, index) => instantOf(start + index * 900_000 + 899_999))
  const end = quarters.findLast((one) => civilDateAt(one, body.timeZone) === text)
  return end === undefined ? undefined : end <= now ? end : now
}

/** Says what is wrong with an instant that `asOfOf` could not take: it is still to come, or no date. */
export function wrongAsOf(c: Context<AppEnv>, text: string, back: string): Promise<Response> {
  const { t } = viewerOf(c)
  const code = parseInstant(text) || parseCivilDate(text) ? 'date-in-future' : 'invalid'
  return problemPage(c, { code }, { back, more: <p>{`${t.reports.asOf}${t.words.colon}${t.reports.asOfHint}`}</p> })
}

/** The report that an address names, for those who audit. */
export async function askedOf(c: Context<AppEnv>): Promise<AskedReport | Response> {
  const desk = await deskOf(c, 'read-audit')
  if (desk instanceof Response) return desk
  const form = reportForms.find((name) => name === c.req.param('form'))
  const period = c.req.param('period') ?? ''
  const of = reportOf(period)
  const text = (c.req.query('as_of') ?? '').trim()
  const asOf = asOfOf(text, desk)
  if (!form || !of || !formsOf(desk.body).includes(form)) return problemPage(c, { code: 'not-found' })
  if (!asOf) return wrongAsOf(c, text, '/audit/reports')
  return { ...desk, at: { form, period, asOf: text }, of, asOf }
}

/** Reports of any instant, each number with its cases, and publishing them. */
export function auditReportPages(): Hono<AppEnv> {
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
    .page('/audit/reports/:form/:period', askedOf, async ({ ports, actor, body, at, of, asOf }, c) => {
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
    .upload('/audit/reports/:form/:period', askedOf, async ({ ports, actor, body, at, of, asOf }, c) => {
      const values = await valuesOf(c, ['corrects', 'public'])
      const corrects = one(values, 'corrects')
      const frozen = await freezeReport(ports, actor, body, {
        form: at.form,
        of,
        asOf,
        public: one(values, 'public') === 'yes',
        ...(corrects ? { corrects } : {}),
      })
      return frozen.ok ? c.redirect(`/statistics/reports/${frozen.value.id}`, 303) : frozen
    })
    .page('/audit/reports/:form/:period/file/:format', askedOf, async ({ ports, actor, body, at, of, asOf }, c) => {
      const format = reportFormats.find((name) => name === paramOf(c, 'format'))
      if (!format) return notFound
      const made = await makeReport(ports, actor, body, { form: at.form, of, asOf })
      if (!made.ok) return made
      const locale = locales.find((one) => one === c.req.query('locale')) ?? viewerOf(c).locale
      const file = await reportFile(ports, body, made.value, { format, asOf, locale, of })
      return file.ok ? reportDownload(file.value) : notFound
    })
    .page('/audit/reports/:form/:period/cases', askedOf, async ({ ports, actor, body, at, of, asOf }, c) => {
      const path = pathOf(c.req.query('cell') ?? '')
      if (!path) return notFound
      const found = await cellCases(ports, actor, body, { form: at.form, of, asOf }, path)
      if (!found.ok) return found
      return <CellCasesPage viewer={viewerOf(c)} at={at} found={found.value} />
    })
}
