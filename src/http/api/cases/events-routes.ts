import type { OpenAPIHono } from '@hono/zod-openapi'
import { actions } from '../../../app/actions.ts'
import { perform, type Target } from '../../../app/perform.ts'
import type { EventType } from '../../../domain/request/event-types.ts'
import type { AppEnv } from '../../app-env.ts'
import { readersOfRequest } from '../callers.ts'
import { jsonBody, operation } from '../operation.ts'
import { referenceParams } from '../params.ts'
import { statusSchema } from '../schemas/status-schema.ts'
import { answerStatus } from './requests-routes.ts'
import { type StatusRenderer, seenOf } from './status-json.ts'
import { unknownEvent } from './unknown-event.ts'

/** The case that a change is about, with what the caller says that they saw of it (`If-Match`). */
export function targetOf(reference: string, ifMatch: string | undefined): Target {
  const seen = seenOf(ifMatch)
  return { reference, ...(seen === undefined ? {} : { seen }) }
}

export function eventsRoutes(app: OpenAPIHono<AppEnv>, render: StatusRenderer): void {
  operation(app, {
    operationId: 'recordEvent',
    method: 'post',
    path: '/requests/{reference}/events',
    tag: 'Requests',
    summary: 'Record that something happened to a request',
    description:
      'Every verb of a case: the letters that belong to it go out with it. `If-Match` with the ETag that you saw makes a ' +
      'change by somebody else a 412. Takes `Idempotency-Key`.',
    who: readersOfRequest('required'),
    limit: 'write',
    params: referenceParams,
    body: jsonBody('NewEvent'),
    answer: { status: 201, description: 'Recorded; the request as it is now', schema: statusSchema },
    problems: [400, 403, 404, 409, 412, 413, 422, 429],
    handle: async ({ c, ports, row, actor, input }) => {
      const { type, ...fields } = (typeof input === 'object' && input !== null ? input : {}) as { type?: unknown }
      const action = actions.get(String(type) as EventType)
      // A file joins a case with its bytes, and never by a hash that somebody names.
      if (!action || action.type === 'document-attached') return unknownEvent(verbs)
      const target = targetOf(row.reference, c.req.header('if-match'))
      const performed = await perform(ports, actor, target, action, fields)
      return performed.ok ? answerStatus(c, render, { row: performed.value.row, actor }, 201) : performed
    },
  })
}

/** The events that can be recorded here: a file has an address of its own. */
export const verbs = [...actions.keys()].filter((type) => type !== 'document-attached')
