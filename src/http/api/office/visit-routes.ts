import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { changesSince, markSeen } from '../../../app/desk/read-changes.ts'
import type { AppEnv } from '../../app-env.ts'
import { readersOfRequest } from '../callers.ts'
import { operation } from '../operation.ts'
import { referenceParams } from '../params.ts'
import { statusSchema } from '../schemas/status-schema.ts'

const seen = z.int().openapi({ description: 'The `seq` of the last event that they had read' })
export const changesSchema = z
  .object({
    seen: seen.nullable().openapi({ description: 'Null where they never opened it: everything is new' }),
    history: statusSchema.shape.history,
  })
  .openapi('ChangesSince')
export const visitSchema = z.object({ seen }).openapi('Visit')

/** What happened in a case since one last looked, and that one has looked. */
export function visitRoutes(app: OpenAPIHono<AppEnv>): void {
  const shared = {
    ...{ tag: 'Desk', params: referenceParams, who: readersOfRequest('required'), problems: [403, 404] },
  } as const
  operation(app, {
    ...shared,
    operationId: 'listChangesSinceVisit',
    method: 'get',
    path: '/requests/{reference}/changes',
    summary: 'What happened in a case since you last looked at it',
    description: 'To read it is no visit: `POST /requests/{reference}/visits` says that you have read it.',
    answer: { status: 200, description: 'The lines of its history that are new', schema: changesSchema },
    handle: ({ ports, actor, row }) => changesSince(ports, actor, row),
  })

  operation(app, {
    ...shared,
    operationId: 'recordVisit',
    limit: 'write',
    method: 'post',
    path: '/requests/{reference}/visits',
    summary: 'Say that you have read a case up to where it is now',
    description: 'It is no part of the case: only you see it.',
    answer: { status: 200, description: 'How far you have read it', schema: visitSchema },
    handle: ({ ports, actor, row }) => markSeen(ports, actor, row),
  })
}
