import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { readOfficeHistory } from '../../../app/office/read-office-history.ts'
import { officeChangeKinds } from '../../../app/ports/store/office-history.ts'
import type { AppEnv } from '../../app-env.ts'
import { staffBeside } from '../callers.ts'
import { operation } from '../operation.ts'
import { slugParams } from '../params.ts'
import { fieldValue } from '../schemas/problem-schema.ts'

export const officeHistorySchema = z
  .object({
    changes: z.array(
      z.object({
        id: z.string(),
        at: z.string().openapi({ format: 'date-time' }),
        by: z.string().openapi({ description: '`staff:` with an id, or `system`' }),
        kind: z.enum(officeChangeKinds),
        staffId: z.string().nullable().openapi({ description: 'Whom it is about' }),
        version: z.int().nullable().openapi({ description: 'That the row has since; null for keys' }),
        fields: z.array(z.object({ field: z.string(), from: fieldValue, to: fieldValue })),
      }),
    ),
    more: z.string().nullable().openapi({ description: 'Give it as `before` for those that are older' }),
  })
  .openapi('OfficeHistory')

/** Who changed the settings, the people and their keys. */
export function officeHistoryRoute(app: OpenAPIHono<AppEnv>): void {
  operation(app, {
    operationId: 'listOfficeChanges',
    tag: 'Directory',
    method: 'get',
    path: '/bodies/{slug}/history',
    summary: 'Who changed the settings, the people and their keys, and who signed in, the latest first',
    description: 'For administrators, approvers and auditors of the body. At most 50 at once.',
    who: staffBeside,
    params: slugParams,
    query: z.object({ before: z.string().optional() }),
    answer: { status: 200, description: 'The latest first', schema: officeHistorySchema },
    problems: [401, 403, 404],
    handle: ({ ports, actor, body, query: { before } }) => readOfficeHistory(ports, actor, body.id, before),
  })
}
