import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { openLetter } from '../../../app/decisions/open-letter.ts'
import { mapResult, refuse } from '../../../domain/request/refusal.ts'
import type { AppEnv } from '../../app-env.ts'
import { letterDownload } from '../../feeds/letter-download.ts'
import { readersOfRequest } from '../callers.ts'
import { operation } from '../operation.ts'
import { referenceParams } from '../params.ts'

const params = referenceParams.extend({
  letter: z.string().openapi({ param: { name: 'letter', in: 'path' }, description: 'Its number, or `draft`' }),
})

export const letterSchema = z
  .object({
    title: z.string(),
    body: z.string(),
    reference: z.string(),
    on: z.string().openapi({ format: 'date' }),
    text: z.string(),
    draft: z.boolean(),
    pdf: z.string().nullable().openapi({ format: 'uri', description: 'Null where the installation makes no PDF' }),
  })
  .openapi('Letter')

/** One letter of a request, and the same as PDF: for staff who read the case, and for the requester what was sent to them. */
export function letterRoutes(app: OpenAPIHono<AppEnv>): void {
  const shared = {
    method: 'get',
    tag: 'Requests',
    who: readersOfRequest('optional'),
    params,
    problems: [404, 429],
  } as const
  operation(app, {
    ...shared,
    operationId: 'getLetter',
    limit: 'render',
    path: '/requests/{reference}/letters/{letter}',
    summary: 'One letter of a request; for staff also the draft of the decision',
    answer: { status: 200, description: 'The letter', schema: letterSchema },
    handle: async ({ ports, actor, row, params: { letter } }) =>
      mapResult(await openLetter(ports, actor, row, letter), (opened) => {
        const { title, body, on, text, draft = false, reference } = opened.letter
        const address = `${ports.settings.baseUrl}/api/v1/requests/${reference}/letters/${opened.which}/pdf`
        return { title, body, reference, on, text, draft, pdf: ports.pdf ? address : null }
      }),
  })

  operation(app, {
    ...shared,
    operationId: 'getLetterPdf',
    limit: 'render',
    path: '/requests/{reference}/letters/{letter}/pdf',
    summary: 'One letter of a request as PDF, with its fonts in it',
    answer: { status: 200, description: 'The PDF', files: ['application/pdf'] },
    handle: async ({ c, ports, actor, row, params: { letter } }) => {
      const opened = await openLetter(ports, actor, row, letter)
      if (!opened.ok) return opened
      const none = refuse('not-found', { reason: 'not-installed' })
      return (await letterDownload(c, opened.value)) ?? none
    },
  })
}
