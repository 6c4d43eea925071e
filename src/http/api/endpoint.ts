import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { parseAddress, parseInput } from '../../app/input.ts'
import type { AppEnv } from '../app-env.ts'
import { bodyText } from '../forms/whole-body.ts'
import { answerProblem } from '../problems/problem.ts'
import { readJson } from './read-json.ts'
import { problemSchema } from './schemas/problem-schema.ts'

type Content = { readonly [mediaType: string]: { readonly schema: z.ZodType | { readonly [key: string]: unknown } } }

type Endpoint<P extends z.ZodType, Q extends z.ZodType> = {
  readonly method: 'get' | 'post' | 'put'
  readonly path: string
  readonly tag: string
  readonly summary: string
  readonly description?: string
  readonly params?: P
  readonly query?: Q
  /** The body as the document describes it. The use case parses it, once, and names what is wrong. */
  readonly body?: Content
  readonly success: { readonly status: number; readonly description: string; readonly schema?: z.ZodType }
  /** The statuses of the problems that it may answer with. */
  readonly problems?: readonly number[]
  readonly security?: 'none' | 'optional' | 'required'
}

const problemContent = { 'application/problem+json': { schema: problemSchema } }

/** Adds one address to the API: its place in the document, and its handler with the path and query as the schemas read them. */
export function endpoint<P extends z.ZodType, Q extends z.ZodType>(
  app: OpenAPIHono<AppEnv>,
  config: Endpoint<P, Q>,
  handle: (c: Context<AppEnv>, input: { params: z.output<P>; query: z.output<Q> }) => Response | Promise<Response>,
): void {
  const {
    method,
    path,
    tag,
    summary,
    description,
    params,
    query,
    body,
    success,
    problems = [],
    security = 'none',
  } = config
  const answers: Record<string, { description: string; content?: Content }> = {
    [success.status]: {
      description: success.description,
      ...(success.schema ? { content: { 'application/json': { schema: success.schema } } } : {}),
    },
  }
  for (const status of problems)
    answers[status] = { description: 'Refused; nothing was changed', content: problemContent }
  answers.default = { description: 'Another problem', content: problemContent }
  const bearer = { bearer: [] }
  const route = {
    method,
    path,
    tags: [tag],
    summary,
    ...(description ? { description } : {}),
    security: security === 'none' ? [] : security === 'required' ? [bearer] : [bearer, {}],
    request: {
      ...(params ? { params } : {}),
      ...(query ? { query } : {}),
      ...(body ? { body: { content: body, required: true } } : {}),
    },
    responses: answers,
  }
  app.openAPIRegistry.registerPath(createRoute(route as unknown as Parameters<typeof createRoute>[0]))
  app.on(method, path.replaceAll(/\{(\w+)\}/g, ':$1'), async (c) => {
    const readParams = params ? parseAddress(params, c.req.param()) : undefined
    if (readParams && !readParams.ok) return answerProblem(c, readParams.refusal)
    const readQuery = query ? parseAddress(query, c.req.query()) : undefined
    if (readQuery && !readQuery.ok) return answerProblem(c, readQuery.refusal)
    const surplus = method === 'get' || body ? undefined : await fieldsWithoutUse(c)
    if (surplus) return surplus
    return handle(c, { params: readParams?.value as z.output<P>, query: readQuery?.value as z.output<Q> })
  })
}

/** An address that takes no body refuses the fields of one by name, instead of leaving them aside. */
async function fieldsWithoutUse(c: Context<AppEnv>): Promise<Response | undefined> {
  // The one press of a mail program (RFC 8058) is a form, and sets nothing.
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(c.req.header('content-type') ?? '')
  if (isForm || (await bodyText(c)).trim() === '') return undefined
  const read = await readJson(c)
  if (!read.ok) return read.response
  const given = parseInput(z.object({}), read.value)
  return given.ok ? undefined : answerProblem(c, given.refusal)
}
