import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { FieldConflict, RefusedFile } from '../../domain/request/refusal.ts'
import { languages } from '../../locales/locales.ts'
import { describeRefusal, issueText } from '../../locales/refusals.ts'
import type { AppEnv } from '../app-env.ts'
import type { Refused } from './problem-types.ts'
import { type ProblemCode, problemTypes } from './problem-types.ts'

/** RFC 9457 problem details. `type` is a page that explains it. */
export type Problem = {
  readonly type: string
  readonly title: string
  readonly status: ContentfulStatusCode
  readonly code: ProblemCode
  readonly detail: string
  readonly errors?: readonly { readonly path: string; readonly message: string }[]
  /** What a save would have undone, field by field. */
  readonly conflicts?: readonly FieldConflict[]
  /** Each of several files that stands against it. */
  readonly files?: readonly {
    readonly documentId: string
    readonly name: string
    readonly code: ProblemCode
    readonly detail: string
  }[]
  readonly params?: { readonly [name: string]: string }
  /** Only where the fault is ours: the number under which the log tells more. */
  readonly requestId?: string
}

/** What a refusal may add or change on its way out. */
type ProblemOptions = {
  readonly status?: ContentfulStatusCode
  readonly headers?: Record<string, string>
}

export function problemOf(baseUrl: string, refusal: Refused): Problem {
  const known = problemTypes[refusal.code]
  const { issues = [] } = refusal
  return {
    type: `${baseUrl}/docs/problems/${refusal.code}`,
    title: known.title,
    status: known.status,
    code: refusal.code,
    detail: `${describeRefusal(refusal).replace(/\.$/, '')}. ${effectOf(refusal.code)}`,
    ...(issues.length > 0
      ? { errors: issues.map((issue) => ({ path: issue.path, message: issueText(issue, languages.en.pages) })) }
      : {}),
    ...(refusal.conflicts ? { conflicts: refusal.conflicts } : {}),
    ...(refusal.files ? { files: refusal.files.map(fileProblem) } : {}),
    ...(refusal.params ? { params: refusal.params } : {}),
    ...(refusal.requestId ? { requestId: refusal.requestId } : {}),
  }
}

const fileProblem = ({ documentId, name, refusal }: RefusedFile) => ({
  documentId,
  name,
  code: refusal.code,
  detail: describeRefusal(refusal),
})

/** What became of what was sent, and of what was there before. */
const effectOf = (code: ProblemCode): string =>
  code === 'internal' ? 'What was saved before is not lost' : 'Nothing was changed, and nothing is lost'

/** Answers with a refusal as problem details. A conflict under `If-Match` is a failed precondition (412). */
export function answerProblem(c: Context<AppEnv>, refusal: Refused, options: ProblemOptions = {}): Response {
  c.set('refused', refusal)
  const problem = problemOf(c.get('ports').settings.baseUrl, refusal)
  const precondition = refusal.code === 'conflict' && c.req.header('if-match') !== undefined
  const status = options.status ?? (precondition ? 412 : problem.status)
  return c.body(JSON.stringify({ ...problem, status }), status, {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    ...(refusal.code === 'unauthenticated' ? { 'www-authenticate': 'Bearer' } : {}),
    ...options.headers,
  })
}
