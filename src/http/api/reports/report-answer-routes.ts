import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { answerReport, asksPeople } from '../../../app/figures/answer-report.ts'
import { reportForms } from '../../../app/figures/report-forms.ts'
import { periodText, reportOf } from '../../../app/figures/report-period.ts'
import type { ReportAnswer } from '../../../app/ports/store/report-ports.ts'
import { may } from '../../../domain/request/policy.ts'
import type { AppEnv } from '../../app-env.ts'
import { answerProblem } from '../../problems/problem.ts'
import { endpoint } from '../endpoint.ts'
import { readJson } from '../read-json.ts'
import { answerWholeSave, seenBy, versionTag } from '../row-version.ts'
import { noPeriod, notStaff, ofReport, signIn } from './report-shapes.ts'

const answersSchema = z
  .object({
    form: z.enum(reportForms),
    period: z.string(),
    version: z.int().openapi({ description: 'The `ETag`: send it as `If-Match`. 0: nothing is kept yet' }),
    answers: z.record(z.string(), z.unknown()).openapi({
      description: 'By the place that the `needs` of the report name, as in `personnel` or `texts.problems`',
    }),
    at: z.string().nullable().openapi({ format: 'date-time', description: 'Null: nothing is kept yet' }),
  })
  .openapi('ReportAnswers')

type Told = z.infer<typeof answersSchema>
const told = (form: Told['form'], period: string, kept: ReportAnswer | null): Told => ({
  form,
  period,
  version: kept?.version ?? 0,
  answers: (kept?.answers ?? {}) as Told['answers'],
  at: kept?.at ?? null,
})

/** What the records cannot tell of a report: staff, costs, the parts that people write. */
export function reportAnswerRoutes(app: OpenAPIHono<AppEnv>): void {
  const read = {
    method: 'get',
    path: '/reports/{form}/{period}/answers',
    tag: 'Statistics',
    summary: 'What people told for a report of your body that its records cannot tell',
    params: ofReport,
    success: { status: 200, description: 'The answers that are kept', schema: answersSchema },
    problems: [401, 403, 404, 422, 429],
    security: 'required',
  } as const
  endpoint(app, read, async (c, { params }) => {
    const { store } = c.get('ports')
    const actor = c.get('actor')
    if (actor.kind !== 'staff') return answerProblem(c, notStaff, signIn)
    if (!may(actor, 'read-audit', { bodyId: actor.bodyId }))
      return answerProblem(c, { code: 'forbidden', message: 'You may not read what was told for reports' })
    const of = reportOf(params.period)
    if (!of) return answerProblem(c, noPeriod)
    if (!asksPeople(params.form))
      return answerProblem(c, { code: 'not-found', message: `${params.form} asks people for nothing` })
    const period = periodText(of)
    const kept = told(params.form, period, await store.reports.answers(actor.bodyId, params.form, period))
    return c.json(kept, 200, versionTag(kept))
  })

  const save = {
    method: 'put',
    path: '/reports/{form}/{period}/answers',
    tag: 'Statistics',
    summary: 'Keeps what the records cannot tell of a report, in the place of what was kept before',
    description:
      'Reports of this form and period that are made or published from now on have the answers. Given whole: `If-Match` names the `version` of what was kept.',
    params: ofReport,
    body: { 'application/json': { schema: z.record(z.string(), z.unknown()) } },
    success: { status: 200, description: 'The answers that are kept', schema: answersSchema },
    problems: [401, 403, 404, 409, 412, 422, 428, 429],
    security: 'required',
  } as const
  endpoint(app, save, async (c, { params }) => {
    const ports = c.get('ports')
    const actor = c.get('actor')
    if (actor.kind !== 'staff') return answerProblem(c, notStaff, signIn)
    const json = await readJson(c)
    if (!json.ok) return json.response
    const body = await ports.store.bodyById(actor.bodyId)
    const of = reportOf(params.period)
    if (!body || !of) return answerProblem(c, noPeriod)
    const saved = await answerReport(ports, actor, body, {
      ...{ form: params.form, of, answers: json.value },
      seen: seenBy(c),
    })
    if (!saved.ok) return answerWholeSave(c, saved.refusal)
    return c.json(told(params.form, saved.value.period, saved.value), 200, versionTag(saved.value))
  })
}
