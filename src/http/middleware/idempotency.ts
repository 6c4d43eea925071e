import type { Context, MiddlewareHandler } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Ports } from '../../app/ports/ports.ts'
import type { Secrets } from '../../app/ports/secrets-ports.ts'
import type { IdempotentAnswer } from '../../app/ports/store/idempotent-answers.ts'
import { repeatsOf } from '../../app/repeats.ts'
import { instantOf, millisecondsOf } from '../../domain/calendar/instant.ts'
import { refuseField } from '../../domain/request/refusal.ts'
import type { AppEnv } from '../app-env.ts'
import { bodyText } from '../forms/whole-body.ts'
import { answerProblem } from '../problems/problem.ts'
import { limitsAt } from './endpoint-limits.ts'
import { secretOf } from './requester.ts'

/** Short: what a crash leaves behind must not keep a repeat waiting for longer than it waits. */
const leaseMilliseconds = 15_000
const waitMilliseconds = 20_000
const pollMilliseconds = 25
const keptHeaders = ['content-type', 'location', 'etag']

/** Before the text of an answer that is encrypted; those of earlier versions stand as they are until they run out. */
const sealedMark = 'sealed:'

/**
 * `Idempotency-Key` on POST: the first request with a key is carried out, and every later one of the same caller gets its
 * answer. Of several at once, in whichever process, one holds the lease and the others wait for it. A refusal changed
 * nothing and is not kept: the same key may be sent again, put right. What the first one committed is recorded in its commit,
 * so that a crash before the answer is kept repeats nothing (docs/adr/0091).
 */
export function idempotency(): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const key = c.req.method === 'POST' ? c.req.header('idempotency-key') : undefined
    if (key === undefined) return next()
    if (key.trim() === '') return answerProblem(c, refuseField('Idempotency-Key', 'required').refusal)
    if (key.length > 255) return answerProblem(c, refuseField('Idempotency-Key', 'too-long', { max: '255' }).refusal)
    const ports = c.get('ports')
    const { digest, ids, secrets, store } = ports
    // Nothing in the store tells this text: it is what the kept answer is encrypted under.
    const callerAndKey = `${callerOf(c)} ${key}`
    const keyHash = digest.sha256(callerAndKey)
    const fingerprint = await fingerprintOf(c)
    const lease = `idempotency ${keyHash}`
    const owner = ids.id()
    if (!(await takeTurn(c, lease, owner))) {
      return answerProblem(c, {
        code: 'idempotency-key-in-use',
      })
    }
    try {
      const before = await store.idempotentAnswers.byKey(keyHash)
      const requestHash = requestHashOf(ports, callerAndKey, fingerprint, before)
      if (before && before.requestHash !== requestHash) return reused(c)
      const body = before && (await openBody(secrets, before, callerAndKey))
      if (before && body !== null) return replay(c, before, body)
      c.set('ports', { ...ports, repeats: repeatsOf(ports, keyHash, requestHash) })
      await next()
      await keep(c, { keyHash, requestHash }, callerAndKey)
    } finally {
      await store.leases.release(lease, owner)
    }
  }
}

/** Keyed, since what was asked may name a person. An answer that an earlier version kept has a hash of what was asked alone. */
function requestHashOf(
  { digest, secrets }: Pick<Ports, 'digest' | 'secrets'>,
  callerAndKey: string,
  fingerprint: string,
  before: IdempotentAnswer | null,
): string {
  const plain = digest.sha256(fingerprint)
  return before?.requestHash === plain ? plain : secrets.keyedHash('idempotency', `${callerAndKey}\n${fingerprint}`)
}

/** The same caller: the same person, the holder of the same secret, else whoever has the same address. */
function callerOf(c: Context<AppEnv>): string {
  const secret = secretOf(c)
  if (secret !== undefined) return `secret ${c.get('ports').digest.sha256(secret)}`
  const actor = c.get('actor')
  // A key for figures is given no answer of the same person's other keys, nor anybody at the same address one of its own.
  if (actor.kind === 'staff') return `${actor.figuresOnly ? 'figures' : 'staff'} ${actor.staffId}`
  return c.get('caller')
}

/** What was asked. A file is not read for it: its length, type and name stand for it. */
async function fingerprintOf(c: Context<AppEnv>): Promise<string> {
  const { method, path } = c.req
  const type = c.req.header('content-type') ?? ''
  const head = `${method} ${path}`
  if (limitsAt(c)?.takesUpload) {
    return `${head} ${c.req.query('name') ?? ''} ${type.replace(/boundary=.*/, '')} ${c.req.header('content-length') ?? ''}`
  }
  return `${head}\n${await bodyText(c)}`
}

/** Waits until nobody else is at work on the key; false where it takes too long. */
async function takeTurn(c: Context<AppEnv>, lease: string, owner: string): Promise<boolean> {
  const { store, clock } = c.get('ports')
  for (let waited = 0; waited <= waitMilliseconds; waited += pollMilliseconds) {
    const now = clock.now()
    if (await store.leases.take(lease, owner, now, instantOf(millisecondsOf(now) + leaseMilliseconds))) return true
    await new Promise((resolve) => setTimeout(resolve, pollMilliseconds))
  }
  return false
}

function reused(c: Context<AppEnv>): Response {
  return answerProblem(c, { code: 'idempotency-key-reused' })
}

/** Null where the answer cannot be read any more: then it is made again. */
async function openBody(secrets: Secrets, { body }: IdempotentAnswer, callerAndKey: string): Promise<string | null> {
  return body.startsWith(sealedMark) ? secrets.open(body.slice(sealedMark.length), callerAndKey) : body
}

function replay(c: Context<AppEnv>, answer: IdempotentAnswer, body: string): Response {
  const headers = { ...answer.headers, 'idempotent-replay': 'true', 'cache-control': 'no-store' }
  return c.body(body, answer.status as ContentfulStatusCode, headers)
}

type Kept = Pick<IdempotentAnswer, 'keyHash' | 'requestHash'>

/** An answer may hold the secret of a request or another: it is kept encrypted under what only the caller can send again. */
async function keep(c: Context<AppEnv>, kept: Kept, callerAndKey: string): Promise<void> {
  if (!c.res.ok) return
  const { secrets, store, clock } = c.get('ports')
  const headers: Record<string, string> = {}
  for (const name of keptHeaders) {
    const value = c.res.headers.get(name)
    if (value !== null) headers[name] = value
  }
  const body = `${sealedMark}${await secrets.seal(await c.res.clone().text(), callerAndKey)}`
  await store.idempotentAnswers.save({ ...kept, status: c.res.status, body, headers, at: clock.now() })
}
