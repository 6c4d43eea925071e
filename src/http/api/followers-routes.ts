import type { OpenAPIHono } from '@hono/zod-openapi'
import { parseInput } from '../../app/input.ts'
import { confirmFollowing, followEntry, stopFollowing } from '../../app/mail/follow-entry.ts'
import { parseReference } from '../../domain/request/reference.ts'
import { locales } from '../../domain/text/local-text.ts'
import type { AppEnv } from '../app-env.ts'
import { answerProblem } from '../problems/problem.ts'
import { referenceParams } from './cases/requests-routes.ts'
import { tokenInput } from './contact-inputs.ts'
import { endpoint } from './endpoint.ts'
import { readJson } from './read-json.ts'

/** Following an entry of the public log by e-mail. Nothing here, nor anywhere else, lists who follows. */
export function followersRoutes(app: OpenAPIHono<AppEnv>): void {
  const follow = {
    method: 'post',
    path: '/log/{reference}/followers',
    tag: 'Public log',
    summary: 'Follow an entry of the log by e-mail',
    description: 'The address is asked first. The answer is the same whether it follows the entry already.',
    params: referenceParams,
    body: {
      'application/json': {
        schema: {
          type: 'object',
          required: ['email'],
          properties: {
            email: { type: 'string', format: 'email' },
            locale: { type: 'string', enum: [...locales], default: 'en' },
          },
        },
      },
    },
    success: { status: 202, description: 'A message that asks for a confirmation is on its way' },
    problems: [400, 404, 422, 429],
  } as const
  endpoint(app, follow, async (c, { params }) => {
    const read = await readJson(c)
    if (!read.ok) return read.response
    const reference = parseReference(params.reference) ?? ''
    const asked = await followEntry(c.get('ports'), reference, read.value, c.get('caller'))
    return asked.ok ? c.body(null, 202) : answerProblem(c, asked.refusal)
  })

  const tokenBody = (description: string) => ({
    'application/json': {
      schema: { type: 'object', required: ['token'], properties: { token: { type: 'string', description } } },
    },
  })
  const confirm = {
    method: 'post',
    path: '/followers/confirm',
    tag: 'Public log',
    summary: 'Say yes to following',
    body: tokenBody('The end of the link in the message that asks'),
    success: { status: 202, description: 'The address follows the entry from now on' },
    problems: [400, 404, 429],
  } as const
  endpoint(app, confirm, async (c) => {
    const read = await readJson(c)
    if (!read.ok) return read.response
    const given = parseInput(tokenInput, read.value)
    if (!given.ok) return answerProblem(c, given.refusal)
    const confirmed = await confirmFollowing(c.get('ports'), given.value.token)
    return confirmed.ok ? c.body(null, 202) : answerProblem(c, confirmed.refusal)
  })

  const stop = {
    method: 'post',
    path: '/followers/stop',
    tag: 'Public log',
    summary: 'Stop following, and be forgotten',
    body: tokenBody('The end of the stop link in every message'),
    success: { status: 202, description: 'Whoever the token stood for is forgotten' },
    problems: [400, 429],
  } as const
  endpoint(app, stop, async (c) => {
    const read = await readJson(c)
    if (!read.ok) return read.response
    const given = parseInput(tokenInput, read.value)
    if (!given.ok) return answerProblem(c, given.refusal)
    await stopFollowing(c.get('ports'), given.value.token)
    return c.body(null, 202)
  })
}
