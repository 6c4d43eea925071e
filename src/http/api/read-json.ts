import type { Context } from 'hono'
import type { AppEnv } from '../app-env.ts'
import { beyondBounds } from '../forms/json-bounds.ts'
import { bodyText } from '../forms/whole-body.ts'
import { answerProblem } from '../problems/problem.ts'

type Read = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly response: Response }

/** The body as JSON; another media type and what is no JSON are refused by name. */
export async function readJson(c: Context<AppEnv>): Promise<Read> {
  const type = c.req.header('content-type') ?? ''
  if (type !== '' && !/^application\/([\w.-]+\+)?json\b/i.test(type)) {
    const message = `Send application/json, not ${type.split(';')[0]}`
    return { ok: false, response: answerProblem(c, { code: 'unsupported-media-type', message }) }
  }
  const text = await bodyText(c)
  const beyond = beyondBounds(text)
  if (beyond === 'values') {
    const message = 'The body has more values than are read here'
    return { ok: false, response: answerProblem(c, { code: 'too-large', message }) }
  }
  if (beyond === 'levels') {
    const message = 'The body is nested more deeply than is read here'
    return { ok: false, response: answerProblem(c, { code: 'malformed-json', message }) }
  }
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch (error) {
    const why = error instanceof Error ? `: ${error.message.slice(0, 200)}` : ''
    return { ok: false, response: answerProblem(c, { code: 'malformed-json', message: `The body is not JSON${why}` }) }
  }
}
