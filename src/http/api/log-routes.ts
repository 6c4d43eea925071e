import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { readLogEntry } from '../../app/documents/log-entry.ts'
import { figuresOf } from '../../app/figures/figures.ts'
import { civilDateInput, wordsInput } from '../../app/input.ts'
import type { LogRow } from '../../app/ports/store/records.ts'
import { parseReference } from '../../domain/request/reference.ts'
import type { AppEnv } from '../app-env.ts'
import { answerProblem } from '../problems/problem.ts'
import { answerPage } from './answer-page.ts'
import { referenceParams } from './cases/requests-routes.ts'
import { endpoint } from './endpoint.ts'
import { type RenderedCache, renderedCache } from './rendered-cache.ts'
import { instantInput } from './reports/report-shapes.ts'
import { cursorInput, figuresSchema, limitInput, logEntrySchema, logPageSchema } from './schemas/list-schemas.ts'

const logQuery = z.object({
  body: z.string().trim().min(1).optional(),
  outcome: z.string().trim().min(1).optional(),
  year: z.coerce.number().int().min(1900).max(9999).optional().openapi({ description: 'Of receipt' }),
  q: wordsInput(200)
    .optional()
    .openapi({ type: 'string', description: 'Searched as on the page of the log; what was taken back is not found' }),
  sort: z.enum(['relevance', 'newest']).optional().openapi({ description: 'Of a search: `relevance` unless asked' }),
  cursor: cursorInput,
  limit: limitInput,
})

/** An entry as the log shows it: of one that was taken back, that it was and why. */
function entryOf(row: LogRow, baseUrl: string) {
  const { requestId: _id, bodyId: _body, bodySlug, ...shown } = row
  const tombstone = row.withdrawnReason === null ? {} : { title: '', summary: '', facts: {}, documentCount: 0 }
  return { ...shown, ...tombstone, body: bodySlug, url: `${baseUrl}/log/${row.reference}` }
}

export function logRoutes(app: OpenAPIHono<AppEnv>): void {
  // The rows are read for every answer: what another process commits is seen at once.
  const rendered: RenderedCache<Uint8Array<ArrayBuffer>> = renderedCache(100, 60_000)
  const list = {
    method: 'get',
    path: '/log',
    tag: 'Public log',
    summary: 'The public log, newest publication first',
    query: logQuery,
    success: { status: 200, description: 'A page of the log; `Link: rel="next"`', schema: logPageSchema },
    problems: [422, 429],
  } as const
  endpoint(app, list, async (c, { query: { body, q, sort, cursor, outcome, year, limit } }) => {
    const { store, settings } = c.get('ports')
    const at = cursor ? { cursor } : {}
    const page = q
      ? await store.search.log({
          text: q,
          sort: sort ?? 'relevance',
          limit,
          filters: {
            ...(body ? { body: [body] } : {}),
            ...(outcome ? { outcome: [outcome] } : {}),
            ...(year ? { year: [String(year)] } : {}),
          },
          ...at,
        })
      : await store.log({
          limit,
          ...(body ? { bodySlug: body } : {}),
          ...(outcome ? { outcome } : {}),
          ...(year ? { year } : {}),
          ...at,
        })
    const shown = `${page.nextCursor} ${page.rows.map((row) => `${row.requestId} ${row.updatedAt}`).join()}`
    let json = rendered.get(c.req.url, shown)
    if (!json) {
      const entries = page.rows.map((row) => entryOf(row, settings.baseUrl))
      json = new TextEncoder().encode(JSON.stringify({ entries, nextCursor: page.nextCursor }))
      rendered.set(c.req.url, shown, json)
    }
    return answerPage(c, page, json, { 'cache-control': 'public, no-cache' })
  })

  const one = {
    method: 'get',
    path: '/log/{reference}',
    tag: 'Public log',
    summary: 'One entry of the log with its files',
    params: referenceParams,
    success: { status: 200, description: 'The entry', schema: logEntrySchema },
    problems: [404, 410, 429],
  } as const
  endpoint(app, one, async (c, { params }) => {
    const ports = c.get('ports')
    const { baseUrl } = ports.settings
    const reference = parseReference(params.reference)
    const entry = reference === undefined ? null : await readLogEntry(ports, reference)
    if (!entry) return answerProblem(c, { code: 'not-found', message: 'The log has no such entry' })
    if (entry.row.withdrawnReason !== null) {
      return answerProblem(c, { code: 'withdrawn', message: `Taken back: ${entry.row.withdrawnReason}` })
    }
    const documents = entry.documents.map((document) => ({ ...document, url: `${baseUrl}/documents/${document.id}` }))
    return c.json({ ...entryOf(entry.row, baseUrl), documents }, 200)
  })
}

const figuresQuery = z.object({
  body: z.string().trim().min(1),
  from: civilDateInput.optional().openapi({ type: 'string', format: 'date' }),
  to: civilDateInput.optional().openapi({ type: 'string', format: 'date' }),
  as_of: instantInput.optional().openapi({ description: 'The figures as the records stood then; otherwise now' }),
})

export function statisticsRoutes(app: OpenAPIHono<AppEnv>): void {
  const config = {
    method: 'get',
    path: '/statistics',
    tag: 'Statistics',
    summary: "A body's figures in a period",
    description:
      'Received by receipt date, the rest by the date of closing. Days are in the unit of the law, the ages of the backlog ' +
      'in calendar days. Open requests are counted, and are late, as of `asOf`. A number is null where it is small, or would ' +
      'tell a small one, and the body asks that it is not shown.',
    query: figuresQuery,
    success: { status: 200, description: 'The figures', schema: figuresSchema },
    problems: [404, 422, 429],
  } as const
  endpoint(app, config, async (c, { query }) => {
    const ports = c.get('ports')
    const body = await ports.store.bodyBySlug(query.body)
    if (!body) return answerProblem(c, { code: 'not-found', message: `There is no public body "${query.body}"` })
    const period = { ...(query.from ? { from: query.from } : {}), ...(query.to ? { to: query.to } : {}) }
    const figures = await figuresOf(ports, c.get('actor'), body, period, query.as_of)
    if (!figures.ok) return answerProblem(c, figures.refusal)
    return c.json(figures.value, 200)
  })
}
