import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { makeReport } from '../../../app/figures/make-report.ts'
import { reportFile } from '../../../app/figures/report-file.ts'
import { reportOf } from '../../../app/figures/report-period.ts'
import { backgroundTaskFirst } from '../../../app/figures/start-figures-work.ts'
import { reportFormats } from '../../../domain/report/form/written-report.ts'
import { may } from '../../../domain/request/policy.ts'
import { locales } from '../../../domain/text/local-text.ts'
import type { AppEnv } from '../../app-env.ts'
import { answerProblem } from '../../problems/problem.ts'
import { endpoint } from '../endpoint.ts'
import { reportDownload } from './report-download.ts'
import { instantInput, noPeriod, notStaff, ofReport, signIn } from './report-shapes.ts'

/** A report of one's own body, computed when it is asked for and kept nowhere. */
export function reportNowRoute(app: OpenAPIHono<AppEnv>): void {
  const now = {
    method: 'get',
    path: '/reports/{form}/{period}',
    tag: 'Statistics',
    summary: 'A report of your body as the records stand, or stood at an instant; published nowhere',
    description:
      '`plain` is the year in words and charts, compared with the year before. `format`: by default JSON; which there are goes by the form. In an office of more than 20,000 cases it is made by `POST /work` first.',
    params: ofReport,
    query: z.object({
      as_of: instantInput.optional(),
      format: z.enum(reportFormats).default('json'),
      locale: z.enum(locales).optional(),
    }),
    success: { status: 200, description: 'The report as a file' },
    problems: [401, 403, 404, 409, 422, 429],
    security: 'required',
  } as const
  endpoint(app, now, async (c, { params, query }) => {
    const ports = c.get('ports')
    const actor = c.get('actor')
    if (actor.kind !== 'staff') return answerProblem(c, notStaff, signIn)
    const body = await ports.store.bodyById(actor.bodyId)
    const of = reportOf(params.period)
    if (!body || !of) return answerProblem(c, noPeriod)
    const asOf = query.as_of ?? ports.clock.now()
    const beside = await backgroundTaskFirst(ports, body, { form: params.form, of, asOf })
    if (beside && may(actor, 'export-figures', { bodyId: body.id })) return answerProblem(c, beside)
    const made = await makeReport(ports, actor, body, { form: params.form, of, asOf })
    if (!made.ok) return answerProblem(c, made.refusal)
    const locale = query.locale ?? body.settings.locale
    const file = await reportFile(ports, body, made.value, { format: query.format, asOf, locale, of })
    return file.ok ? reportDownload(file.value) : answerProblem(c, file.refusal)
  })
}
