import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { sendMyRequests } from '../../app/mail/links/send-my-requests.ts'
import { resumeMail, stopMail } from '../../app/mail/links/stop-mail.ts'
import type { AppEnv } from '../app-env.ts'
import { anyone } from './callers.ts'
import { emailBody } from './contact-inputs.ts'
import { operation, parsedBody } from './operation.ts'

const params = z.object({
  token: z.string().openapi({ param: { name: 'token', in: 'path' }, description: 'The end of the stop link' }),
})
const shared = { method: 'post', tag: 'Requests', who: anyone } as const

/** What people settle of our mail without signing in: the way back to their requests, and what they want no more. */
export function mailChoiceRoutes(app: OpenAPIHono<AppEnv>): void {
  operation(app, {
    ...shared,
    operationId: 'sendMyRequests',
    limit: 'my-requests',
    path: '/my-requests',
    summary: 'Have the links of your requests sent to the address that they were made with',
    description: 'The answer is the same whether or not there are any.',
    body: parsedBody(emailBody, 'SignInLinkRequest'),
    answer: { status: 202, description: 'If requests were made with this address, their links are on the way' },
    problems: [400, 422, 429],
    handle: ({ ports, input, locale }) => sendMyRequests(ports, input.email, locale),
  })

  operation(app, {
    ...shared,
    operationId: 'stopMail',
    limit: 'write',
    path: '/mail/{token}/stopped',
    summary: 'Want no more messages of the kind whose stop link this is',
    params,
    answer: { status: 204, description: 'They stop; said twice, they stay so' },
    problems: [404, 429],
    handle: ({ ports, params: { token } }) => stopMail(ports, token),
  })

  operation(app, {
    ...shared,
    operationId: 'resumeMail',
    limit: 'write',
    path: '/mail/{token}/resumed',
    summary: 'Want the messages of that kind again',
    params,
    answer: { status: 204, description: 'They go out again' },
    problems: [404, 429],
    handle: ({ ports, params: { token } }) => resumeMail(ports, token),
  })
}
