import type { Instant } from '../../domain/calendar/civil-date.ts'
import { type Actor, may } from '../../domain/request/policy.ts'
import { ok, type Refusal, type Result, refuse, refuseField } from '../../domain/request/refusal.ts'
import { startBackgroundTask } from '../background-tasks/background-task.ts'
import { backgroundTaskRunners } from '../background-tasks/background-task-runners.ts'
import type { BackgroundTask } from '../ports/background-task-ports.ts'
import type { Ports } from '../ports/ports.ts'
import type { Body } from '../ports/store/bodies.ts'
import { type ExportWork, type FreezeWork, figureTasks, type ReportWork } from './figures-work.ts'
import { madeReport, reportWorkId } from './made-report.ts'
import { reportRecipe } from './make-report.ts'
import { answersFor } from './report-answers.ts'
import type { ReportForm } from './report-forms.ts'
import { periodText, type ReportOf, reportOf } from './report-period.ts'

/** An office with more cases than this has its reports made beside, and not while somebody waits. */
const maxAtOnce = 20_000

export const isLargeOffice = async ({ store }: Pick<Ports, 'store'>, body: Body): Promise<boolean> =>
  (await store.figures.caseCount(body.id, maxAtOnce + 1)) > maxAtOnce

/**
 * In a large office a report is made beside, and nobody waits for the answer: the refusal says where to start it. Undefined
 * where it can be had at once: the office is small, the counts are quick, or it is made already.
 */
export async function backgroundTaskFirst(
  ports: Ports,
  body: Body,
  { form, of, asOf }: { readonly form: ReportForm; readonly of: ReportOf; readonly asOf: Instant },
): Promise<Refusal | undefined> {
  if (form === 'figures' || !(await isLargeOffice(ports, body))) return undefined
  const period = periodText(of)
  const answers = await answersFor(ports.store, body, { form, of })
  if (await madeReport(ports.store, reportWorkId(body, form, period, asOf), answers)) return undefined
  return refuse('conflict', { reason: 'background-task', asOf }).refusal
}

/** More than a body waits for at once; each waits for the one before. */
const maxWaitingTasks = 20

async function isBusy({ store }: Pick<Ports, 'store'>, body: Body): Promise<boolean> {
  const latest = await store.backgroundTasks.of(body.id, 10 * maxWaitingTasks)
  return latest.filter(({ status }) => status === 'queued' || status === 'running').length >= maxWaitingTasks
}

export type FiguresWork =
  | { readonly kind: 'make-report'; readonly input: ReportWork }
  | { readonly kind: 'freeze-report'; readonly input: FreezeWork }
  | { readonly kind: 'export'; readonly input: ExportWork }

/** Starts a report, its publication or an export as long work; a report that is being made, or is made, is not made twice. */
export async function startFiguresWork(
  ports: Ports,
  actor: Actor,
  body: Body,
  { kind, input }: FiguresWork,
): Promise<Result<BackgroundTask>> {
  const action = kind === 'freeze-report' ? 'freeze-report' : 'export-figures'
  if (actor.kind !== 'staff' || !may(actor, action, { bodyId: body.id })) return refuse('forbidden')
  if (await isBusy(ports, body)) return refuse('conflict', { reason: 'queue-full' })
  const asked = { kind, input, bodyId: body.id, startedBy: actor.staffId }
  if (kind === 'export') return ok(await startBackgroundTask(ports, backgroundTaskRunners, asked))
  const { form, period, asOf } = input
  const of = reportOf(period)
  if (!of) return refuseField('period', 'year-or-quarter')
  if (asOf > ports.clock.now()) return refuse('date-in-future')
  // What would be refused is refused now, and not when somebody looks for it.
  const answers = await answersFor(ports.store, body, { form, of })
  const recipe = reportRecipe(body, { form, of, asOf, answers })
  if (!recipe.ok) return recipe
  if (kind === 'freeze-report') return ok(await startBackgroundTask(ports, backgroundTaskRunners, asked))
  const id = reportWorkId(body, form, period, asOf)
  const there = await ports.store.backgroundTasks.byId(id)
  const goesOn = there?.status === 'queued' || there?.status === 'running'
  if (there && (goesOn || (await madeReport(ports.store, id, answers)))) return ok(there)
  return ok(await startBackgroundTask(ports, backgroundTaskRunners, { ...asked, id }))
}

/** Work for the figures of this body, with how far it is. */
export async function figuresWork(
  ports: Pick<Ports, 'store'>,
  actor: Actor,
  body: Body,
  id: string,
): Promise<Result<BackgroundTask>> {
  if (!may(actor, 'export-figures', { bodyId: body.id })) return refuse('forbidden')
  const work = await ports.store.backgroundTasks.byId(id)
  return work?.bodyId === body.id && work.kind in figureTasks ? ok(work) : refuse('not-found')
}
