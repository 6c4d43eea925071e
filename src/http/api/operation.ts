import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context, Handler } from 'hono'
import { parseAddress, parseInput } from '../../app/input.ts'
import type { Locale } from '../../domain/text/local-text.ts'
import type { AppEnv, HttpPorts } from '../app-env.ts'
import { bodyText } from '../forms/whole-body.ts'
import { limited, type ReadLimit, type WriteLimit } from '../middleware/endpoint-limits.ts'
import { answerProblem } from '../problems/problem.ts'
import type { Refused } from '../problems/problem-types.ts'
import type { StaffOnly, Who } from './callers.ts'
import { readJson } from './read-json.ts'
import { answerWholeSave, seenBy, versionTag } from './row-version.ts'
import { problemSchema } from './schemas/problem-schema.ts'

type Content = { readonly [mediaType: string]: { readonly schema: z.ZodType | { readonly [key: string]: unknown } } }
type DeepReadonly<T> = T extends (infer E)[]
  ? readonly DeepReadonly<E>[]
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T

/** What a request carries: described to callers, and read by the operation (`parse`) or, as `unknown`, by the use case. */
export type RequestBody<I> = {
  readonly content: Content
  readonly parse?: z.ZodType<I>
  /** It may be as long as an upload, or as one of staff. */
  readonly upload?: true | 'of-staff'
}

/** JSON that the use case parses itself, once, and names what is wrong. `shape` is a registered component or a schema. */
export function jsonBody(shape: string | z.ZodType): RequestBody<unknown> {
  const schema = typeof shape === 'string' ? { $ref: `#/components/schemas/${shape}` } : shape
  return { content: { 'application/json': { schema } } }
}

/** JSON that the operation parses, described by `shape` where the schema that parses has no description of its own. */
export function parsedBody<S extends z.ZodType>(parse: S, shape: string | z.ZodType = parse): RequestBody<z.output<S>> {
  return { ...jsonBody(shape), parse: parse as z.ZodType<z.output<S>> }
}

/** A file in the document. */
export const binary = { type: 'string', format: 'binary' }

/** A file, sent as the body itself. */
export function fileBody(...mediaTypes: readonly string[]): RequestBody<never> {
  return { content: Object.fromEntries(mediaTypes.map((type) => [type, { schema: binary }])) }
}

/** JSON of a schema, files of some media types, or no body. */
type Answer<S extends z.ZodType> = { readonly description: string } & (
  | {
      readonly status: 200 | 201 | 202
      readonly schema: S
      /** The `version` of the answer is its `ETag`. */
      readonly versioned?: true
      /** Where what was made is found, below `/api/v1`. */
      readonly location?: (value: DeepReadonly<z.input<S>>) => string
    }
  /** @param json what the JSON among them holds */
  | { readonly status: 200; readonly files: readonly [string, ...string[]]; readonly json?: z.ZodType }
  | { readonly status: 202 | 204 }
)

type Operation<Caller, P extends z.ZodType, Q extends z.ZodType, I, S extends z.ZodType> = {
  /** The name of the operation in generated clients: a verb and its object. */
  readonly operationId: string
  readonly path: string
  readonly tag: string
  readonly summary: string
  readonly description?: string
  readonly who: Who<Caller>
  readonly params?: P
  readonly query?: Q
  readonly body?: RequestBody<I>
  /** The body takes the place of a whole row: without `If-Match` a conflict is answered by 428. */
  readonly replacesWhole?: true
  readonly answer: Answer<S>
  /** The statuses of the problems that it may answer with. */
  readonly problems?: readonly number[]
  readonly handle: (
    given: Caller & Given<P, Q, I>,
  ) => Outcome<DeepReadonly<z.input<S>>> | Promise<Outcome<DeepReadonly<z.input<S>>>>
}

/** How often it may be called. What changes something says so where not only staff may; what makes a file, always. */
export type OperationLimit =
  | { readonly method: 'get'; readonly answer: { readonly schema: z.ZodType }; readonly limit?: ReadLimit }
  | { readonly method: 'get' | 'options'; readonly limit: ReadLimit }
  | { readonly method: 'post' | 'put' | 'patch' | 'delete'; readonly who: StaffOnly; readonly limit?: WriteLimit }
  | { readonly method: 'post' | 'put'; readonly limit: WriteLimit }

type Given<P extends z.ZodType, Q extends z.ZodType, I> = {
  readonly c: Context<AppEnv>
  readonly ports: HttpPorts
  readonly locale: Locale
  readonly params: z.output<P>
  readonly query: z.output<Q>
  readonly input: I
  /** The version that `If-Match` names. */
  readonly seen: number | undefined
}

/** An answer's value, a refusal of the use case or of the HTTP layer, or a whole response (a file, cached bytes). */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refused }
  | Response

/** Adds an operation to the API: its place in the document, and its handler with everything read and checked. */
export function operation<
  Caller,
  P extends z.ZodType = z.ZodUndefined,
  Q extends z.ZodType = z.ZodUndefined,
  I = undefined,
  S extends z.ZodType = z.ZodUnknown,
