import { type Context, Hono } from 'hono'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { Actor } from '../../domain/request/policy.ts'
import { refuse } from '../../domain/request/refusal.ts'
import type { AppEnv, HttpPorts } from '../app-env.ts'
import { type LimitName, limited, type ReadLimit, type WriteLimit } from '../middleware/endpoint-limits.ts'
import { answerProblem } from '../problems/problem.ts'
import type { Refused } from '../problems/problem-types.ts'
import { type Values, valuesOf } from './form-values.ts'
import { problemPage } from './problem-page.tsx'
import { send } from './render.tsx'
import { type Viewer, viewerOf } from './viewer.ts'

type PageContext = Context<AppEnv>

/** Not for the one who asks: a refusal, or the page or the way to sign in that they get instead. */
export type TurnedAway = Response | { readonly ok: false; readonly refusal: Refused }

/** What a page needs of the one who asks, where they may open it. */
export type Opened<Caller> = Caller | TurnedAway

type Who<Caller> = (c: PageContext) => Opened<Caller> | Promise<Opened<Caller>>
type Reader<Caller> = Who<Caller> & { readonly limit?: ReadLimit | 'usual' }
/** Who may change something, and how often: everyone only `within` a limit. */
export type Writer<Caller> = Who<Caller> & { readonly limit: WriteLimit | 'usual' }
/** Staff read and write as often as people do who work here. */
export type StaffOnly<Caller> = Who<Caller> & { readonly limit: 'usual' }

/** A page, a refusal that has a page of its own, or an answer that is neither: another address, a file, another status. */
export type Answer = TurnedAway | HtmlEscapedString
type Handle<Caller, A = Answer> = (caller: Caller, c: PageContext) => A | Promise<A>

export const notFound = refuse('not-found')
export const forbidden = refuse('forbidden')

type Visitor = { readonly ports: HttpPorts; readonly actor: Actor; readonly viewer: Viewer }

/** Everybody. */
export const everyone = (c: PageContext): Visitor => ({
  ports: c.get('ports'),
  actor: c.get('actor'),
  viewer: viewerOf(c),
})

/** The same people, so often. */
export const within = <Caller, Limit extends LimitName>(limit: Limit, who: Who<Caller>) =>
  Object.assign((c: PageContext) => who(c), { limit })

export const isTurnedAway = (opened: unknown): opened is TurnedAway =>
  opened instanceof Response || (typeof opened === 'object' && opened !== null && 'refusal' in opened)

/** A parameter of the address that the route names. */
export const paramOf = (c: PageContext, name: string): string => c.req.param(name) ?? ''

/** Routes that answer with pages and files. Each says who may and how often; a refusal becomes a page. */
export class Pages extends Hono<AppEnv> {
  /** A page that is read. */
  page<Caller>(path: string, who: Reader<Caller>, handle: Handle<Caller>): this {
    const { limit = 'usual' } = who
    const limits = { limit: limit === 'usual' ? 'read' : limit, takesUpload: false } as const
    this.get(
      path,
      limited(limits, (c) => answer(c, who, handle)),
    )
    return this
  }

  /** What is read and is no page: a file, a feed. Most are made anew for each caller, so each says how often. */
  file<Caller>(
    path: string,
    who: Who<Caller> & { readonly limit: ReadLimit },
    handle: Handle<Caller, TurnedAway>,
  ): this {
    const limits = { limit: who.limit, takesUpload: false }
    this.get(
      path,
      limited(limits, (c) => answer(c, who, handle, answerProblem)),
    )
    return this
  }

  /** A form without a file, read once it is known who sent it. A field that is none of `fields` is refused. */
  form<Caller>(
    path: string,
    who: Writer<Caller>,
    fields: readonly string[],
    handle: Handle<Caller & { readonly values: Values }>,
  ): this {
    return this.openForm(path, who, async (caller, c) => handle({ ...caller, values: await valuesOf(c, fields) }, c))
  }

  /** A form that its handler reads itself, since its fields depend on what it is about. */
  openForm<Caller>(path: string, who: Writer<Caller>, handle: Handle<Caller>, takesUpload = false): this {
    const limits = { limit: who.limit === 'usual' ? 'write' : who.limit, takesUpload }
    this.post(
      path,
      limited(limits, (c) => answer(c, who, handle)),
    )
    return this
  }

  /** A form that has a file. */
  upload<Caller>(path: string, who: Writer<Caller>, handle: Handle<Caller>): this {
    return this.openForm(path, who, handle, true)
  }
}

async function answer<Caller>(
  c: PageContext,
  who: Who<Caller>,
  handle: Handle<Caller>,
  refuse: (c: PageContext, refusal: Refused) => Response | Promise<Response> = problemPage,
): Promise<Response> {
  const caller = await who(c)
  const answered = isTurnedAway(caller) ? caller : await handle(caller, c)
  if (answered instanceof Response) return answered
  return isTurnedAway(answered) ? refuse(c, answered.refusal) : send(c, answered)
}
