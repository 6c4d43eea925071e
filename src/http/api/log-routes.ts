import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { readLogEntry } from '../../app/documents/log-entry.ts'
import { figuresOf } from '../../app/figures/figures.ts'
import { civilDateInput, wordsInput } from '../../app/input.ts'
import { documentHits, type FoundDocument } from '../../app/search/document-hits.ts'
import { parseReference } from '../../domain/request/reference.ts'
import { ok, refuse } from '../../domain/request/refusal.ts'
import type { AppEnv } from '../app-env.ts'
import { entryJson } from '../feeds/open-data/log-json.ts'
import { contentTag } from '../middleware/cache-control.ts'
import { refused } from '../problems/problem-types.ts'
import { documentPlaceHref } from '../ui/place-in-file.ts'
import { anyone } from './callers.ts'
import { nextLink, operation } from './operation.ts'
import { referenceParams } from './params.ts'
import { bodyNamed, periodOf } from './period-query.ts'
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

/** A document in which the words of a search stand, at the address where it opens there. */
function foundIn({ id, title, pages, first }: FoundDocument, baseUrl: string, text: string) {
  const { number: page, where: place, excerpt } = first
  return { id, title, pages, page, place, excerpt, url: `${baseUrl}${documentPlaceHref(id, page, text)}` }
}

export function logRoutes(app: OpenAPIHono<AppEnv>): void {
  // The rows are read for every answer: what another process commits is seen at once.
  const rendered: RenderedCache<{ json: Uint8Array<ArrayBuffer>; etag: string }> = renderedCache(100, 60_000)
  operation(app, {
    operationId: 'listLog',
    method: 'get',
    path: '/log',
    tag: 'Public log',
    summary: 'The public log, newest publication first',
    who: anyone,
    query: logQuery,
    answer: { status: 200, description: 'A page of the log; `Link: rel="next"`', schema: logPageSchema },
    problems: [422, 429],
    handle: async ({ c, ports: { store, settings }, query: { body, q, sort, cursor, outcome, year, limit } }) => {
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
        : await store.lists.log({
            limit,
            ...(body ? { bodySlug: body } : {}),
            ...(outcome ? { outcome } : {}),
            ...(year ? { year } : {}),
            ...at,
          })
      const ids = page.rows.map(({ requestId }) => requestId)
      const hits = q ? await documentHits({ store }, q, false, ids) : new Map<string, readonly FoundDocument[]>()
      const places = [...hits.values()].flat().map(({ id, pages, first }) => `${id} ${pages} ${first.number}`)
      const rows = page.rows.map((row) => `${row.requestId} ${row.updatedAt}`)
      const shown = `${page.nextCursor} ${rows.join()} ${places.join()}`
      let known = rendered.get(c.req.url, shown)
      if (!known) {
        const entries = page.rows.map((row) => ({
          ...entryJson(row, settings.baseUrl),
          ...(q ? { found: (hits.get(row.requestId) ?? []).map((one) => foundIn(one, settings.baseUrl, q)) } : {}),
        }))
        const json = new TextEncoder().encode(JSON.stringify({ entries, nextCursor: page.nextCursor }))
        known = { json, etag: contentTag(json) }
        rendered.set(c.req.url, shown, known)
      }
      const { json, etag } = known
      const headers = { 'content-type': 'application/json', 'cache-control': 'public, no-cache', etag }
      return c.body(json, 200, { ...headers, ...nextLink(c, page) })
    },
  })

  operation(app, {
    operationId: 'getLogEntry',
    method: 'get',
    path: '/log/{reference}',
    tag: 'Public log',
    summary: 'One entry of the log with its files',
    who: anyone,
    params: referenceParams,
    answer: { status: 200, description: 'The entry', schema: logEntrySchema },
    problems: [404, 410, 429],
    handle: async ({ ports, params }) => {
      const { baseUrl } = ports.settings
      const reference = parseReference(params.reference)
      const entry = reference === undefined ? null : await readLogEntry(ports, reference)
      if (!entry) return refuse('not-found')
      if (entry.row.withdrawnReason !== null) return refused('withdrawn', { why: entry.row.withdrawnReason })
      const documents = entry.documents.map((document) => ({ ...document, url: `${baseUrl}/documents/${document.id}` }))
      return ok({ ...entryJson(entry.row, baseUrl), documents })
    },
  })
}

const figuresQuery = z.object({
  body: z.string().trim().min(1),
  from: civilDateInput.optional().openapi({ type: 'string', format: 'date' }),
  to: civilDateInput.optional().openapi({ type: 'string', format: 'date' }),
  as_of: instantInput.optional().openapi({ description: 'The figures as the records stood then; otherwise now' }),
})

export function statisticsRoutes(app: OpenAPIHono<AppEnv>): void {
  operation(app, {
    operationId: 'getStatistics',
    method: 'get',
    path: '/statistics',
    tag: 'Statistics',
    summary: "A body's figures in a period",
    description:
      'Received by receipt date, the rest by the date of closing. Days are in the unit of the law, the ages of the backlog ' +
      'in calendar days. Open requests are counted, and are late, as of `asOf`. A number is null where it is small, or would ' +
      'tell a small one, and the body asks that it is not shown.',
    who: anyone,
    limit: 'search',
    query: figuresQuery,
    answer: { status: 200, description: 'The figures', schema: figuresSchema },
    problems: [404, 422, 429],
    handle: async ({ ports, actor, query }) => {
      const body = await bodyNamed(ports, query.body)
      return body.ok ? figuresOf(ports, actor, body.value, periodOf(query), query.as_of) : body
    },
  })
}
