import { type Context, Hono } from 'hono'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { Actor } from '../../domain/request/policy.ts'
import type { AppEnv, HttpPorts } from '../app-env.ts'
import { type Refused, refused } from '../problems/problem-types.ts'
import { type Values, valuesOf } from './form-values.ts'
import { problemPage } from './problem-page.tsx'
import { send } from './render.tsx'
import { type Viewer, viewerOf } from './viewer.ts'

type PageContext = Context<AppEnv>

/** Who may open a page, with what the page needs of them; else the page or the way to sign in that they get instead. */
type Who<Caller> = (c: PageContext) => Caller | Response | Promise<Caller | Response>

/** A page, a refusal that has a page of its own, or an answer that is neither: another address, a file, another status. */
type Answer = Response | HtmlEscapedString | { readonly ok: false; readonly refusal: Refused }
type Handle<Caller> = (caller: Caller, c: PageContext) => Answer | Promise<Answer>

export const notFound = refused('not-found', 'There is no such page')
export const forbidden = refused('forbidden', 'Your role does not include this')

type Visitor = { readonly ports: HttpPorts; readonly actor: Actor; readonly viewer: Viewer }

/** Everybody. */
export const everyone = (c: PageContext): Visitor => ({
  ports: c.get('ports'),
  actor: c.get('actor'),
  viewer: viewerOf(c),
})

/** A parameter of the address that the route names. */
export const paramOf = (c: PageContext, name: string): string => c.req.param(name) ?? ''

/** Routes that answer with pages: each asks first who may, and a refusal becomes a page. */
export class Pages extends Hono<AppEnv> {
  /** A page that is read. */
  page<Caller>(path: string, who: Who<Caller>, handle: Handle<Caller>): this {
    this.get(path, (c) => answer(c, who, handle))
    return this
  }

  /** A form without a file, read once it is known who sent it. A field that is none of `fields` is refused. */
  form<Caller>(
    path: string,
    who: Who<Caller>,
    fields: readonly string[],
    handle: Handle<Caller & { readonly values: Values }>,
  ): this {
    return this.upload(path, who, async (caller, c) => handle({ ...caller, values: await valuesOf(c, fields) }, c))
  }

  /** A form that its handler reads itself: it has a file, or fields that depend on what it is about. */
  upload<Caller>(path: string, who: Who<Caller>, handle: Handle<Caller>): this {
    this.post(path, (c) => answer(c, who, handle))
    return this
  }
}

async function answer<Caller>(c: PageContext, who: Who<Caller>, handle: Handle<Caller>): Promise<Response> {
  const caller = await who(c)
  if (caller instanceof Response) return caller
  const answered = await handle(caller, c)
  if (answered instanceof Response) return answered
  return typeof answered === 'object' && 'refusal' in answered ? problemPage(c, answered.refusal) : send(c, answered)
}
