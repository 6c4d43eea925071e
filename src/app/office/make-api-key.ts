import { type Actor, may } from '../../domain/request/policy.ts'
import { ok, type Result, refuse, refuseField } from '../../domain/request/refusal.ts'
import type { Ports } from '../ports/ports.ts'
import type { ApiKey } from '../ports/store/api-keys.ts'
import type { Staff } from '../ports/store/staff.ts'
import { officeChange } from './office-change.ts'

/** How every API key begins (src/http/middleware/api-key.ts reads it). */
const prefix = 'ck_'

/** `figures` reads figures and anonymised exports, and nothing else: for an auditor's own programme. */
export const keyScopes = ['read', 'write', 'figures'] as const
export type KeyScope = (typeof keyScopes)[number]

/** An API key that acts for this person. The key itself is given here, once: the store keeps its hash. */
export async function makeApiKey(
  ports: Pick<Ports, 'store' | 'ids' | 'digest' | 'clock'>,
  actor: Actor,
  staff: Staff,
  name: string,
  scope: KeyScope,
): Promise<Result<{ readonly key: string; readonly record: ApiKey }>> {
  if (!may(actor, 'manage-staff', { bodyId: staff.bodyId })) return refuse('forbidden')
  if (!staff.active) return refuseField('email', 'person')
  const key = `${prefix}${ports.ids.secret()}`
  const scopes = scope === 'write' ? ['read', 'write'] : [scope]
  const record: ApiKey = {
    keyHash: ports.digest.sha256(key),
    staffId: staff.id,
    name,
    scopes,
    createdAt: ports.clock.now(),
    revokedAt: null,
  }
  const about = { bodyId: staff.bodyId, staffId: staff.id }
  const fields = [
    { field: 'key', from: null, to: name },
    { field: 'scope', from: null, to: scope },
  ]
  await ports.store.apiKeys.create(record, officeChange(ports, actor, 'key-made', about, fields))
  return ok({ key, record })
}
