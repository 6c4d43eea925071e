import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { cellCases } from '../../../app/figures/cell-cases.ts'
import { freezeReport, verifyReport } from '../../../app/figures/freeze-report.ts'
import { readFigures } from '../../../app/figures/read-figures.ts'
import { readReport } from '../../../app/figures/read-report.ts'
import { reportFile } from '../../../app/figures/report-file.ts'
import { reportOf } from '../../../app/figures/report-period.ts'
import { isLargeOffice } from '../../../app/figures/start-figures-work.ts'
import { civilDateInput, parseInput } from '../../../app/input.ts'
import { reportFormats } from '../../../domain/report/form/written-report.ts'
import { may } from '../../../domain/request/policy.ts'
import { locales } from '../../../domain/text/local-text.ts'
import type { AppEnv } from '../../app-env.ts'
import { answerProblem } from '../../problems/problem.ts'
import { endpoint } from '../endpoint.ts'
import { readJson } from '../read-json.ts'
import { comparisonRoute } from './comparison-route.ts'
import { reportAnswerRoutes } from './report-answer-routes.ts'
import { reportDownload } from './report-download.ts'
import { reportNowRoute } from './report-now-route.ts'
import {
  cellSchema,
  instantInput,
  instantText,
  noPeriod,
  notStaff,
  ofId,
  ofReport,
  reportListed,
  reportWhole,
  shown,
  signIn,
  tablesSchema,
  verifiedSchema,
} from './report-shapes.ts'
import { scheduleRoutes } from './schedule-routes.ts'

