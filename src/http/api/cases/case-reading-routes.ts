import type { OpenAPIHono } from '@hono/zod-openapi'
import { loadCaseOf } from '../../../app/case-file.ts'
import { caseReading } from '../../../app/cases/view/case-reading.ts'
import { letterOf, lettersOf } from '../../../app/decisions/read-letter.ts'
import { similarRequests } from '../../../app/search/similar-requests.ts'
import { may } from '../../../domain/request/policy.ts'
import { mapResult, ok } from '../../../domain/request/refusal.ts'
import type { AppEnv } from '../../app-env.ts'
import { noSuchRequest, readersOfRequest } from '../callers.ts'
import { operation } from '../operation.ts'
import { referenceParams } from '../params.ts'
import { lettersSchema, similarSchema } from '../schemas/desk-schemas.ts'

const shared = { method: 'get', tag: 'Requests', params: referenceParams } as const

/** What is read beside a request: the letters that went out in it, and the requests that ask for the same. */
export function caseReadingRoutes(app: OpenAPIHono<AppEnv>): void {
  operation(app, {
    ...shared,
    operationId: 'listLetters',
    path: '/requests/{reference}/letters',
    summary: 'The letters that went out in a request, oldest first',
    description: 'Its requester reads those that were sent to them, not those to third parties.',
    who: readersOfRequest('optional'),
    answer: { status: 200, description: 'The letters with their texts', schema: lettersSchema },
    problems: [404],
    handle: async ({ ports, row, actor }) => {
      const own = actor.kind === 'requester'
      if (!own && !may(actor, 'read-case', { bodyId: row.bodyId, requestId: row.id })) return noSuchRequest
      const file = await loadCaseOf(ports, row)
      const { read } = await caseReading(ports, actor, file)
      const base = `${ports.settings.baseUrl}${own ? '' : '/desk'}/requests/${row.reference}/letters`
      const shown = lettersOf(file).filter((letter) => !own || letter.forRequester)
      return ok({
        letters: shown.map(({ seq, kind, title, on }) => {
          const letter = letterOf(file, read, seq)
          return { number: seq, kind, title, on, text: letter?.text ?? null, url: `${base}/${seq}` }
        }),
      })
    },
  })

  operation(app, {
    ...shared,
    operationId: 'listSimilarRequests',
    path: '/requests/{reference}/similar',
    summary: 'Requests of the same body that seem to ask for the same, the likest first',
    who: readersOfRequest('required'),
    answer: { status: 200, description: 'At most six', schema: similarSchema },
    problems: [403, 404],
    handle: async ({ ports, row, actor }) =>
      mapResult(await similarRequests(ports, actor, row.bodyId, row.subject, new Set([row.reference])), (found) => ({
        requests: found.map(({ row: { reference, subject, stage, receivedOn } }) => ({
          ...{ reference, subject, stage, receivedOn },
        })),
      })),
  })
}
