import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { viewDocumentSheet } from '../../../app/release/copy-document.ts'
import { copyWork, startCopy } from '../../../app/release/start-copy.ts'
import { ok, refuse } from '../../../domain/request/refusal.ts'
import type { AppEnv } from '../../app-env.ts'
import { staffWho } from '../callers.ts'
import { operation } from '../operation.ts'
import { idParams } from '../params.ts'
import { copyWorkSchema, sheetSchema } from '../schemas/safe-copy-schema.ts'

const sheetQuery = z.object({
  sheet: z.string().optional().openapi({ description: 'Its name; the first one where left out' }),
  fromRow: z.coerce.number().int().min(0).default(0).openapi({ description: 'Rows before it are passed over' }),
})

const copyQuery = z.object({
  asPages: z
    .enum(['true', 'false'])
    .default('false')
    .openapi({ description: 'A text or a CSV file becomes PDF, on which boxes are drawn, and no text again' }),
})

/** Copies of files with what can be seen in them, and the sheets of spreadsheets. */
export function safeCopyRoutes(app: OpenAPIHono<AppEnv>): void {
  const shared = { tag: 'Redaction', who: staffWho('read-unpublished-document'), params: idParams } as const
  const started = {
    status: 202,
    description: 'The work; `Location` says where to ask how far it is',
    schema: copyWorkSchema,
    location: ({ originalId, id }: { readonly originalId: string; readonly id: string }) =>
      `/documents/${originalId}/copies/${id}`,
  } as const

  operation(app, {
    ...shared,
    operationId: 'copyDocument',
    method: 'post',
    path: '/documents/{id}/safe-copy',
    query: copyQuery,
    summary: 'Make a copy with what can be seen in a file and nothing else',
    description:
      'The copy is a new document of the case, and the original is closed for release. A copy in which something is hidden as well is not kept. It goes on beside the service; where it is under way, or the copy is in the case, that one is answered. 404 where nothing on the installation makes copies.',
    answer: started,
    problems: [401, 403, 404, 409, 429],
    handle: ({ ports, actor, params, query }) =>
      startCopy(ports, actor, params.id, { asPages: query.asPages === 'true' }),
  })

  operation(app, {
    ...shared,
    operationId: 'getCopyWork',
    method: 'get',
    path: '/documents/{id}/copies/{work}',
    summary: 'How far a copy of a file is, and what came of it',
    params: idParams.extend({ work: z.string() }),
    answer: { status: 200, description: 'The work', schema: copyWorkSchema },
    problems: [401, 403, 404, 429],
    handle: ({ ports, actor, params }) => copyWork(ports, actor, params.id, params.work),
  })

  operation(app, {
    ...shared,
    operationId: 'getDocumentSheet',
    method: 'get',
    path: '/documents/{id}/sheet',
    summary: 'A sheet of a spreadsheet as words, 200 rows at a time',
    query: sheetQuery,
    limit: 'search',
    answer: { status: 200, description: 'What the sheet shows', schema: sheetSchema },
    problems: [401, 403, 404, 429],
    handle: async ({ ports, actor, params, query }) => {
      const viewed = await viewDocumentSheet(ports, actor, params.id, query)
      if (!viewed.ok) return viewed
      return viewed.value ? ok(viewed.value) : refuse('not-found')
    },
  })
}
