import { timingSafeEqual as equalBytes } from 'node:crypto'
import type { Context } from 'hono'
import type { RequestRow } from '../../app/ports/store/cases/case-rows.ts'
import { type Actor, may } from '../../domain/request/policy.ts'
import { parseReference } from '../../domain/request/reference.ts'
import type { AppEnv } from '../app-env.ts'
import { apiKeyPrefix } from './api-key.ts'

/** Compared with where there is no row or no secret, so that both cost the same. */
const nobody = '0'.repeat(64)

/** Whether two secrets are the same, in a time that depends on their lengths alone. */
export function timingSafeEqual(one: string, other: string): boolean {
  const encoder = new TextEncoder()
  const [left, right] = [encoder.encode(one), encoder.encode(other)]
  return left.length === right.length && equalBytes(left, right)
}

/** The secret of a request as the caller gave it: `Authorization: Bearer`, else `?secret=`. */
export function secretOf(c: Context<AppEnv>): string | undefined {
  const authorization = c.req.header('authorization')
  if (authorization !== undefined) {
    const bearer = /^Bearer +(\S+)$/i.exec(authorization)?.[1]
    if (bearer !== undefined && !bearer.startsWith(apiKeyPrefix)) return bearer
  }
  return c.req.query('secret')
}

/** Who the caller is towards this request: its requester where the secret is right, else who they are anyway. */
export function actorFor(c: Context<AppEnv>, row: RequestRow | null, secret = secretOf(c)): Actor {
  if (secret === undefined) return c.get('actor')
  const given = c.get('ports').digest.sha256(secret)
  const right = timingSafeEqual(given, row?.secretHash ?? nobody)
  return right && row?.secretHash ? { kind: 'requester', requestId: row.id } : c.get('actor')
}

/** Who holds the secret of a divided request reads its parts too: they are the same person's. */
async function requesterOfWhole(
  c: Context<AppEnv>,
  row: RequestRow | null,
  secret: string | undefined,
  actor: Actor,
): Promise<Actor> {
  let parentId = row?.parentId ?? null
  if (row === null || secret === undefined || actor.kind === 'requester') return actor
  const given = c.get('ports').digest.sha256(secret)
  for (let level = 0; parentId !== null && level < maxLevels; level += 1) {
    const parent: RequestRow | null = await c.get('ports').store.cases.byId(parentId)
    if (parent?.secretHash && timingSafeEqual(given, parent.secretHash)) return { kind: 'requester', requestId: row.id }
    parentId = parent?.parentId ?? null
  }
  return actor
}

/** A part may be divided again; nobody does so often. */
const maxLevels = 5

export type Known = { readonly row: RequestRow; readonly actor: Actor }

/**
 * The request and who asks for it; null alike where there is none, where the secret is wrong and where staff of another
 * body ask. Forms pass the secret of their hidden field.
 */
export async function knownRequest(c: Context<AppEnv>, given: string, secret = secretOf(c)): Promise<Known | null> {
  const reference = parseReference(given)
  const row = reference === undefined ? null : await c.get('ports').store.cases.byReference(reference)
  const actor = await requesterOfWhole(c, row, secret, actorFor(c, row, secret))
  return row && may(actor, 'read-status', { bodyId: row.bodyId, requestId: row.id }) ? { row, actor } : null
}
