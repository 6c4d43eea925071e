import { type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { alreadyThere } from '../../../app/documents/already-there.ts'
import {
  attachToCase,
  discardMail,
  openFromMail,
  rawMail,
  waitingMail,
  waitingMails,
} from '../../../app/mail/inbound/attach-mail.ts'
import { type AttachedMail, attachedMail, discardedMails } from '../../../app/mail/inbound/attached-mail.ts'
import type { MailPorts } from '../../../app/ports/ports.ts'
import type { IntakeRow } from '../../../app/ports/store/intake-ports.ts'
import { done, type Result } from '../../../domain/request/refusal.ts'
import type { AppEnv } from '../../app-env.ts'
import { mailDownload } from '../../feeds/mail-download.ts'
import { answerProblem } from '../../problems/problem.ts'
import { answerPage } from '../answer-page.ts'
import { endpoint } from '../endpoint.ts'
import { readJson } from '../read-json.ts'
import {
  attachedMessageSchema,
  discardedSchema,
  letterOfIntakeSchema,
  waitingLettersSchema,
} from '../schemas/intake-schemas.ts'
import { cursorInput, limitInput } from '../schemas/list-schemas.ts'
import { type StaffAsking, staffOnly } from '../staff-only.ts'

const shared = { tag: 'Desk', security: 'required' } as const
const params = z.object({ id: z.string().openapi({ param: { name: 'id', in: 'path' } }) })
const noStore = { 'cache-control': 'private, no-store' }
const jsonOf = (name: string) => ({ 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } })

type MailAsking = StaffAsking & { readonly ports: MailPorts }

/** Who may enter requests of others, where letters come in. */
async function mailAsking(c: Context<AppEnv>): Promise<MailAsking | Response> {
  const asking = await staffOnly(c, 'submit-on-behalf')
  if (asking instanceof Response) return asking
  const { mailReader } = asking.ports
  if (!mailReader) return answerProblem(c, { code: 'not-found', message: 'No letters come in here' })
  return { ...asking, ports: { ...asking.ports, mailReader } }
}

const listed = ({ id, kind, from, to, subject, receivedAt, authentication, warnings, suggestion }: IntakeRow) => ({
  ...{ id, kind, from, to, subject, receivedAt, authentication, warnings, suggestion },
})

