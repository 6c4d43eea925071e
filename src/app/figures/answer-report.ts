import { type Actor, may } from '../../domain/request/policy.ts'
import { done, type Result, refuse } from '../../domain/request/refusal.ts'
import { actorRefOf } from '../perform.ts'
import type { Ports } from '../ports/ports.ts'
import type { Body } from '../ports/records.ts'
import type { ReportAnswer } from '../ports/report-ports.ts'
import { type ReportForm, type ReportOf, reportInputs, reportRecipe } from './make-report.ts'
import { periodText } from './report-period.ts'

/** Forms in which something stands that no record tells. */
export const asksPeople = (form: ReportForm): boolean =>
  form === 'cn-annual' || form === 'us-annual' || form === 'plain'

/** Keeps what the records cannot tell of a report: staff, costs, the parts that are written by people. */
export async function answerReport(
  ports: Ports,
  actor: Actor,
  body: Body,
  asked: { readonly form: ReportForm; readonly of: ReportOf; readonly answers: unknown },
): Promise<Result<ReportAnswer>> {
  if (!may(actor, 'answer-report', { bodyId: body.id })) return refuse('forbidden', 'You may not answer for reports')
  const now = ports.clock.now()
  if (!asksPeople(asked.form)) return refuse('invalid', `${asked.form} asks for nothing that the records cannot tell`)
  const whole = { ...asked, answers: asked.answers ?? {}, asOf: now }
  const recipe = reportRecipe(body, whole)
  if (!recipe.ok) return recipe
  // The report itself says whether its components are those that were answered for.
  const made = recipe.value.compute(await reportInputs(ports, body, whole, recipe.value))
  if (!made.ok) return made
  const answer: ReportAnswer = {
    bodyId: body.id,
    form: asked.form,
    period: periodText(asked.of),
    answers: whole.answers,
    by: actorRefOf(actor),
    at: now,
  }
  await ports.store.reports.saveAnswers(answer)
  return done(answer)
}
