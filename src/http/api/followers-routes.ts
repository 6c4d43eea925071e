import type { OpenAPIHono } from '@hono/zod-openapi'
import { confirmFollowing, followEntry, stopFollowing } from '../../app/mail/follow-entry.ts'
import { parseReference } from '../../domain/request/reference.ts'
import type { AppEnv } from '../app-env.ts'
import { anyone } from './callers.ts'
import { followBody, tokenBody, tokenInput } from './contact-inputs.ts'
import { jsonBody, operation, parsedBody } from './operation.ts'
import { referenceParams } from './params.ts'

const shared = { method: 'post', tag: 'Public log', who: anyone } as const

/** Following an entry of the public log by e-mail. Nothing here, nor anywhere else, lists who follows. */
export function followersRoutes(app: OpenAPIHono<AppEnv>): void {
  operation(app, {
    ...shared,
    operationId: 'followLogEntry',
    limit: 'write',
    path: '/log/{reference}/followers',
    summary: 'Follow an entry of the log by e-mail',
    description: 'The address is asked first. The answer is the same whether it follows the entry already.',
    params: referenceParams,
    body: jsonBody(followBody),
    answer: { status: 202, description: 'A message that asks for a confirmation is on its way' },
    problems: [400, 404, 422, 429],
    handle: ({ c, ports, params, input }) =>
      followEntry(ports, parseReference(params.reference) ?? '', input, c.get('caller')),
  })

  operation(app, {
    ...shared,
    operationId: 'confirmFollowing',
    limit: 'write',
    path: '/followers/confirm',
    summary: 'Say yes to following',
    body: parsedBody(tokenInput, tokenBody('The end of the link in the message that asks')),
    answer: { status: 202, description: 'The address follows the entry from now on' },
    problems: [400, 404, 429],
    handle: ({ ports, input }) => confirmFollowing(ports, input.token),
  })

  operation(app, {
    ...shared,
    operationId: 'stopFollowing',
    limit: 'write',
    path: '/followers/stop',
    summary: 'Stop following, and be forgotten',
    body: parsedBody(tokenInput, tokenBody('The end of the stop link in every message')),
    answer: { status: 202, description: 'Whoever the token stood for is forgotten' },
    problems: [400, 429],
    handle: ({ ports, input }) => stopFollowing(ports, input.token),
  })
}
