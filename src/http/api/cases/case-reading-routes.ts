import type { OpenAPIHono } from '@hono/zod-openapi'
import { loadCaseOf } from '../../../app/case-file.ts'
import { caseReading } from '../../../app/cases/view/case-reading.ts'
import { letterOf, lettersOf } from '../../../app/decisions/read-letter.ts'
import { similarRequests } from '../../../app/search/similar-requests.ts'
import { may } from '../../../domain/request/policy.ts'
import type { AppEnv } from '../../app-env.ts'
import { knownRequest } from '../../middleware/requester.ts'
import { answerProblem } from '../../problems/problem.ts'
import { endpoint } from '../endpoint.ts'
import { lettersSchema, similarSchema } from '../schemas/desk-schemas.ts'
import { noSuchRequest, referenceParams } from './requests-routes.ts'

const noStore = { 'cache-control': 'private, no-store' }

/** What is read beside a request: the letters that went out in it, and the requests that ask for the same. */
export function caseReadingRoutes(app: OpenAPIHono<AppEnv>): void {
  const letters = {
    method: 'get',
    path: '/requests/{reference}/letters',
    tag: 'Requests',
    summary: 'The letters that went out in a request, oldest first',
    description: 'Its requester reads those that were sent to them, not those to third parties.',
    params: referenceParams,
    success: { status: 200, description: 'The letters with their texts', schema: lettersSchema },
    problems: [404],
    security: 'optional',
  } as const
  endpoint(app, letters, async (c, { params: { reference } }) => {
    const known = await knownRequest(c, reference)
    if (!known) return noSuchRequest(c)
    const { row, actor } = known
    const ports = c.get('ports')
    const own = actor.kind === 'requester'
    if (!own && !may(actor, 'read-case', { bodyId: row.bodyId, requestId: row.id })) return noSuchRequest(c)
    const file = await loadCaseOf(ports, row)
    const { read } = await caseReading(ports, actor, file)
    const base = `${ports.settings.baseUrl}${own ? '' : '/desk'}/requests/${row.reference}/letters`
    const shown = lettersOf(file).filter((letter) => !own || letter.forRequester)
    return c.json(
      {
        letters: shown.map(({ seq, kind, title, on }) => {
          const letter = letterOf(file, read, seq)
          return { number: seq, kind, title, on, text: letter?.text ?? null, url: `${base}/${seq}` }
        }),
      },
      200,
      noStore,
    )
  })

  const similar = {
    method: 'get',
    path: '/requests/{reference}/similar',
    tag: 'Requests',
    summary: 'Requests of the same body that seem to ask for the same, the likest first',
    params: referenceParams,
    success: { status: 200, description: 'At most six', schema: similarSchema },
    problems: [403, 404],
    security: 'required',
  } as const
  endpoint(app, similar, async (c, { params: { reference } }) => {
    const known = await knownRequest(c, reference)
    if (!known) return noSuchRequest(c)
    const { row, actor } = known
    const except = new Set([row.reference])
    const found = await similarRequests(c.get('ports'), actor, row.bodyId, row.subject, except)
    if (!found.ok) return answerProblem(c, found.refusal)
    const requests = found.value.map(({ row: { reference: like, subject, stage, receivedOn } }) => ({
      ...{ reference: like, subject, stage, receivedOn },
    }))
    return c.json({ requests }, 200, noStore)
  })
}
