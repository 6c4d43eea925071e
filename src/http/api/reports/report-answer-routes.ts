import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { answerReport, asksPeople } from '../../../app/figures/answer-report.ts'
import { reportForms } from '../../../app/figures/report-forms.ts'
import { periodText } from '../../../app/figures/report-period.ts'
import type { ReportAnswer } from '../../../app/ports/store/figures/reports.ts'
import { may } from '../../../domain/request/policy.ts'
import { mapResult, ok, refuse } from '../../../domain/request/refusal.ts'
import type { AppEnv } from '../../app-env.ts'
import { anyStaff } from '../callers.ts'
import { jsonBody, operation } from '../operation.ts'
import { ofReport, periodIn } from './report-shapes.ts'

const told = z.union([z.string(), z.number(), z.null()])
const row = z.record(z.string(), told)
const place = z.union([told, z.array(z.union([told, row])), row])
const givenSchema = z.record(z.string(), z.union([told, z.array(row), z.record(z.string(), place)])).openapi({
  description: 'By the place that the `needs` of the report name, as in `personnel` or `texts.problems`',
  example: { texts: { problems: 'Two officers left in May.' }, exclusions: { Highways: 2 } },
})
const answersSchema = z
  .object({
    form: z.enum(reportForms),
    period: z.string(),
    version: z.int().openapi({ description: 'The `ETag`: send it as `If-Match`. 0: nothing is kept yet' }),
    answers: givenSchema,
    at: z.string().nullable().openapi({ format: 'date-time', description: 'Null: nothing is kept yet' }),
  })
  .openapi('ReportAnswers')

type Kept = z.infer<typeof answersSchema>
const shown = (form: Kept['form'], period: string, kept: ReportAnswer | null): Kept => ({
  form,
  period,
  version: kept?.version ?? 0,
  answers: (kept?.answers ?? {}) as Kept['answers'],
  at: kept?.at ?? null,
})

/** What the records cannot tell of a report: staff, costs, the parts that people write. */
export function reportAnswerRoutes(app: OpenAPIHono<AppEnv>): void {
  const shared = {
    ...{ path: '/reports/{form}/{period}/answers', tag: 'Statistics', params: ofReport, who: anyStaff },
    answer: { status: 200, description: 'The answers that are kept', schema: answersSchema, versioned: true },
  } as const
  operation(app, {
    ...shared,
    operationId: 'getReportAnswers',
    limit: 'render',
    method: 'get',
    summary: 'What people told for a report of your body that its records cannot tell',
    problems: [401, 403, 404, 422, 429],
    handle: async ({ ports: { store }, actor, body, params: { form, period: asked } }) => {
      if (!may(actor, 'read-audit', { bodyId: body.id })) return refuse('forbidden')
      const of = periodIn(asked)
      if (!of.ok) return of
      if (!asksPeople(form)) return refuse('not-found')
      const period = periodText(of.value)
      return ok(shown(form, period, await store.reports.answers(body.id, form, period)))
    },
  })

  operation(app, {
    ...shared,
    operationId: 'putReportAnswers',
    method: 'put',
    summary: 'Keeps what the records cannot tell of a report, in the place of what was kept before',
    description:
      'Reports of this form and period that are made or published from now on have the answers. Given whole: `If-Match` names the `version` of what was kept.',
    body: jsonBody(givenSchema),
    replacesWhole: true,
    problems: [401, 403, 404, 409, 412, 422, 428, 429],
    handle: async ({ ports, actor, body, params: { form, period }, input: answers, seen }) => {
      const of = periodIn(period)
      if (!of.ok) return of
      const saved = await answerReport(ports, actor, body, { form, of: of.value, answers, seen })
      return mapResult(saved, (kept) => shown(form, kept.period, kept))
    },
  })
}