/** The letters that matched no request, and where a person puts them. */
export function intakeRoutes(app: OpenAPIHono<AppEnv>): void {
  const list = {
    ...shared,
    method: 'get',
    path: '/intake',
    summary: 'The letters that matched no request and wait to be placed, the oldest first; or those that were put away',
    query: z.object({
      status: z.enum(['waiting', 'discarded']).default('waiting'),
      cursor: cursorInput,
      limit: limitInput,
    }),
    success: { status: 200, description: 'A page of them', schema: waitingLettersSchema },
    problems: [401, 403, 404, 422],
  } as const
  endpoint(app, list, async (c, { query: { status, cursor, limit } }) => {
    const asking = await mailAsking(c)
    if (asking instanceof Response) return asking
    const { ports, actor, body } = asking
    const list = status === 'discarded' ? discardedMails : waitingMails
    const page = await list(ports, actor, body, { limit, ...(cursor ? { cursor } : {}) })
    if (!page.ok) return answerProblem(c, page.refusal)
    const { rows, nextCursor } = page.value
    return answerPage(c, { nextCursor }, JSON.stringify({ letters: rows.map(listed), nextCursor }), noStore)
  })

  const one = {
    ...shared,
    method: 'get',
    path: '/intake/{id}',
    summary: 'One letter, with what it may belong to and what is like it already; or where it was put',
    params,
    success: { status: 200, description: 'The letter', schema: letterOfIntakeSchema },
    problems: [401, 403, 404],
  } as const
  endpoint(app, one, async (c, { params: { id } }) => {
    const asking = await mailAsking(c)
    if (asking instanceof Response) return asking
    const letter = await letterAt(asking, id)
    return letter.ok ? c.json(await whole(asking, letter.value), 200, noStore) : answerProblem(c, letter.refusal)
  })

  const message = {
    ...shared,
    method: 'get',
    path: '/intake/{id}/message',
    summary: 'The bytes of a letter that waits, as it arrived',
    description: 'Also of a letter with the warning `unreadable`, which could not be read safely.',
    params,
    success: { status: 200, description: 'The message, as `application/octet-stream`' },
    problems: [401, 403, 404, 409],
  } as const
  endpoint(app, message, async (c, { params: { id } }) => {
    const asking = await mailAsking(c)
    if (asking instanceof Response) return asking
    const raw = await rawMail(asking.ports, asking.actor, id)
    return raw.ok ? mailDownload(id, raw.value) : answerProblem(c, raw.refusal)
  })

  const placing = { ...shared, method: 'post', params, problems: [400, 401, 403, 404, 409, 422] } as const
  const opened = {
    ...placing,
    path: '/intake/{id}/opened',
    summary: 'Make a new request of a letter',
    description: 'Its sender is the requester, the day of its arrival the day it reached the body.',
    body: jsonOf('OpenedLetter'),
    success: { status: 201, description: 'The new request', schema: attachedMessageSchema },
  } as const
  placement(app, opened, async ({ ports, actor, body }, row, input) => {
    const named = row.bodyId === null && typeof input === 'object' ? { body: body.slug, ...input } : input
    const filed = await openFromMail(ports, actor, row.id, named)
    return filed.ok ? done({ reference: filed.value.reference }) : filed
  })
  const joined = {
    ...placing,
    path: '/intake/{id}/joined',
    summary: 'Put a letter on a request',
    body: jsonOf('JoinedLetter'),
    success: { status: 200, description: 'The request that it is on', schema: attachedMessageSchema },
  } as const
  placement(app, joined, async ({ ports, actor }, { id }, input) => {
    const filed = await attachToCase(ports, actor, id, input)
    return filed.ok ? done({ reference: filed.value.reference }) : filed
  })
  const discarded = {
    ...placing,
    path: '/intake/{id}/discarded',
    summary: 'Put a letter away, with the reason',
    description: 'It stays stored, with who did it and why.',
    body: jsonOf('DiscardedLetterReason'),
    success: { status: 200, description: 'Put away', schema: discardedSchema },
  } as const
  placement(app, discarded, async ({ ports, actor }, { id }, input) => {
    const put = await discardMail(ports, actor, id, input)
    if (!put.ok) return put
    const { reason, settledAt } = put.value
    return done({ id, reason, settledAt })
  })
}

type Placing = Parameters<typeof endpoint>[1] & { readonly success: { readonly status: 200 | 201 } }
type Place = (asking: MailAsking, row: IntakeRow, input: unknown) => Promise<Result<object>>

function placement(app: OpenAPIHono<AppEnv>, config: Placing, place: Place): void {
  endpoint(app, config, async (c) => {
    const asking = await mailAsking(c)
    if (asking instanceof Response) return asking
    const letter = await waitingMail(asking.ports, asking.actor, c.req.param('id') ?? '')
    if (!letter.ok) return answerProblem(c, letter.refusal)
    const read = await readJson(c)
    if (!read.ok) return read.response
    const placed = await place(asking, letter.value, read.value)
    return placed.ok ? c.json(placed.value, config.success.status, noStore) : answerProblem(c, placed.refusal)
  })
}

/** The letter also where it is placed. */
async function letterAt({ ports, actor, body }: MailAsking, id: string): Promise<Result<AttachedMail>> {
  const waiting = await waitingMail(ports, actor, id)
  if (waiting.ok) return done({ row: waiting.value, reference: null, by: null })
  return waiting.refusal.code === 'conflict' ? attachedMail(ports, actor, body, id) : waiting
}

async function whole({ ports, actor, body }: MailAsking, { row, reference, by }: AttachedMail) {
  const { kind, subject, status, text, quoted, attachments, reason, settledAt, rawSize } = row
  // A report of a failed delivery asks for nothing.
  const asks = kind === 'bounce' || status !== 'waiting' ? { subject: '', words: '' } : { subject, words: text }
  const there = await alreadyThere(ports, actor, body, asks)
  return {
    ...listed(row),
    ...{ status, size: rawSize, text, quoted },
    attachments: attachments.map(({ name, type, size }) => ({ name, mediaType: type, size })),
    ...{ reference, reason, settledAt, settledBy: by?.id ?? null },
    similar: there.similar.map(({ row: { reference: like, subject: about, stage, receivedOn } }) => ({
      ...{ reference: like, subject: about, stage, receivedOn },
    })),
    published: there.published.map(({ row: { reference: known, title } }) => ({
      ...{ reference: known, title, url: `${ports.settings.baseUrl}/log/${known}` },
    })),
  }
}
