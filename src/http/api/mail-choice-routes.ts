import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { parseInput } from '../../app/input.ts'
import { sendMyRequests } from '../../app/mail/links/send-my-requests.ts'
import { resumeMail, stopMail } from '../../app/mail/links/stop-mail.ts'
import type { AppEnv } from '../app-env.ts'
import { answerProblem } from '../problems/problem.ts'
import { emailBody } from './contact-inputs.ts'
import { endpoint } from './endpoint.ts'
import { readJson } from './read-json.ts'

const ofToken = {
  params: z.object({
    token: z.string().openapi({ param: { name: 'token', in: 'path' }, description: 'The end of the stop link' }),
  }),
}

/** What people settle of our mail without signing in: the way back to their requests, and what they want no more. */
export function mailChoiceRoutes(app: OpenAPIHono<AppEnv>): void {
  const shared = { method: 'post', tag: 'Requests' } as const
  const mine = {
    ...shared,
    path: '/my-requests',
    summary: 'Have the links of your requests sent to the address that they were made with',
    description: 'The answer is the same whether or not there are any.',
    body: { 'application/json': { schema: { $ref: '#/components/schemas/SignInLinkRequest' } } },
    success: { status: 202, description: 'If requests were made with this address, their links are on the way' },
    problems: [400, 422, 429],
  } as const
  endpoint(app, mine, async (c) => {
    const read = await readJson(c)
    if (!read.ok) return read.response
    const given = parseInput(emailBody, read.value)
    if (!given.ok) return answerProblem(c, given.refusal)
    const sent = await sendMyRequests(c.get('ports'), given.value.email, c.get('locale'))
    return sent.ok ? c.body(null, 202) : answerProblem(c, sent.refusal)
  })

  const stop = {
    ...shared,
    ...ofToken,
    path: '/mail/{token}/stopped',
    summary: 'Want no more messages of the kind whose stop link this is',
    success: { status: 204, description: 'They stop; said twice, they stay so' },
    problems: [404, 429],
  } as const
  endpoint(app, stop, async (c, { params }) => {
    const stopped = await stopMail(c.get('ports'), params.token)
    return stopped.ok ? c.body(null, 204) : answerProblem(c, stopped.refusal)
  })

  const resume = {
    ...shared,
    ...ofToken,
    path: '/mail/{token}/resumed',
    summary: 'Want the messages of that kind again',
    success: { status: 204, description: 'They go out again' },
    problems: [404, 429],
  } as const
  endpoint(app, resume, async (c, { params }) => {
    const resumed = await resumeMail(c.get('ports'), params.token)
    return resumed.ok ? c.body(null, 204) : answerProblem(c, resumed.refusal)
  })
}
