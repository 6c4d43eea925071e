import type { OpenAPIHono } from '@hono/zod-openapi'
import { actions } from '../../../app/actions.ts'
import { perform, type Target } from '../../../app/perform.ts'
import type { EventType } from '../../../domain/request/event-types.ts'
import type { AppEnv } from '../../app-env.ts'
import { knownRequest } from '../../middleware/requester.ts'
import { answerProblem } from '../../problems/problem.ts'
import { endpoint } from '../endpoint.ts'
import { readJson } from '../read-json.ts'
import { statusSchema } from '../schemas/status-schema.ts'
import { answerStatus, noSuchRequest, referenceParams } from './requests-routes.ts'
import { type StatusRenderer, seenOf } from './status-json.ts'

/** The case that a change is about, with what the caller says that they saw of it (`If-Match`). */
export function targetOf(reference: string, ifMatch: string | undefined): Target {
  const seen = seenOf(ifMatch)
  return { reference, ...(seen === undefined ? {} : { seen }) }
}

export function eventsRoutes(app: OpenAPIHono<AppEnv>, render: StatusRenderer): void {
  const config = {
    method: 'post',
    path: '/requests/{reference}/events',
    tag: 'Requests',
    summary: 'Record that something happened to a request',
    description:
      'Every verb of a case: the letters that belong to it go out with it. `If-Match` with the ETag that you saw makes a ' +
      'change by somebody else a 412. Takes `Idempotency-Key`.',
    params: referenceParams,
    body: { 'application/json': { schema: { $ref: '#/components/schemas/NewEvent' } } },
    success: { status: 201, description: 'Recorded; the request as it is now', schema: statusSchema },
    problems: [400, 403, 404, 409, 412, 413, 422, 429],
    security: 'required',
  } as const
  endpoint(app, config, async (c, { params }) => {
    const known = await knownRequest(c, params.reference)
    if (!known) return noSuchRequest(c)
    const read = await readJson(c)
    if (!read.ok) return read.response
    const input = typeof read.value === 'object' && read.value !== null ? read.value : {}
    const { type, ...fields } = input as { type?: unknown } & Record<string, unknown>
    const action = actions.get(String(type) as EventType)
    // A file joins a case with its bytes, and never by a hash that somebody names.
    if (!action || action.type === 'document-attached') {
      const message = `type: "${String(type).slice(0, 100)}" is none of ${verbs.join(', ')}`
      return answerProblem(c, {
        code: 'unknown-event',
        message,
        issues: [{ path: 'type', message: 'is no such event' }],
      })
    }
    const target = targetOf(known.row.reference, c.req.header('if-match'))
    const performed = await perform(c.get('ports'), known.actor, target, action, fields)
    if (!performed.ok) return answerProblem(c, performed.refusal)
    return answerStatus(c, render, { row: performed.value.row, actor: known.actor }, 201)
  })
}

/** The events that can be recorded here: a file has an address of its own. */
export const verbs = [...actions.keys()].filter((type) => type !== 'document-attached')
