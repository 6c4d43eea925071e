import type { Context } from 'hono'
import { refuse } from '../../domain/request/refusal.ts'
import type { AppEnv } from '../app-env.ts'
import { beyondBounds } from '../forms/json-bounds.ts'
import { bodyText } from '../forms/whole-body.ts'
import { type Refused, refused } from '../problems/problem-types.ts'

type Read = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly refusal: Refused }

/** The body as JSON; another media type and what is no JSON are refused by name. */
export async function readJson(c: Context<AppEnv>): Promise<Read> {
  const type = c.req.header('content-type') ?? ''
  if (type !== '' && !/^application\/([\w.-]+\+)?json\b/i.test(type)) return refused('unsupported-media-type')
  const text = await bodyText(c)
  const beyond = beyondBounds(text)
  if (beyond === 'values') return refuse('too-large')
  if (beyond === 'levels') return refused('malformed-json')
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch (error) {
    return refused('malformed-json', error instanceof Error ? { why: error.message.slice(0, 200) } : undefined)
  }
}
