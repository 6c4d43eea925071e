import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { parseInput } from '../../../app/input.ts'
import { requestSignIn } from '../../../app/office/request-sign-in.ts'
import { statuteById, statutes } from '../../../domain/statute/statutes.ts'
import type { AppEnv } from '../../app-env.ts'
import { answerProblem } from '../../problems/problem.ts'
import { emailBody } from '../contact-inputs.ts'
import { endpoint } from '../endpoint.ts'
import { readJson } from '../read-json.ts'
import { bodiesSchema, statuteSchema, statutesSchema } from '../schemas/list-schemas.ts'

/** The public bodies, the laws, and the way in for staff. */
export function directoryRoutes(app: OpenAPIHono<AppEnv>): void {
  const bodies = {
    method: 'get',
    path: '/bodies',
    tag: 'Directory',
    summary: 'The public bodies that can be asked here',
    success: { status: 200, description: 'The bodies', schema: bodiesSchema },
  } as const
  endpoint(app, bodies, async (c) => {
    const { store, settings } = c.get('ports')
    const found = (await store.bodies()).map(({ slug, name, statute, timeZone, settings: { about, email } }) => ({
      ...{ slug, name, about: about ?? null, statute, timeZone, email: email ?? null },
      url: `${settings.baseUrl}/log?body=${slug}`,
    }))
    return c.json({ bodies: found }, 200)
  })

  const laws = {
    method: 'get',
    path: '/statutes',
    tag: 'Directory',
    summary: 'The laws whose clock Candor runs',
    success: { status: 200, description: 'The laws', schema: statutesSchema },
  } as const
  endpoint(app, laws, (c) => {
    const summaries = statutes.map(({ id, title, shortTitle, citation, jurisdiction, language }) => ({
      ...{ id, title, shortTitle, citation, jurisdiction, language },
    }))
    return c.json({ statutes: summaries }, 200)
  })

  const law = {
    method: 'get',
    path: '/statutes/{id}',
    tag: 'Directory',
    summary: 'A law as data, with the section of each parameter',
    params: z.object({ id: z.string().openapi({ param: { name: 'id', in: 'path' }, example: 'uk-foia-2000' }) }),
    success: { status: 200, description: 'The law', schema: statuteSchema },
    problems: [404],
  } as const
  endpoint(app, law, (c, { params }) => {
    const found = statuteById(params.id)
    if (!found) return answerProblem(c, { code: 'not-found', message: `Candor knows no law "${params.id}"` })
    return c.body(JSON.stringify(found), 200, { 'content-type': 'application/json' })
  })

  const signIn = {
    method: 'post',
    path: '/sign-in-links',
    tag: 'Directory',
    summary: 'Ask for a sign-in link by e-mail, for staff',
    description: 'The answer is the same whether anybody works here under this address.',
    body: { 'application/json': { schema: { $ref: '#/components/schemas/SignInLinkRequest' } } },
    success: { status: 202, description: 'If somebody works here under this address, the link is on its way' },
    problems: [400, 422, 429],
  } as const
  endpoint(app, signIn, async (c) => {
    const read = await readJson(c)
    if (!read.ok) return read.response
    const given = parseInput(emailBody, read.value)
    if (!given.ok) return answerProblem(c, given.refusal)
    const sent = await requestSignIn(c.get('ports'), given.value.email)
    return sent.ok ? c.body(null, 202) : answerProblem(c, sent.refusal)
  })
}
