import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { statuteOf } from '../../../app/case-file.ts'
import { submitRequest } from '../../../app/cases/receive/submit-request.ts'
import { mapResult } from '../../../domain/request/refusal.ts'
import { wordedClock } from '../../../locales/clock.ts'
import { explain } from '../../../locales/explanation.ts'
import type { AppEnv } from '../../app-env.ts'
import { matchesTag } from '../../middleware/cache-control.ts'
import type { Known } from '../../middleware/requester.ts'
import { answerProblem } from '../../problems/problem.ts'
import { anyoneKnown, readersOfRequest } from '../callers.ts'
import { jsonBody, operation } from '../operation.ts'
import { referenceParams } from '../params.ts'
import { statusSchema, submittedSchema } from '../schemas/status-schema.ts'
import { ledgerRoute } from './ledger-routes.ts'
import type { StatusRenderer } from './status-json.ts'

export function requestsRoutes(app: OpenAPIHono<AppEnv>, render: StatusRenderer): void {
  operation(app, {
    operationId: 'fileRequest',
    method: 'post',
    path: '/requests',
    tag: 'Requests',
    summary: 'File a request',
    description: 'Anyone may. Staff may type in for a person what came on another channel. Takes `Idempotency-Key`.',
    who: anyoneKnown,
    limit: 'file',
    body: jsonBody('NewRequest'),
    answer: {
      status: 201,
      description: 'Filed; `Location` is its address here',
      schema: submittedSchema,
      location: ({ reference }) => `/requests/${reference}`,
    },
    problems: [400, 403, 413, 422, 429],
    handle: async ({ ports, actor, input, locale }) =>
      mapResult(await submitRequest(ports, actor, input, { entry: 'api' }), ({ row, clock, secret, link }) => {
        const { reference, receivedOn, dueOn } = row
        const explanation = explain(clock, statuteOf(row.statute), locale)
        return { reference, secret, statusUrl: link, receivedOn, dueOn, clock: wordedClock(clock), explanation }
      }),
  })

  ledgerRoute(app)
  operation(app, {
    operationId: 'getRequest',
    method: 'get',
    path: '/requests/{reference}',
    tag: 'Requests',
    summary: 'Where a request stands, what happens next, by when and why',
    description: 'For its requester (the secret as `Authorization: Bearer`, or `?secret=`) and for staff of its body.',
    who: readersOfRequest('optional'),
    params: referenceParams,
    answer: { status: 200, description: 'The request; `ETag` for `If-Match`', schema: statusSchema },
    problems: [404, 429],
    handle: ({ c, row, actor }) => answerStatus(c, render, { row, actor }, 200),
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
