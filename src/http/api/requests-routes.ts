import { type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { statuteOf } from '../../app/case-file.ts'
import { civilDateInput, wordsInput } from '../../app/input.ts'
import type { RequestRow } from '../../app/records.ts'
import { submitRequest } from '../../app/submit-request.ts'
import { explain } from '../../domain/clock/explanation.ts'
import { may } from '../../domain/request/policy.ts'
import { stages } from '../../domain/request/stage.ts'
import type { AppEnv } from '../app-env.ts'
import { type Known, knownRequest } from '../middleware/requester.ts'
import { answerProblem } from '../problem.ts'
import { answerPage } from './answer-page.ts'
import { endpoint } from './endpoint.ts'
import { readJson } from './read-json.ts'
import { cursorInput, ledgerSchema, limitInput } from './schemas/list-schemas.ts'
import { statusSchema, submittedSchema } from './schemas/status-schema.ts'
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
  const headers = { etag, 'cache-control': 'private, no-cache', vary: 'Authorization, Cookie, Accept-Language' }
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

const ledgerQuery = z.object({
  stage: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(stages)))
    .optional()
    .openapi({ type: 'string', description: `Stages, separated by commas: ${stages.join(', ')}` }),
  assignee: z.string().optional(),
  dueBefore: civilDateInput.optional().openapi({ type: 'string', format: 'date' }),
  q: wordsInput(200).optional().openapi({ type: 'string' }),
  sort: z.enum(['due', 'received']).default('due'),
  cursor: cursorInput,
  limit: limitInput,
})

function ledgerRoute(app: OpenAPIHono<AppEnv>): void {
  const config = {
    method: 'get',
    path: '/requests',
    tag: 'Requests',
    summary: "The body's ledger, for its staff",
    query: ledgerQuery,
    success: { status: 200, description: 'A page of the ledger; `Link: rel="next"`', schema: ledgerSchema },
    problems: [401, 403, 422, 429],
    security: 'required',
  } as const
  endpoint(app, config, async (c, { query }) => {
    const { actor, ports } = c.var
    if (actor.kind !== 'staff') {
      const message = 'The ledger is for staff: sign in, or send an API key'
      return answerProblem(c, { code: 'unauthenticated', message }, { headers: { 'www-authenticate': 'Bearer' } })
    }
    const { bodyId } = actor
    if (!may(actor, 'read-ledger', { bodyId }))
      return answerProblem(c, { code: 'forbidden', message: 'Your role does not read the ledger' })
    const { stage, assignee, dueBefore, q, sort, cursor, limit } = query
    const page = await ports.store.ledger({
      bodyId,
      sort,
      limit,
      ...(stage ? { stages: stage } : {}),
      ...(assignee ? { assigneeId: assignee } : {}),
      ...(dueBefore ? { dueBefore } : {}),
      ...(q ? { text: q } : {}),
      ...(cursor ? { cursor } : {}),
    })
    const json = JSON.stringify({ requests: page.rows.map(ledgerRowOf), nextCursor: page.nextCursor })
    return answerPage(c, page, json, { 'cache-control': 'private, no-store' })
  })
}

function ledgerRowOf(row: RequestRow) {
  const { reference, statute, channel, stage, clockState, subject, unit, assigneeId, externalNumber } = row
  const { receivedOn, dueOn, closedOn, outcome, exemptions, daysUsed, late, provisional, editSeq, updatedAt } = row
  return {
    ...{ reference, statute, channel, stage, clockState, subject, unit, assigneeId, externalNumber, receivedOn, dueOn },
    ...{ closedOn, outcome, exemptions, daysUsed, late, provisional, version: editSeq, updatedAt },
  }
}
