import type { Context } from 'hono'
import { exportName } from '../../../app/figures/export-cases.ts'
import { type ExportWork, exportFiles, type Frozen, type ReportWork } from '../../../app/figures/figures-work.ts'
import { madeReport, reportWorkId } from '../../../app/figures/made-report.ts'
import { answersFor } from '../../../app/figures/report-answers.ts'
import { figuresWork, isLargeOffice, startFiguresWork } from '../../../app/figures/start-figures-work.ts'
import type { BackgroundTask } from '../../../app/ports/background-task-ports.ts'
import type { Period } from '../../../app/ports/store/figures/period.ts'
import { workDownload, workInput } from '../../api/reports/work-shapes.ts'
import type { AppEnv } from '../../app-env.ts'
import { one, type Values } from '../../ui/form-values.ts'
import { notFound, Pages, paramOf, within } from '../../ui/pages.ts'
import { problemPage } from '../../ui/problem-page.tsx'
import { viewerOf } from '../../ui/viewer.ts'
import { type Desk, onDesk } from '../desk-of.ts'
import type { AskedReport } from './asked-report.tsx'
import { figureKindOf, StartWorkPage, WorkPage } from './work-pages.tsx'

/** Where what came of the work is read. */
function placeOf(work: BackgroundTask): string | null {
  if (work.status !== 'done') return null
  if (work.kind === 'freeze-report') return `/statistics/reports/${(work.result as Frozen).reportId}`
  if (work.kind !== 'make-report') return null
  const { form, period, asOf } = work.input as ReportWork
  return `/audit/reports/${form}/${period}?${new URLSearchParams({ as_of: asOf })}`
}

/** A report of a large office is a background task, unless it is made already; the plain counts are quick in any. */
export async function startForLargeOffice({ ports, body, at, of, asOf }: AskedReport, c: Context<AppEnv>) {
  if (at.form === 'figures' || !(await isLargeOffice(ports, body))) return undefined
  const answers = await answersFor(ports.store, body, { form: at.form, of })
  if (await madeReport(ports.store, reportWorkId(body, at.form, at.period, asOf), answers)) return undefined
  const back = `/audit/reports/${at.form}/${at.period}`
  const work = { kind: 'make-report', input: { form: at.form, period: at.period, asOf } } as const
  return <StartWorkPage viewer={viewerOf(c)} work={work} back={back} />
}

/** So is publishing one. */
export async function freezeForLargeOffice(
  { ports, actor, body, at, asOf }: AskedReport,
  values: Values,
  c: Context<AppEnv>,
) {
  if (!(await isLargeOffice(ports, body))) return undefined
  const marks = {
    public: one(values, 'public') === 'yes',
    acceptNotRecorded: one(values, 'acceptNotRecorded') === 'yes',
    corrects: one(values, 'corrects') || null,
  }
  const input = { form: at.form, period: at.period, asOf, ...marks }
  const started = await startFiguresWork(ports, actor, body, { kind: 'freeze-report', input })
  return started.ok ? c.redirect(`/audit/work/${started.value.id}`, 303) : started
}

/** So is a file of all its cases. */
export async function startExportForLargeOffice({ ports, body }: Desk, c: Context<AppEnv>, period: Period) {
  const file = exportFiles.find((name) => name === c.req.param('file'))
  if (!file || (file.endsWith('.xlsx') && !ports.reportFiles) || !(await isLargeOffice(ports, body))) return undefined
  const given = c.req.query('export') ?? ''
  const input: ExportWork = { file, period, name: exportName.test(given) ? given : ports.ids.id() }
  return <StartWorkPage viewer={viewerOf(c)} work={{ kind: 'export', input }} back="/audit/exports" />
}

const workOf = onDesk('export-figures', async ({ ports, actor, body }, c) => {
  const work = await figuresWork(ports, actor, body, paramOf(c, 'id'))
  return work.ok ? work.value : problemPage(c, work.refusal, { back: '/audit' })
})

/** Reports and files of large offices: started by a button, watched on a page, read when they are made. */
export function workPages(): Pages {
  return new Pages()
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
    .file('/audit/work/:id/file', within('render', workOf), async (work, c) => {
      return (await workDownload(c, work)) ?? problemPage(c, { code: 'not-found' }, { back: '/audit' })
    })
}