/** Figures of any instant, reports as they were published, and the cases behind a cell. */
export function reportRoutes(app: OpenAPIHono<AppEnv>): void {
  reportAnswerRoutes(app)
  comparisonRoute(app)
  scheduleRoutes(app)
  const figures = {
    method: 'get',
    path: '/statistics/figures',
    tag: 'Statistics',
    summary: 'Every figure of a body in a period, as of any instant',
    description: 'docs/figures.md defines each. `as_of`: the figures as the records stood then; otherwise now.',
    query: z.object({
      body: z.string().trim().min(1),
      from: civilDateInput.optional().openapi({ type: 'string', format: 'date' }),
      to: civilDateInput.optional().openapi({ type: 'string', format: 'date' }),
      as_of: instantInput.optional(),
    }),
    success: { status: 200, description: 'The figures as tables', schema: tablesSchema },
    problems: [404, 422, 429],
  } as const
  endpoint(app, figures, async (c, { query }) => {
    const ports = c.get('ports')
    const body = await ports.store.bodyBySlug(query.body)
    if (!body) return answerProblem(c, { code: 'not-found', message: `There is no public body "${query.body}"` })
    const asked = { ...(query.from ? { from: query.from } : {}), ...(query.to ? { to: query.to } : {}) }
    const read = await readFigures(ports, c.get('actor'), body, { ...asked, asOf: query.as_of })
    if (!read.ok) return answerProblem(c, read.refusal)
    const { from, to, asOf, tables } = read.value
    return c.json({ body: body.slug, from, to, asOf, tables }, 200)
  })

  const list = {
    method: 'get',
    path: '/reports',
    tag: 'Statistics',
    summary: 'Reports as they were published, the latest first; with the key of an auditor also the private ones',
    query: z.object({ body: z.string().trim().min(1) }),
    success: { status: 200, description: 'The reports', schema: z.object({ reports: z.array(reportListed) }) },
    problems: [404, 422, 429],
    security: 'optional',
  } as const
  endpoint(app, list, async (c, { query }) => {
    const { store } = c.get('ports')
    const body = await store.bodyBySlug(query.body)
    if (!body) return answerProblem(c, { code: 'not-found', message: `There is no public body "${query.body}"` })
    const publicOnly = !may(c.get('actor'), 'read-audit', { bodyId: body.id })
    const found = await store.reports.list({ bodyId: body.id, publicOnly, limit: 200 })
    // What changed may name small counts: it is told with the report itself.
    const reports = found.map((one) => ({ ...shown(one), changes: publicOnly ? null : one.changes }))
    return c.json({ reports }, 200)
  })

  const whole = {
    method: 'get',
    path: '/reports/{id}',
    tag: 'Statistics',
    summary: 'A report as it was published: JSON, or with `format` another file that its form has',
    params: ofId,
    query: z.object({ format: z.enum(reportFormats).optional(), locale: z.enum(locales).optional() }),
    success: { status: 200, description: 'The report', schema: reportWhole },
    problems: [404, 422, 429],
    security: 'optional',
  } as const
  endpoint(app, whole, async (c, { params, query }) => {
    const read = await readReport(c.get('ports'), c.get('actor'), params.id)
    if (!read.ok) return answerProblem(c, read.refusal)
    const { frozen, body, report } = read.value
    const { result: _result, ...listed } = frozen
    const of = reportOf(frozen.period)
    if (query.format && query.format !== 'json' && of) {
      const locale = query.locale ?? body.settings.locale
      const file = await reportFile(c.get('ports'), body, report, {
        format: query.format,
        asOf: frozen.asOf,
        locale,
        of,
      })
      return file.ok ? reportDownload(file.value) : answerProblem(c, file.refusal)
    }
    return c.json({ ...shown(listed), report }, 200)
  })

  const verify = {
    method: 'get',
    path: '/reports/{id}/verification',
    tag: 'Statistics',
    summary: 'Computes a published report once more from the events as of its instant, and says what differs',
    params: ofId,
    success: { status: 200, description: 'Equal, or what differs', schema: verifiedSchema },
    problems: [401, 404, 429],
    security: 'required',
  } as const
  endpoint(app, verify, async (c, { params }) => {
    const actor = c.get('actor')
    if (actor.kind !== 'staff') return answerProblem(c, notStaff, signIn)
    const verified = await verifyReport(c.get('ports'), actor, params.id)
    return verified.ok ? c.json(verified.value, 200) : answerProblem(c, verified.refusal)
  })

  const freezeInput = z.object({
    as_of: instantInput.optional(),
    public: z.boolean().default(false),
    corrects: z.string().optional(),
  })
  const freeze = {
    method: 'post',
    path: '/reports/{form}/{period}',
    tag: 'Statistics',
    summary: 'Publishes a report of your body: it is frozen, and never changes',
    description: 'In an office of more than 20,000 cases `POST /work` does it.',
    params: ofReport,
    body: {
      'application/json': {
        schema: z.object({
          as_of: instantText.optional(),
          public: z.boolean().optional(),
          corrects: z.string().optional().openapi({ description: 'The id of the report that it corrects' }),
        }),
      },
    },
    success: { status: 201, description: 'The report', schema: reportListed },
    problems: [401, 403, 404, 409, 422, 429],
    security: 'required',
  } as const
  endpoint(app, freeze, async (c, { params }) => {
    const ports = c.get('ports')
    const actor = c.get('actor')
    if (actor.kind !== 'staff') return answerProblem(c, notStaff, signIn)
    const json = await readJson(c)
    if (!json.ok) return json.response
    const input = parseInput(freezeInput, json.value)
    if (!input.ok) return answerProblem(c, input.refusal)
    const body = await ports.store.bodyById(actor.bodyId)
    const of = reportOf(params.period)
    if (!body || !of) return answerProblem(c, noPeriod)
    const { as_of: asOf = ports.clock.now(), corrects } = input.value
    if (may(actor, 'freeze-report', { bodyId: body.id }) && (await isLargeOffice(ports, body))) {
      const message = 'A report of this many cases is published beside: start it by POST /api/v1/work'
      return answerProblem(c, { code: 'conflict', message })
    }
    const asked = { form: params.form, of, asOf, public: input.value.public, corrects }
    const frozen = await freezeReport(ports, actor, body, asked)
    if (!frozen.ok) return answerProblem(c, frozen.refusal)
    const { result: _result, ...listed } = frozen.value
    return c.json(shown(listed), 201)
  })

  const cases = {
    method: 'get',
    path: '/reports/{form}/{period}/cases',
    tag: 'Statistics',
    summary: 'The cases behind one cell of a report of your body, by reference',
    description: '`cell` is the path of the cell as a JSON array: `["requests","received","count"]`.',
    params: ofReport,
    query: z.object({ cell: z.string(), as_of: instantInput.optional() }),
    success: { status: 200, description: 'The cell and its cases', schema: cellSchema },
    problems: [401, 403, 404, 422, 429],
    security: 'required',
  } as const
  endpoint(app, cases, async (c, { params, query }) => {
    const ports = c.get('ports')
    const actor = c.get('actor')
    if (actor.kind !== 'staff') return answerProblem(c, notStaff, signIn)
    const body = await ports.store.bodyById(actor.bodyId)
    const of = reportOf(params.period)
    if (!body || !of) return answerProblem(c, noPeriod)
    const cell = pathOf(query.cell)
    if (!cell) return answerProblem(c, { code: 'invalid', message: '`cell` is a JSON array of texts' })
    const asked = { form: params.form, of, asOf: query.as_of ?? ports.clock.now() }
    const found = await cellCases(ports, actor, body, asked, cell)
    if (!found.ok) return answerProblem(c, found.refusal)
    const { path: where, kind, value: number } = found.value.cell
    return c.json({ path: where, kind, value: number, cases: found.value.cases }, 200)
  })
  // Last: `/reports/{id}/verification` is no form and period.
  reportNowRoute(app)
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
