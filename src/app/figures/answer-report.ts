import { type Actor, may } from '../../domain/request/policy.ts'
import { ok, type Result, refuse, refuseField } from '../../domain/request/refusal.ts'
import { actorRefOf } from '../perform.ts'
import type { Ports } from '../ports/ports.ts'
import type { Body } from '../ports/store/bodies.ts'
import type { ReportAnswer } from '../ports/store/figures/reports.ts'
import type { New } from '../ports/store/versions.ts'
import { conflictsOf, staleSave } from '../stale-save.ts'
import { reportRecipe } from './make-report.ts'
import type { ReportForm } from './report-forms.ts'
import { reportInputs } from './report-inputs.ts'
import { periodText, type ReportOf } from './report-period.ts'

/** Forms in which something stands that no record tells. */
export const asksPeople = (form: ReportForm): boolean =>
  form === 'cn-annual' || form === 'us-annual' || form === 'plain'

/**
 * Keeps what the records cannot tell of a report: staff, costs, the parts that are written by people.
 * @param asked the answers, whole, and the version of those that the person saw; 0 where none were kept
 */
export async function answerReport(
  ports: Ports,
  actor: Actor,
  body: Body,
  asked: {
    readonly form: ReportForm
    readonly of: ReportOf
    readonly answers: unknown
    readonly seen?: number | undefined
  },
): Promise<Result<ReportAnswer>> {
  if (!may(actor, 'answer-report', { bodyId: body.id })) return refuse('forbidden')
  const now = ports.clock.now()
  if (!asksPeople(asked.form)) return refuseField('form', 'choice')
  const { seen, ...given } = asked
  const whole = { ...given, answers: given.answers ?? {}, asOf: now }
  const recipe = reportRecipe(body, whole)
  if (!recipe.ok) return recipe
  // The report itself says whether its components are those that were answered for.
  const made = recipe.value.compute(await reportInputs(ports, body, whole, recipe.value))
  if (!made.ok) return made
  const answer: New<ReportAnswer> = {
    bodyId: body.id,
    form: asked.form,
    period: periodText(asked.of),
    answers: whole.answers,
    by: actorRefOf(actor),
    at: now,
  }
  const { reports } = ports.store
  const old = await reports.answers(answer.bodyId, answer.form, answer.period)
  if (old && JSON.stringify(old.answers) === JSON.stringify(answer.answers)) return ok(old)
  if (old ? seen !== old.version : seen !== undefined && seen !== 0) return conflictWith(old, answer)
  const saved = old
    ? await reports.updateAnswers({ ...answer, version: old.version })
    : await reports.createAnswers(answer)
  return saved.ok
    ? ok(saved.row)
    : conflictWith(await reports.answers(answer.bodyId, answer.form, answer.period), answer)
}

function conflictWith(theirs: ReportAnswer | null, yours: New<ReportAnswer>): Result<never> {
  const conflicts = conflictsOf(flat(theirs?.answers), flat(yours.answers))
  const whose = theirs ? { by: theirs.by, at: theirs.at } : {}
  return staleSave(
    conflicts.map((one) => ({ ...one, ...whose })),
    theirs?.version ?? 0,
  )
}

/** Every answer by its place: `texts.problems`. */
function flat(answers: unknown, path = ''): { [place: string]: unknown } {
  if (typeof answers !== 'object' || answers === null || Array.isArray(answers)) return path ? { [path]: answers } : {}
  return Object.assign({}, ...Object.entries(answers).map(([key, value]) => flat(value, path ? `${path}.${key}` : key)))
}
