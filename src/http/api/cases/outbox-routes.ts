import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { sendAgain } from '../../../app/mail/bounces/send-again.ts'
import type { OutboxRow } from '../../../app/ports/store/mail/outbox.ts'
import { ok } from '../../../domain/request/refusal.ts'
import type { AppEnv } from '../../app-env.ts'
import { anyStaff, staffWho } from '../callers.ts'
import { operation } from '../operation.ts'
import { idParams } from '../params.ts'
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
    enclosures: z
      .array(z.object({ documentId: z.string(), size: z.int() }))
      .openapi({ description: 'The files that it is sent with, as far as they may still go out then' }),
  })
  .openapi('OutboxMessage')
const pageSchema = z.object({ messages: z.array(messageSchema), nextCursor: z.string().nullable() }).openapi('Outbox')

/** Without the words: a letter holds links that let somebody in. */
const shown = ({ enclosures = [], ...row }: OutboxRow) => ({
  ...shownRow(row),
  enclosures: enclosures.map(({ documentId, size }) => ({ documentId, size })),
})

const shownRow = ({
  id,
  kind,
  to,
  subject,
  status,
  attempts,
  queuedAt,
  sentAt,
  lastError,
}: Omit<OutboxRow, 'enclosures'>) => ({
  ...{ id, kind, to, subject, status, attempts, queuedAt, sentAt, lastError },
})

/** The messages that a body sends: what waits, what went out, what was given up. */
export function outboxRoutes(app: OpenAPIHono<AppEnv>): void {
  operation(app, {
    operationId: 'listOutbox',
    method: 'get',
    path: '/outbox',
    tag: 'Outbox',
    summary: 'The messages that your body sends, the newest first',
    who: staffWho('read-outbox'),
    query: z.object({ status: z.enum(statuses).optional(), cursor: cursorInput, limit: limitInput }),
    answer: { status: 200, description: 'The messages, without their words', schema: pageSchema },
    problems: [401, 403, 422],
    handle: async ({ ports, body, query: { status, cursor, limit } }) => {
      const { rows, nextCursor } = await ports.store.outbox.list({
        ...{ bodyId: body.id, limit },
        ...(status === undefined ? {} : { status }),
        ...(cursor === undefined ? {} : { cursor }),
      })
      return ok({ messages: rows.map(shown), nextCursor })
    },
  })

  operation(app, {
    operationId: 'sendMessageAgain',
    method: 'post',
    path: '/outbox/{id}/send-again',
    tag: 'Outbox',
    summary: 'Queue a message anew that was given up',
    description: 'It keeps its Message-ID. The history of its request says who did it. Takes `Idempotency-Key`.',
    who: anyStaff,
    params: idParams,
    answer: { status: 202, description: 'It waits to be sent' },
    problems: [401, 403, 404, 409],
    handle: ({ ports, actor, params: { id } }) => sendAgain(ports, actor, id),
  })
}
