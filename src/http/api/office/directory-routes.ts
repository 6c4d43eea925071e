import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { requestSignIn } from '../../../app/office/request-sign-in.ts'
import { ok, refuse } from '../../../domain/request/refusal.ts'
import { statuteById, statutes } from '../../../domain/statute/statutes.ts'
import type { AppEnv } from '../../app-env.ts'
import { anyone } from '../callers.ts'
import { emailBody } from '../contact-inputs.ts'
import { operation, parsedBody } from '../operation.ts'
import { bodiesSchema, statuteSchema, statutesSchema } from '../schemas/list-schemas.ts'

/** The public bodies, the laws, and the way in for staff. */
export function directoryRoutes(app: OpenAPIHono<AppEnv>): void {
  const shared = { tag: 'Directory', who: anyone } as const
  operation(app, {
    ...shared,
    operationId: 'listBodies',
    method: 'get',
    path: '/bodies',
    summary: 'The public bodies that can be asked here',
    answer: { status: 200, description: 'The bodies', schema: bodiesSchema },
    handle: async ({ ports: { store, settings } }) => {
      const bodies = await store.bodies.all()
      const found = bodies.map(({ slug, name, statute, timeZone, settings: { about, email } }) => ({
        ...{ slug, name, about: about ?? null, statute, timeZone, email: email ?? null },
        url: `${settings.baseUrl}/log?body=${slug}`,
      }))
      return ok({ bodies: found })
    },
  })

  operation(app, {
    ...shared,
    operationId: 'listStatutes',
    method: 'get',
    path: '/statutes',
    summary: 'The laws whose clock Candor runs',
    answer: { status: 200, description: 'The laws', schema: statutesSchema },
    handle: () => {
      const summaries = statutes.map(({ id, title, shortTitle, citation, jurisdiction, language }) => ({
        ...{ id, title, shortTitle, citation, jurisdiction, language },
      }))
      return ok({ statutes: summaries })
    },
  })

  operation(app, {
    ...shared,
    operationId: 'getStatute',
    method: 'get',
    path: '/statutes/{id}',
    summary: 'A law as data, with the section of each parameter',
    params: z.object({ id: z.string().openapi({ param: { name: 'id', in: 'path' }, example: 'uk-foia-2000' }) }),
    answer: { status: 200, description: 'The law', schema: statuteSchema },
    problems: [404],
    handle: ({ params: { id } }) => {
      const found = statuteById(id)
      return found ? ok(found) : refuse('not-found', { reason: 'law', name: id })
    },
  })

  operation(app, {
    ...shared,
    operationId: 'sendSignInLink',
    limit: 'sign-in',
    method: 'post',
    path: '/sign-in-links',
    summary: 'Ask for a sign-in link by e-mail, for staff',
    description: 'The answer is the same whether anybody works here under this address.',
    body: parsedBody(emailBody, 'SignInLinkRequest'),
    answer: { status: 202, description: 'If somebody works here under this address, the link is on its way' },
    problems: [400, 422, 429],
    handle: ({ ports, input }) => requestSignIn(ports, input.email),
  })
}
