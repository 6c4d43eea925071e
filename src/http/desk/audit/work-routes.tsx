import type { Context, Hono, MiddlewareHandler } from 'hono'
import { exportName } from '../../../app/figures/export-cases.ts'
import { type ExportWork, exportFiles, type Frozen, type ReportWork } from '../../../app/figures/figures-work.ts'
import { madeReport, reportWorkId } from '../../../app/figures/made-report.ts'
import { answersFor } from '../../../app/figures/report-answers.ts'
import { figuresWork, isLargeOffice, startFiguresWork } from '../../../app/figures/start-figures-work.ts'
import type { BackgroundTask } from '../../../app/ports/background-task-ports.ts'
import { parseCivilDate } from '../../../domain/calendar/civil-date.ts'
import { workDownload, workInput } from '../../api/reports/work-shapes.ts'
import type { AppEnv } from '../../app-env.ts'
import { one, valuesOf } from '../../ui/form-values.ts'
import { notFound, Pages } from '../../ui/pages.ts'
import { problemPage } from '../../ui/problem-page.tsx'
import { send } from '../../ui/render.tsx'
import { viewerOf } from '../../ui/viewer.ts'
import { deskOf, onDesk } from '../desk-of.ts'
import { askedOf } from './audit-report-pages.tsx'
import { figureKindOf, StartWorkPage, WorkPage } from './work-pages.tsx'

/** Where what came of the work is read. */
function placeOf(work: BackgroundTask): string | null {
  if (work.status !== 'done') return null
  if (work.kind === 'freeze-report') return `/statistics/reports/${(work.result as Frozen).reportId}`
  if (work.kind !== 'make-report') return null
  const { form, period, asOf } = work.input as ReportWork
  return `/audit/reports/${form}/${period}?${new URLSearchParams({ as_of: asOf })}`
}

/** A report of a large office is made beside, unless it is there already; the plain counts are quick in any. */
const reportOfLargeOffice: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (c.req.param('form') === 'figures' && c.req.method === 'GET') return next()
  const asked = await askedOf(c)
  if (asked instanceof Response) return asked
  const { ports, actor, body, at, of, asOf } = asked
  if (!(await isLargeOffice(ports, body))) return next()
  const report = { form: at.form, period: at.period, asOf }
  if (c.req.method === 'POST') {
    const values = await valuesOf(c, ['corrects', 'public'])
    const input = { ...report, public: one(values, 'public') === 'yes', corrects: one(values, 'corrects') || null }
    const started = await startFiguresWork(ports, actor, body, { kind: 'freeze-report', input })
    return started.ok ? c.redirect(`/audit/work/${started.value.id}`, 303) : problemPage(c, started.refusal)
  }
  const answers = await answersFor(ports.store, body, { form: at.form, of })
  if (await madeReport(ports.store, reportWorkId(body, at.form, at.period, asOf), answers)) return next()
  const back = `/audit/reports/${at.form}/${at.period}`
  return send(c, <StartWorkPage viewer={viewerOf(c)} work={{ kind: 'make-report', input: report }} back={back} />)
}

/** A file of all cases of a large office is made beside. */
const fileOfLargeOffice: MiddlewareHandler<AppEnv> = async (c, next) => {
  const file = exportFiles.find((name) => name === c.req.param('file'))
  if (!file || (file.endsWith('.xlsx') && !c.get('ports').reportFiles)) return next()
  const desk = await deskOf(c, 'export-figures')
  if (desk instanceof Response) return desk
  const { ports, body } = desk
  if (!(await isLargeOffice(ports, body))) return next()
  const [from, to] = [parseCivilDate(c.req.query('from') ?? ''), parseCivilDate(c.req.query('to') ?? '')]
  const given = c.req.query('export') ?? ''
  const name = exportName.test(given) ? given : ports.ids.id()
  const input: ExportWork = { file, period: { ...(from ? { from } : {}), ...(to ? { to } : {}) }, name }
  return send(c, <StartWorkPage viewer={viewerOf(c)} work={{ kind: 'export', input }} back="/audit/exports" />)
}

async function workOf(c: Context<AppEnv>): Promise<BackgroundTask | Response> {
  const desk = await deskOf(c, 'export-figures')
  if (desk instanceof Response) return desk
  const work = await figuresWork(desk.ports, desk.actor, desk.body, c.req.param('id') ?? '')
  return work.ok ? work.value : problemPage(c, work.refusal, { back: '/audit' })
}

/** Reports and files of large offices: started by a button, watched on a page, read when they are made. */
export function workPages(): Hono<AppEnv> {
  const pages = new Pages()
  pages.on(['GET', 'POST'], '/audit/reports/:form/:period', reportOfLargeOffice)
  pages.get('/audit/exports/:file', fileOfLargeOffice)
  return pages
    .form('/audit/work', onDesk('export-figures'), ['kind', 'input'], async ({ values, ...desk }, c) => {
      const work = workInput(one(values, 'kind'), one(values, 'input'))
      if (!work.ok) return work
      const started = await startFiguresWork(desk.ports, desk.actor, desk.body, work.value)
      return started.ok ? c.redirect(`/audit/work/${started.value.id}`, 303) : started
    })
    .page('/audit/work/:id', workOf, (work, c) => {
      const kind = figureKindOf(work.kind)
      if (!kind) return notFound
      c.header('cache-control', 'private, no-store')
      return <WorkPage viewer={viewerOf(c)} work={work} kind={kind} place={placeOf(work)} />
    })
    .page('/audit/work/:id/file', workOf, async (work, c) => {
      return (await workDownload(c.get('ports'), work)) ?? problemPage(c, { code: 'not-found' }, { back: '/audit' })
    })
}
