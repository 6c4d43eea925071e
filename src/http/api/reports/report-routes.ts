import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { cellCases } from '../../../app/figures/cell-cases.ts'
import { freezeReport, verifyReport } from '../../../app/figures/freeze-report.ts'
import { readFigures } from '../../../app/figures/read-figures.ts'
import { readReport } from '../../../app/figures/read-report.ts'
import { reportFile } from '../../../app/figures/report-file.ts'
import { reportOf } from '../../../app/figures/report-period.ts'
import { isLargeOffice } from '../../../app/figures/start-figures-work.ts'
import { reportNotes } from '../../../app/reports/report-notes.ts'
import { reportFormats } from '../../../domain/report/form/any-report.ts'
import { may } from '../../../domain/request/policy.ts'
import { mapResult, ok, refuse, refuseField } from '../../../domain/request/refusal.ts'
import { locales } from '../../../domain/text/local-text.ts'
import type { AppEnv } from '../../app-env.ts'
import { anyone, anyoneKnown, anyStaff } from '../callers.ts'
import { operation, parsedBody } from '../operation.ts'
import { bodyNamed, periodOf, periodQuery } from '../period-query.ts'
import { comparisonRoute } from './comparison-route.ts'
import { reportAnswerRoutes } from './report-answer-routes.ts'
import { reportDownload } from './report-download.ts'
import { reportNowRoute } from './report-now-route.ts'
import {
  cellSchema,
  instantInput,
  instantText,
  ofId,
  ofReport,
  periodIn,
  reportListed,
  reportWhole,
  shown,
  tablesSchema,
  verifiedSchema,
} from './report-shapes.ts'
import { scheduleRoutes } from './schedule-routes.ts'

const freezeInput = z.object({
  as_of: instantInput.optional(),
  public: z.boolean().default(false),
  acceptNotRecorded: z.boolean().default(false),
  corrects: z.string().optional(),
})
const freezeBody = z.object({
  as_of: instantText.optional(),
  public: z.boolean().optional(),
  acceptNotRecorded: z.boolean().optional().openapi({
    description: 'Publishes it though the records do not say how some requests ended, or what else it asks',
  }),
  corrects: z.string().optional().openapi({ description: 'The id of the report that it corrects' }),
})

/** Figures of any instant, reports as they were published, and the cases behind a cell. */
export function reportRoutes(app: OpenAPIHono<AppEnv>): void {
  reportAnswerRoutes(app)
  comparisonRoute(app)
  scheduleRoutes(app)
  publishedRoutes(app)
  operation(app, {
    operationId: 'freezeReport',
    method: 'post',
    path: '/reports/{form}/{period}',
    tag: 'Statistics',
    summary: 'Publishes a report of your body: it is frozen, and never changes',
    description: 'In an office of more than 20,000 cases `POST /work` does it.',
    who: anyStaff,
    params: ofReport,
    body: parsedBody(freezeInput, freezeBody),
    answer: { status: 201, description: 'The report', schema: reportListed },
    problems: [401, 403, 404, 409, 422, 429],
    handle: async ({ ports, actor, body, params: { form, period }, input }) => {
      const of = periodIn(period)
      if (!of.ok) return of
      if (may(actor, 'freeze-report', { bodyId: body.id }) && (await isLargeOffice(ports, body)))
        return refuse('conflict', { reason: 'background-task' })
      const { as_of: asOf = ports.clock.now(), ...rest } = input
      const asked = { form, of: of.value, asOf, ...rest }
      return mapResult(await freezeReport(ports, actor, body, asked), ({ result: _result, ...listed }) => shown(listed))
    },
  })

  operation(app, {
    operationId: 'listCellCases',
    method: 'get',
    path: '/reports/{form}/{period}/cases',
    tag: 'Statistics',
    summary: 'The cases behind one cell of a report of your body, by reference',
    description: '`cell` is the path of the cell as a JSON array: `["requests","received","count"]`.',
    who: anyStaff,
    limit: 'render',
    params: ofReport,
    query: z.object({ cell: z.string(), as_of: instantInput.optional() }),
    answer: { status: 200, description: 'The cell and its cases', schema: cellSchema },
    problems: [401, 403, 404, 422, 429],
    handle: async ({ ports, actor, body, params: { form, period }, query }) => {
      const of = periodIn(period)
      if (!of.ok) return of
      const path = pathOf(query.cell)
      if (!path) return refuseField('cell', 'json')
      const asked = { form, of: of.value, asOf: query.as_of ?? ports.clock.now() }
      return mapResult(await cellCases(ports, actor, body, asked, path), ({ cell, cases }) => ({
        ...{ path: cell.path, kind: cell.kind, value: cell.value, cases },
      }))
    },
  })
  // Last: `/reports/{id}/verification` is no form and period.
  reportNowRoute(app)
}

