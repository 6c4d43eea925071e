import { type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { openLetter } from '../../../app/decisions/open-letter.ts'
import type { AppEnv } from '../../app-env.ts'
import { letterDownload } from '../../feeds/letter-download.ts'
import { knownRequest } from '../../middleware/requester.ts'
import { answerProblem } from '../../problems/problem.ts'
import { endpoint } from '../endpoint.ts'
import { noSuchRequest, referenceParams } from './requests-routes.ts'

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
  const shared = { method: 'get', tag: 'Requests', params, problems: [404, 429], security: 'optional' } as const
  const one = {
    ...shared,
    path: '/requests/{reference}/letters/{letter}',
    summary: 'One letter of a request; for staff also the draft of the decision',
    success: { status: 200, description: 'The letter', schema: letterSchema },
  } as const
  endpoint(app, one, async (c, { params: { reference, letter } }) => {
    const opened = await opening(c, reference, letter)
    if (opened instanceof Response) return opened
    const { title, body, on, text, draft = false, reference: of } = opened.letter
    const { settings, pdf } = c.get('ports')
    const address = `${settings.baseUrl}/api/v1/requests/${of}/letters/${opened.which}/pdf`
    const answer = { title, body, reference: of, on, text, draft, pdf: pdf ? address : null }
    return c.json(answer, 200, { 'cache-control': 'private, no-store' })
  })

  const paper = {
    ...shared,
    path: '/requests/{reference}/letters/{letter}/pdf',
    summary: 'One letter of a request as PDF, with its fonts in it',
    success: { status: 200, description: 'The PDF' },
  } as const
  endpoint(app, paper, async (c, { params: { reference, letter } }) => {
    const opened = await opening(c, reference, letter)
    if (opened instanceof Response) return opened
    const none = { code: 'not-found', message: 'This installation makes no PDF: read the letter as text' } as const
    return (await letterDownload(c, opened)) ?? answerProblem(c, none)
  })
}

async function opening(c: Context<AppEnv>, reference: string, letter: string) {
  const known = await knownRequest(c, reference)
  if (!known) return noSuchRequest(c)
  const opened = await openLetter(c.get('ports'), known.actor, known.row, letter)
  return opened.ok ? opened.value : answerProblem(c, opened.refusal)
}
