import type { Ports } from '../../app/ports/ports.ts'
import type { Staff } from '../../app/ports/store/staff.ts'

/** Every API key begins with it; a Bearer token without it is the secret of a request. */
export const apiKeyPrefix = 'ck_'

export type KeyHolder = { readonly staff: Staff; readonly readOnly: boolean; readonly figuresOnly: boolean }

/** The person whom the key of an `Authorization: Bearer ck_...` stands for; null where the key is unknown, revoked or theirs no more. */
export async function holderOfKey(ports: Ports, key: string): Promise<KeyHolder | null> {
  const found = await ports.store.apiKeys.byHash(ports.digest.sha256(key))
  if (!found || found.revokedAt !== null) return null
  const staff = await ports.store.staff.byId(found.staffId)
  if (!staff?.active) return null
  const { scopes } = found
  // Whatever else stands beside it: the narrowest scope counts.
  return { staff, readOnly: !scopes.includes('write'), figuresOnly: scopes.includes('figures') }
}
