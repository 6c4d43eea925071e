import { type Actor, may } from '../domain/request/policy.ts'
import { done, type Result, refuse } from '../domain/request/refusal.ts'
import { type ReportForm, type ReportOf, reportRecipe } from './make-report.ts'
import { actorRefOf } from './perform.ts'
import type { Ports } from './ports.ts'
import type { Body } from './records.ts'
import { periodText } from './report-period.ts'
import type { ReportAnswer } from './report-ports.ts'

/** Keeps what the records cannot tell of a report: staff, costs, the parts that are written by people. */
export async function answerReport(
  ports: Ports,
  actor: Actor,
  body: Body,
  asked: { readonly form: ReportForm; readonly of: ReportOf; readonly answers: unknown },
): Promise<Result<ReportAnswer>> {
  if (!may(actor, 'answer-report', { bodyId: body.id })) return refuse('forbidden', 'You may not answer for reports')
  const now = ports.clock.now()
  const recipe = reportRecipe(body, { ...asked, asOf: now })
  if (!recipe.ok) return recipe
  const answer: ReportAnswer = {
    bodyId: body.id,
    form: asked.form,
    period: periodText(asked.of),
    answers: asked.answers,
    by: actorRefOf(actor),
    at: now,
  }
  await ports.store.reports.saveAnswers(answer)
  return done(answer)
}
