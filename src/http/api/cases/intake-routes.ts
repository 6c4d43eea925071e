import { type OpenAPIHono, z } from '@hono/zod-openapi'
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
import type { IntakeRow } from '../../../app/ports/store/mail/intake.ts'
import { mapResult, ok, type Result, refuse } from '../../../domain/request/refusal.ts'
import { wordedIntakeWarnings } from '../../../locales/intake-warnings.ts'
import type { AppEnv } from '../../app-env.ts'
import { mailDownload } from '../../feeds/mail-download.ts'
import { type StaffCaller, type StaffWho, staffWho } from '../callers.ts'
import { jsonBody, operation } from '../operation.ts'
import { idParams } from '../params.ts'
import {
  attachedMessageSchema,
  discardedSchema,
  letterOfIntakeSchema,
  waitingLettersSchema,
} from '../schemas/intake-schemas.ts'
import { cursorInput, limitInput } from '../schemas/list-schemas.ts'

type MailCaller = StaffCaller & { readonly ports: MailPorts }

/** Who may enter requests of others, where letters come in. */
const whoReadsMail: StaffWho<MailCaller> = {
  staffOnly: true,
  security: 'required',
  async identify(c) {
    const caller = await staffWho('submit-on-behalf').identify(c)
    const { ports } = c.var
    const { mailReader } = ports
    if (!caller.ok) return caller
    return mailReader
      ? ok({ ...caller.value, ports: { ...ports, mailReader } })
      : refuse('not-found', { reason: 'not-installed' })
  },
}
const shared = { tag: 'Desk', who: whoReadsMail } as const

const listed = ({ id, kind, from, to, subject, receivedAt, authentication, warnings, suggestion }: IntakeRow) => ({
  ...{ id, kind, from, to, subject, receivedAt, authentication, suggestion },
  warnings: wordedIntakeWarnings(warnings),
})

/** The letters that matched no request, and where a person puts them. */
export function intakeRoutes(app: OpenAPIHono<AppEnv>): void {
  operation(app, {
    ...shared,
    operationId: 'listIntake',
    method: 'get',
    path: '/intake',
    summary: 'The letters that matched no request and wait to be placed, the oldest first; or those that were put away',
    query: z.object({
      status: z.enum(['waiting', 'discarded']).default('waiting'),
      cursor: cursorInput,
      limit: limitInput,
    }),
    answer: { status: 200, description: 'A page of them', schema: waitingLettersSchema },
    problems: [401, 403, 404, 422],
    handle: async ({ ports, actor, body, query: { status, cursor, limit } }) => {
      const list = status === 'discarded' ? discardedMails : waitingMails
      const page = await list(ports, actor, body, { limit, ...(cursor ? { cursor } : {}) })
      return mapResult(page, ({ rows, nextCursor }) => ({ letters: rows.map(listed), nextCursor }))
    },
  })

  operation(app, {
    ...shared,
    operationId: 'getIntakeLetter',
    method: 'get',
    path: '/intake/{id}',
    summary: 'One letter, with what it may belong to and what is like it already; or where it was put',
    params: idParams,
    answer: { status: 200, description: 'The letter', schema: letterOfIntakeSchema },
    problems: [401, 403, 404],
    handle: async ({ params: { id }, ...caller }) => {
      const letter = await letterAt(caller, id)
      return letter.ok ? ok(await whole(caller, letter.value)) : letter
    },
  })

  operation(app, {
    ...shared,
    operationId: 'getIntakeMessage',
    limit: 'read',
    method: 'get',
    path: '/intake/{id}/message',
    summary: 'The bytes of a letter that waits, as it arrived',
    description: 'Also of a letter with the warning `unreadable`, which could not be read safely.',
    params: idParams,
    answer: {
      status: 200,
      description: 'The message, as `application/octet-stream`',
      files: ['application/octet-stream'],
    },
    problems: [401, 403, 404, 409],
    handle: async ({ c, ports, actor, params: { id } }) => {
      const raw = await rawMail(ports, actor, id)
      return raw.ok ? mailDownload(c, id, raw.value) : raw
    },
  })

  placementRoutes(app)
}

function placementRoutes(app: OpenAPIHono<AppEnv>): void {
  const placing = { ...shared, method: 'post', params: idParams, problems: [400, 401, 403, 404, 409, 422] } as const
  operation(app, {
    ...placing,
    operationId: 'openRequestFromLetter',
    path: '/intake/{id}/opened',
    summary: 'Make a new request of a letter',
    description: 'Its sender is the requester, the day of its arrival the day it reached the body.',
    body: jsonBody('OpenedLetter'),
    answer: { status: 201, description: 'The new request', schema: attachedMessageSchema },
    handle: async ({ ports, actor, body, params: { id }, input }) => {
      const letter = await waitingMail(ports, actor, id)
      if (!letter.ok) return letter
      const named = letter.value.bodyId === null && typeof input === 'object' ? { body: body.slug, ...input } : input
      return mapResult(await openFromMail(ports, actor, id, named), ({ reference }) => ({ reference }))
    },
  })

  operation(app, {
    ...placing,
    operationId: 'attachLetterToRequest',
    path: '/intake/{id}/joined',
    summary: 'Put a letter on a request',
    body: jsonBody('JoinedLetter'),
    answer: { status: 200, description: 'The request that it is on', schema: attachedMessageSchema },
    handle: async ({ ports, actor, params: { id }, input }) =>
      mapResult(await attachToCase(ports, actor, id, input), ({ reference }) => ({ reference })),
  })

  operation(app, {
    ...placing,
    operationId: 'discardLetter',
    path: '/intake/{id}/discarded',
    summary: 'Put a letter away, with the reason',
    description: 'It stays stored, with who did it and why.',
    body: jsonBody('DiscardedLetterReason'),
    answer: { status: 200, description: 'Put away', schema: discardedSchema },
    handle: async ({ ports, actor, params: { id }, input }) =>
      mapResult(await discardMail(ports, actor, id, input), ({ reason, settledAt }) => ({ id, reason, settledAt })),
  })
}

/** The letter also where it is placed. */
async function letterAt({ ports, actor, body }: MailCaller, id: string): Promise<Result<AttachedMail>> {
  const waiting = await waitingMail(ports, actor, id)
  if (waiting.ok) return ok({ row: waiting.value, reference: null, by: null })
  return waiting.refusal.code === 'conflict' ? attachedMail(ports, actor, body, id) : waiting
}

async function whole({ ports, actor, body }: MailCaller, { row, reference, by }: AttachedMail) {
  const { kind, subject, status, text, quoted, attachments, reason, settledAt, rawSize } = row
  // A report of a failed delivery asks for nothing.
  const asks = kind === 'bounce' || status !== 'waiting' ? { subject: '', words: '' } : { subject, words: text }
  const there = await alreadyThere(ports, actor, body, asks)
  return {
    ...listed(row),
    // Nobody has sorted a new one yet: to the caller it waits.
    ...{ status: status === 'new' ? ('waiting' as const) : status, size: rawSize, text, quoted },
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
