import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Refusal } from '../../domain/request/refusal.ts'
import { refusalWords } from '../../locales/refusals.ts'
import type { AppEnv } from '../app-env.ts'
import { type ProblemCode, problemTypes, type Refused } from '../problems/problem-types.ts'
import { Layout } from './layout.tsx'
import { send } from './render.tsx'
import { type Viewer, viewerOf } from './viewer.ts'

type ProblemWords = readonly [title: string, text: string]

/** What stopped a form that comes back with what was typed, and what to do. */
export function formProblem(refusal: Refused, { t }: Viewer): ProblemWords {
  const [title, text] = refusalWords(refusal, t)
  return refusal.code === 'invalid' ? [title, text] : [title, text + t.words.gap + t.failureWords.typed]
}

/** What happened to a save that somebody else's save stopped, and what to do. */
export function describeConflict({ t }: Viewer, refusal: Pick<Refusal, 'conflicts'>): ProblemWords {
  const { title, lede, ledeOfAction } = t.saveConflicts
  return [title, refusal.conflicts?.length ? lede : ledeOfAction]
}

type ProblemOptions = {
  readonly status?: ContentfulStatusCode
  readonly requestId?: string | undefined
  readonly back?: string | undefined
  readonly more?: Child
}

/** A refusal as a page of its own: where there is no form to put it beside. */
export function problemPage(
  c: Context<AppEnv>,
  refusal: { readonly code: ProblemCode | 'signInNeeded' } & Omit<Partial<Refusal>, 'code'>,
  options: ProblemOptions = {},
): Promise<Response> {
  const viewer = viewerOf(c)
  const { t } = viewer
  const [title, text] = refusalWords(refusal, t)
  const status = options.status ?? (refusal.code === 'signInNeeded' ? 403 : problemTypes[refusal.code].status)
  return send(
    c,
    <Layout viewer={viewer} title={title} hidden address={c.req.method === 'GET' ? undefined : '/'}>
      <h1>{title}</h1>
      <p class="lede">{text}</p>
      {options.more}
      {options.requestId ? <p>{t.failureWords.number(options.requestId)}</p> : null}
      {options.back ? (
        <p>
          <a href={options.back}>{t.failureWords.back}</a>
        </p>
      ) : null}
      <p>
        <a href="/">{t.failureWords.home}</a>
      </p>
    </Layout>,
    status,
  )
}
