import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { changesSince, markSeen } from '../../../app/desk/read-changes.ts'
import type { AppEnv } from '../../app-env.ts'
import { knownRequest } from '../../middleware/requester.ts'
import { answerProblem } from '../../problems/problem.ts'
import { noSuchRequest, referenceParams } from '../cases/requests-routes.ts'
import { endpoint } from '../endpoint.ts'
import { statusSchema } from '../schemas/status-schema.ts'

const seen = z.int().openapi({ description: 'The `seq` of the last event that they had read' })
export const changesSchema = z
  .object({
    seen: seen.nullable().openapi({ description: 'Null where they never opened it: everything is new' }),
    history: statusSchema.shape.history,
  })
  .openapi('ChangesSince')
export const visitSchema = z.object({ seen }).openapi('Visit')

const noStore = { 'cache-control': 'private, no-store' }

/** What happened in a case since one last looked, and that one has looked. */
export function visitRoutes(app: OpenAPIHono<AppEnv>): void {
  const shared = { tag: 'Desk', params: referenceParams, security: 'required', problems: [403, 404] } as const
  const reading = {
    ...shared,
    method: 'get',
    path: '/requests/{reference}/changes',
    summary: 'What happened in a case since you last looked at it',
    description: 'To read it is no visit: `POST /requests/{reference}/visits` says that you have read it.',
    success: { status: 200, description: 'The lines of its history that are new', schema: changesSchema },
  } as const
  endpoint(app, reading, async (c, { params: { reference } }) => {
    const known = await knownRequest(c, reference)
    if (!known) return noSuchRequest(c)
    const changes = await changesSince(c.get('ports'), known.actor, known.row)
    return changes.ok ? c.json(changes.value, 200, noStore) : answerProblem(c, changes.refusal)
  })

  const visiting = {
    ...shared,
    method: 'post',
    path: '/requests/{reference}/visits',
    summary: 'Say that you have read a case up to where it is now',
    description: 'It is no part of the case: only you see it.',
    success: { status: 200, description: 'How far you have read it', schema: visitSchema },
  } as const
  endpoint(app, visiting, async (c, { params: { reference } }) => {
    const known = await knownRequest(c, reference)
    if (!known) return noSuchRequest(c)
    const marked = await markSeen(c.get('ports'), known.actor, known.row)
    return marked.ok ? c.json(marked.value, 200, noStore) : answerProblem(c, marked.refusal)
  })
}