>(app: OpenAPIHono<AppEnv>, config: Operation<Caller, P, Q, I, S> & OperationLimit): void {
  const { method } = config
  const { path, who, params, query, body, answer, replacesWhole, handle }: Operation<Caller, P, Q, I, S> = config
  const { limit = method === 'get' ? 'read' : 'write' } = config
  app.openAPIRegistry.registerPath(createRoute(routeOf(config) as unknown as Parameters<typeof createRoute>[0]))
  const run: Handler<AppEnv> = async (c) => {
    const readParams = params ? parseAddress(params, c.req.param()) : undefined
    if (readParams && !readParams.ok) return answerProblem(c, readParams.refusal)
    const readQuery = query ? parseAddress(query, c.req.query()) : undefined
    if (readQuery && !readQuery.ok) return answerProblem(c, readQuery.refusal)
    const surplus = method === 'get' || body ? undefined : await unusedFields(c)
    if (surplus) return answerProblem(c, surplus)
    const caller = await who.identify(c)
    if (!caller.ok) return answerProblem(c, caller.refusal)
    const input = body ? await readInput(c, body) : undefined
    if (input && !input.ok) return answerProblem(c, input.refusal)
    const outcome = await handle({
      ...{ c, ports: c.get('ports'), locale: c.get('locale'), seen: seenBy(c) },
      ...{ params: readParams?.value as z.output<P>, query: readQuery?.value as z.output<Q>, input: input?.value as I },
      ...caller.value,
    })
    if (outcome instanceof Response) return outcome
    if (!outcome.ok) return (replacesWhole ? answerWholeSave : answerProblem)(c, outcome.refusal)
    if (!('schema' in answer)) return c.body(null, answer.status as 202 | 204)
    const { value } = outcome
    const baseUrl = `${c.get('ports').settings.baseUrl}/api/v1`
    return c.json(value, answer.status, {
      ...(who.security === 'required' ? { 'cache-control': 'private, no-store' } : {}),
      ...(answer.versioned ? versionTag(value as { version: number }) : {}),
      ...(answer.location ? { location: `${baseUrl}${answer.location(value)}` } : {}),
      ...nextLink(c, value),
    })
  }
  const limits = { limit, takesUpload: body?.upload ?? false }
  app.on(method, path.replaceAll(/\{(\w+)\}/g, ':$1'), limited(limits, run))
}

const problemContent = { 'application/problem+json': { schema: problemSchema } }

function routeOf<Caller, P extends z.ZodType, Q extends z.ZodType, I, S extends z.ZodType>({
  problems = [],
  ...config
}: Operation<Caller, P, Q, I, S> & OperationLimit) {
  const { operationId, method, path, tag, summary, description, who, params, query, body, answer } = config
  const content: Content =
    'schema' in answer
      ? { 'application/json': { schema: answer.schema } }
      : 'files' in answer
        ? Object.fromEntries(
            answer.files.map((type) => [type, { schema: (type === 'application/json' && answer.json) || binary }]),
          )
        : {}
  const responses: Record<string, { description: string; content?: Content }> = {
    [answer.status]: {
      description: answer.description,
      ...(Object.keys(content).length > 0 ? { content } : {}),
    },
  }
  for (const status of problems)
    responses[status] = { description: 'Refused; nothing was changed', content: problemContent }
  responses.default = { description: 'Another problem', content: problemContent }
  const bearer = { bearer: [] }
  return {
    ...{ operationId, method, path, tags: [tag], summary, responses },
    ...(description ? { description } : {}),
    security: who.security === 'none' ? [] : who.security === 'required' ? [bearer] : [bearer, {}],
    request: {
      ...(params ? { params } : {}),
      ...(query ? { query } : {}),
      ...(body ? { body: { content: body.content, required: true } } : {}),
    },
  }
}

/** What JSON was sent, parsed where the operation does that; a file is left to the handler. */
async function readInput<I>(c: Context<AppEnv>, { content, parse }: RequestBody<I>) {
  if (!('application/json' in content)) return { ok: true, value: undefined } as const
  const json = await readJson(c)
  return json.ok && parse ? parseInput(parse, json.value) : json
}

/** An operation that takes no body refuses the fields of one by name, instead of leaving them aside. */
async function unusedFields(c: Context<AppEnv>): Promise<Refused | undefined> {
  // The one press of a mail program (RFC 8058) is a form, and sets nothing.
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(c.req.header('content-type') ?? '')
  if (isForm || (await bodyText(c)).trim() === '') return undefined
  const read = await readJson(c)
  const parsed = read.ok ? parseInput(z.object({}), read.value) : read
  return parsed.ok ? undefined : parsed.refusal
}

/** The address of the next page of a list in `Link`. */
export function nextLink(c: Context<AppEnv>, value: unknown): { link?: string } {
  const { nextCursor } = value as { readonly nextCursor?: string | null }
  if (!nextCursor) return {}
  const url = new URL(c.req.url)
  url.searchParams.set('cursor', nextCursor)
  return { link: `<${c.get('ports').settings.baseUrl}${url.pathname}${url.search}>; rel="next"` }
}
