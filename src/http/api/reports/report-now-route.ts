import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { makeReport } from '../../../app/figures/make-report.ts'
import { reportFile } from '../../../app/figures/report-file.ts'
import { backgroundTaskFirst } from '../../../app/figures/start-figures-work.ts'
import { reportFormats } from '../../../domain/report/form/any-report.ts'
import { may } from '../../../domain/request/policy.ts'
import { locales } from '../../../domain/text/local-text.ts'
import type { AppEnv } from '../../app-env.ts'
import { anyStaff } from '../callers.ts'
import { operation } from '../operation.ts'
import { reportDownload } from './report-download.ts'
import { instantInput, ofReport, periodIn, reportSchema, reportTypes } from './report-shapes.ts'

/** A report of one's own body, computed when it is asked for and kept nowhere. */
export function reportNowRoute(app: OpenAPIHono<AppEnv>): void {
  operation(app, {
    operationId: 'makeReport',
    method: 'get',
    path: '/reports/{form}/{period}',
    tag: 'Statistics',
    summary: 'A report of your body as the records stand, or stood at an instant; published nowhere',
    description:
      '`plain` is the year in words and charts, compared with the year before. `format`: by default JSON; which there are goes by the form. In an office of more than 20,000 cases it is made by `POST /work` first.',
    who: anyStaff,
    limit: 'render',
    params: ofReport,
    query: z.object({
      as_of: instantInput.optional(),
      format: z.enum(reportFormats).default('json'),
      locale: z.enum(locales).optional(),
    }),
    answer: { status: 200, description: 'The report as a file', files: reportTypes, json: reportSchema },
    problems: [401, 403, 404, 409, 422, 429],
    handle: async ({ ports, actor, body, params: { form, period }, query }) => {
      const read = periodIn(period)
      if (!read.ok) return read
      const { format, as_of: asOf = ports.clock.now(), locale = body.settings.locale } = query
      const of = read.value
      const inBackground = await backgroundTaskFirst(ports, body, { form, of, asOf })
      if (inBackground && may(actor, 'export-figures', { bodyId: body.id })) return { ok: false, refusal: inBackground }
      const made = await makeReport(ports, actor, body, { form, of, asOf })
      if (!made.ok) return made
      const file = await reportFile(ports, body, made.value, { format, asOf, locale, of })
      return file.ok ? reportDownload(file.value) : file
    },
  })
}
