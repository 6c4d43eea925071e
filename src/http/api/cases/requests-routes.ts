import { type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { statuteOf } from '../../../app/case-file.ts'
import { submitRequest } from '../../../app/cases/receive/submit-request.ts'
import { explain } from '../../../domain/clock/explanation.ts'
import type { AppEnv } from '../../app-env.ts'
import { type Known, knownRequest } from '../../middleware/requester.ts'
import { answerProblem } from '../../problems/problem.ts'
import { endpoint } from '../endpoint.ts'
import { readJson } from '../read-json.ts'
import { statusSchema, submittedSchema } from '../schemas/status-schema.ts'
import { ledgerRoute } from './ledger-routes.ts'
import { matchesTag, type StatusRenderer } from './status-json.ts'

export const referenceParams = z.object({
  reference: z.string().openapi({ param: { name: 'reference', in: 'path' }, example: 'RIVER-2026-00012' }),
})

/** The one answer to an unknown reference, a wrong secret and staff of another body. */
export function noSuchRequest(c: Context<AppEnv>): Response {
  return answerProblem(c, { code: 'not-found', message: 'There is no such request, or the secret is wrong' })
}

export function requestsRoutes(app: OpenAPIHono<AppEnv>, render: StatusRenderer): void {
  endpoint(
    app,
    {
      method: 'post',
      path: '/requests',
      tag: 'Requests',
      summary: 'File a request',
      description: 'Anyone may. Staff may type in for a person what came on another channel. Takes `Idempotency-Key`.',
      body: { 'application/json': { schema: { $ref: '#/components/schemas/NewRequest' } } },
      success: { status: 201, description: 'Filed; `Location` is its address here', schema: submittedSchema },
      problems: [400, 403, 413, 422, 429],
      security: 'optional',
    },
    submit,
  )
  ledgerRoute(app)
  const status = {
    method: 'get',
    path: '/requests/{reference}',
    tag: 'Requests',
    summary: 'Where a request stands, what happens next, by when and why',
    description: 'For its requester (the secret as `Authorization: Bearer`, or `?secret=`) and for staff of its body.',
    params: referenceParams,
    success: { status: 200, description: 'The request; `ETag` for `If-Match`', schema: statusSchema },
    problems: [404, 429],
    security: 'optional',
  } as const
  endpoint(app, status, async (c, { params }) => {
    const known = await knownRequest(c, params.reference)
    if (!known) return noSuchRequest(c)
    return answerStatus(c, render, known, 200)
  })
}

/** Answers with the request as this reader sees it; 304 where they have it already. */
export async function answerStatus(
  c: Context<AppEnv>,
  render: StatusRenderer,
  { row, actor }: Known,
  status: 200 | 201,
): Promise<Response> {
  const ports = c.get('ports')
  const rendered = await render(ports, actor, row, c.get('locale'))
  if (!rendered.ok) return answerProblem(c, rendered.refusal)
  const { json, etag } = rendered.value
  const headers = { etag, 'cache-control': 'private, no-store', vary: 'Authorization, Cookie, Accept-Language' }
  if (status === 200 && matchesTag(c.req.header('if-none-match'), etag)) return c.body(null, 304, headers)
  const location = status === 201 ? { location: `${ports.settings.baseUrl}/api/v1/requests/${row.reference}` } : {}
  return c.body(json, status, { ...headers, ...location, 'content-type': 'application/json' })
}

async function submit(c: Context<AppEnv>): Promise<Response> {
  const input = await readJson(c)
  if (!input.ok) return input.response
  const ports = c.get('ports')
  const submitted = await submitRequest(ports, c.get('actor'), input.value, { entry: 'api' })
  if (!submitted.ok) return answerProblem(c, submitted.refusal)
  const { row, clock, secret, link } = submitted.value
  const answer = {
    reference: row.reference,
    secret,
    statusUrl: link,
    receivedOn: row.receivedOn,
    dueOn: row.dueOn,
    clock,
    explanation: explain(clock, statuteOf(row.statute), c.get('locale')),
  }
  const location = `${ports.settings.baseUrl}/api/v1/requests/${row.reference}`
  return c.json(answer, 201, { location, 'cache-control': 'no-store' })
}
