import type { Context } from 'hono'
import type { AppEnv } from '../app-env.ts'
import { answerProblem } from '../problems/problem.ts'
import type { Refused } from '../problems/problem-types.ts'
import { seenOf } from './cases/status-json.ts'

/** The `ETag` of a row that people edit. */
export const versionTag = ({ version }: { readonly version: number }) => ({ etag: `"${version}"` })

/** What a description says of a change of some fields. */
export const ifMatch =
  'With `If-Match`, a field that somebody else changed since that version makes it a conflict (412); other fields of theirs stay.'

/** The version that `If-Match` names; undefined where it names none. */
export const seenBy = (c: Context<AppEnv>): number | undefined => seenOf(c.req.header('if-match'))

/** For rows that are given whole: what would take the place of something that the caller did not say they saw is 428. */
export function answerWholeSave(c: Context<AppEnv>, refusal: Refused): Response {
  if (refusal.code !== 'conflict' || seenBy(c) !== undefined || !refusal.conflicts) return answerProblem(c, refusal)
  const params = { ...refusal.params, reason: 'version-needed' }
  return answerProblem(c, { ...refusal, params }, { status: 428 })
}
