import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { wordsInput } from '../../app/input.ts'
import { readDocumentWords } from '../../app/search/document-hits.ts'
import { ok, refuse } from '../../domain/request/refusal.ts'
import type { AppEnv } from '../app-env.ts'
import { anyone } from './callers.ts'
import { operation } from './operation.ts'
import { documentWordsSchema } from './schemas/found-words-schemas.ts'

const wordsQuery = z.object({
  q: wordsInput(200).optional().openapi({ type: 'string', description: 'Looked for in this document' }),
  page: z.coerce.number().int().min(1).max(9_999_999).optional(),
  start: z.coerce.number().int().min(0).max(9_999_999).default(0),
})

/** What a published document says, and where in it something stands. */
export function documentWordsRoute(app: OpenAPIHono<AppEnv>): void {
  operation(app, {
    operationId: 'searchDocument',
    method: 'get',
    path: '/documents/{id}/words',
    tag: 'Public log',
    summary: 'The words of a published document: one page of them, and where a search finds something',
    who: anyone,
    limit: 'search',
    params: z.object({ id: z.string().min(1).max(100) }),
    query: wordsQuery,
    answer: { status: 200, description: 'Words as far as they are read', schema: documentWordsSchema },
    problems: [404, 422, 429],
    handle: async ({ ports, params: { id }, query: { q = '', page, start } }) => {
      const words = await readDocumentWords(ports, id, { text: q, page, start })
      return words ? ok(words) : refuse('not-found')
    },
  })
}
