import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { sendAgain } from '../../../app/mail/bounces/send-again.ts'
import type { OutboxRow } from '../../../app/ports/store/records.ts'
import { may } from '../../../domain/request/policy.ts'
import type { AppEnv } from '../../app-env.ts'
import { answerProblem } from '../../problems/problem.ts'
import { answerPage } from '../answer-page.ts'
import { endpoint } from '../endpoint.ts'
import { cursorInput, limitInput } from '../schemas/list-schemas.ts'

const statuses = ['queued', 'sent', 'dead', 'stopped', 'held'] as const

const messageSchema = z
  .object({
    id: z.string(),
    kind: z.string(),
    to: z.string(),
    subject: z.string(),
    status: z.enum(statuses),
    attempts: z.int(),
    queuedAt: z.string().openapi({ format: 'date-time' }),
    sentAt: z.string().nullable().openapi({ format: 'date-time' }),
    lastError: z.string().nullable(),
  })
  .openapi('OutboxMessage')
const pageSchema = z.object({ messages: z.array(messageSchema), nextCursor: z.string().nullable() }).openapi('Outbox')

const notStaff = { code: 'unauthenticated', message: 'The outbox is for staff: sign in, or send an API key' } as const
const signIn = { headers: { 'www-authenticate': 'Bearer' } }

/** Without the words: a letter holds links that let somebody in. */
const shown = ({ id, kind, to, subject, status, attempts, queuedAt, sentAt, lastError }: OutboxRow) => ({
  ...{ id, kind, to, subject, status, attempts, queuedAt, sentAt, lastError },
})

/** The messages that a body sends: what waits, what went out, what was given up. */
export function outboxRoutes(app: OpenAPIHono<AppEnv>): void {
  const list = {
    method: 'get',
    path: '/outbox',
    tag: 'Outbox',
    summary: 'The messages that your body sends, the newest first',
    query: z.object({ status: z.enum(statuses).optional(), cursor: cursorInput, limit: limitInput }),
    success: { status: 200, description: 'The messages, without their words', schema: pageSchema },
    problems: [401, 403, 422],
    security: 'required',
  } as const
  endpoint(app, list, async (c, { query }) => {
    const actor = c.get('actor')
    if (actor.kind !== 'staff') return answerProblem(c, notStaff, signIn)
    if (!may(actor, 'read-outbox', { bodyId: actor.bodyId }))
      return answerProblem(c, { code: 'forbidden', message: 'You may not read the outbox' })
    const { status, cursor, limit } = query
    const page = await c.get('ports').store.outbox({
      ...{ bodyId: actor.bodyId, limit },
      ...(status === undefined ? {} : { status }),
      ...(cursor === undefined ? {} : { cursor }),
    })
    const json = JSON.stringify({ messages: page.rows.map(shown), nextCursor: page.nextCursor })
    return answerPage(c, page, json, { 'cache-control': 'private, no-store' })
  })

  const again = {
    method: 'post',
    path: '/outbox/{id}/send-again',
    tag: 'Outbox',
    summary: 'Queue a message anew that was given up',
    description: 'It keeps its Message-ID. The history of its request says who did it. Takes `Idempotency-Key`.',
    params: z.object({ id: z.string().openapi({ param: { name: 'id', in: 'path' } }) }),
    success: { status: 202, description: 'It waits to be sent' },
    problems: [401, 403, 404, 409],
    security: 'required',
  } as const
  endpoint(app, again, async (c, { params }) => {
    const actor = c.get('actor')
    if (actor.kind !== 'staff') return answerProblem(c, notStaff, signIn)
    const sent = await sendAgain(c.get('ports'), actor, params.id)
    return sent.ok ? c.body(null, 202) : answerProblem(c, sent.refusal)
  })
}
