import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { proofOfCuts, statementCsv, statementOfCuts, statementPaper } from '../../../app/redaction/statement-of-cuts.ts'
import { refuse } from '../../../domain/request/refusal.ts'
import type { AppEnv } from '../../app-env.ts'
import { contentDisposition } from '../../feeds/delivery-headers.ts'
import { actorFor } from '../../middleware/requester.ts'
import { anyoneKnown, anyStaff } from '../callers.ts'
import { operation } from '../operation.ts'
import { idParams } from '../params.ts'

const statementSchema = z
  .object({
    reference: z.string(),
    resultSha256: z.string(),
    commitment: z
      .string()
      .openapi({ description: 'A salted hash over the original, the list of boxes and the result' }),
    unit: z
      .enum(['page', 'sheet'])
      .openapi({ description: 'What `page` counts: sheets of a spreadsheet, by their number' }),
    cuts: z.array(
      z.object({
        page: z.number().int(),
        grounds: z.array(z.string()),
        count: z.number().int(),
        areaShare: z.number().openapi({ description: 'Of the page, from 0 to 1' }),
      }),
    ),
  })
  .openapi('StatementOfCuts')

const proofSchema = z
  .object({
    originalSha256: z.string(),
    boxesSha256: z.string(),
    resultSha256: z.string(),
    salt: z.string(),
    commitment: z.string(),
    boxes: z.string().openapi({ description: 'The list of boxes, byte for byte as it was hashed' }),
  })
  .openapi('ProofOfCuts')

const formatQuery = z.object({ format: z.enum(['json', 'csv', 'pdf']).default('json') })

/** What was cut out of a document that was made by cutting. */
export function cutsRoutes(app: OpenAPIHono<AppEnv>): void {
  operation(app, {
    operationId: 'getStatementOfCuts',
    method: 'get',
    path: '/documents/{id}/cuts',
    tag: 'Redaction',
    summary: 'What was cut out of a document: page, ground in the words of the law, how much',
    description: 'Never the words. In the language of `Accept-Language`. `{id}` is the document that was made.',
    who: anyoneKnown,
    params: idParams,
    query: formatQuery,
    limit: 'render',
    answer: {
      ...{ status: 200, description: 'The statement', json: statementSchema },
      files: ['application/json', 'text/csv', 'application/pdf'],
    },
    problems: [404, 422, 429],
    handle: async ({ c, ports, locale, params: { id }, query: { format } }) => {
      const document = await ports.store.cases.documentById(id)
      const row = document && (await ports.store.cases.byId(document.requestId))
      const made = await statementOfCuts(ports, actorFor(c, row), id, locale)
      if (!made.ok) return made
      const { statement, body } = made.value
      const headers = { 'cache-control': 'private, no-store' }
      if (format === 'json') return c.json(statement, 200, headers)
      const named = {
        ...headers,
        'content-disposition': contentDisposition('inline', `${statement.reference}.${format}`),
      }
      if (format === 'csv')
        return c.body(statementCsv(statement, locale), 200, { ...named, 'content-type': 'text/csv; charset=utf-8' })
      const bytes = await ports.pdf?.(statementPaper(statement, body, locale, ports.clock.now()))
      if (!bytes) return refuse('not-found', { reason: 'not-installed' })
      return c.body(new Uint8Array(bytes), 200, { ...named, 'content-type': 'application/pdf' })
    },
  })

  operation(app, {
    operationId: 'getProofOfCuts',
    method: 'get',
    path: '/documents/{id}/cuts/proof',
    tag: 'Redaction',
    summary: 'What opens the commitment of a redacted document to an auditor or a court',
    description:
      'The commitment is the SHA-256 of the lines `candor redaction 1`, `salt`, `originalSha256`, `boxesSha256` and `resultSha256`, each ended by a line feed. With the original, its hash lets anyone test a guess: it is for the people of the body and its auditors.',
    who: anyStaff,
    params: idParams,
    answer: { status: 200, description: 'The salt, the hashes and the list of boxes', schema: proofSchema },
    problems: [401, 404],
    handle: ({ ports, actor, params: { id } }) => proofOfCuts(ports, actor, id),
  })
}