function publishedRoutes(app: OpenAPIHono<AppEnv>): void {
  const shared = { method: 'get', tag: 'Statistics' } as const
  operation(app, {
    ...shared,
    operationId: 'getFigures',
    path: '/statistics/figures',
    summary: 'Every figure of a body in a period, as of any instant',
    description: 'docs/figures.md defines each. `as_of`: the figures as the records stood then; otherwise now.',
    who: anyone,
    limit: 'search',
    query: z.object({ body: z.string().trim().min(1), ...periodQuery, as_of: instantInput.optional() }),
    answer: { status: 200, description: 'The figures as tables', schema: tablesSchema },
    problems: [404, 422, 429],
    handle: async ({ ports, actor, query }) => {
      const body = await bodyNamed(ports, query.body)
      if (!body.ok) return body
      const read = await readFigures(ports, actor, body.value, { ...periodOf(query), asOf: query.as_of })
      return mapResult(read, ({ from, to, asOf, tables }) => ({ body: body.value.slug, from, to, asOf, tables }))
    },
  })

  operation(app, {
    ...shared,
    operationId: 'listReports',
    path: '/reports',
    summary: 'Reports as they were published, the latest first; with the key of an auditor also the private ones',
    who: anyoneKnown,
    limit: 'render',
    query: z.object({ body: z.string().trim().min(1) }),
    answer: { status: 200, description: 'The reports', schema: z.object({ reports: z.array(reportListed) }) },
    problems: [404, 422, 429],
    handle: async ({ ports, actor, query }) => {
      const body = await bodyNamed(ports, query.body)
      if (!body.ok) return body
      const publicOnly = !may(actor, 'read-audit', { bodyId: body.value.id })
      const found = await ports.store.reports.list({ bodyId: body.value.id, publicOnly, limit: 200 })
      // What changed may name small counts: it is told with the report itself.
      return ok({ reports: found.map((one) => ({ ...shown(one), changes: publicOnly ? null : one.changes })) })
    },
  })

  operation(app, {
    ...shared,
    operationId: 'getReport',
    path: '/reports/{id}',
    summary: 'A report as it was published: JSON, or with `format` another file that its form has',
    who: anyoneKnown,
    limit: 'render',
    params: ofId,
    query: z.object({ format: z.enum(reportFormats).optional(), locale: z.enum(locales).optional() }),
    answer: { status: 200, description: 'The report', schema: reportWhole },
    problems: [404, 422, 429],
    handle: async ({ ports, actor, params, query: { format, locale } }) => {
      const read = await readReport(ports, actor, params.id)
      if (!read.ok) return read
      const { frozen, body, report } = read.value
      const { result: _result, ...listed } = frozen
      const of = reportOf(frozen.period)
      if (!format || format === 'json' || !of)
        return ok({ ...shown(listed), report: { ...report, ...reportNotes(report) } })
      const asked = { format, asOf: frozen.asOf, locale: locale ?? body.settings.locale, of }
      const file = await reportFile(ports, body, report, asked)
      return file.ok ? reportDownload(file.value) : file
    },
  })

  operation(app, {
    ...shared,
    operationId: 'verifyReport',
    path: '/reports/{id}/verification',
    summary: 'Computes a published report once more from the events as of its instant, and says what differs',
    who: anyStaff,
    limit: 'render',
    params: ofId,
    answer: { status: 200, description: 'Equal, or what differs', schema: verifiedSchema },
    problems: [401, 404, 429],
    handle: ({ ports, actor, params: { id } }) => verifyReport(ports, actor, id),
  })
}

/** The path of a cell, as it stands in an address. */
export function pathOf(text: string): readonly string[] | undefined {
  try {
    const read = z.array(z.string()).min(1).max(5).safeParse(JSON.parse(text))
    return read.success ? read.data : undefined
  } catch {
    return undefined
  }
}
