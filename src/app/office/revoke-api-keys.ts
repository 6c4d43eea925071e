import { type Actor, may } from '../../domain/request/policy.ts'
import { ok, type Result, refuse } from '../../domain/request/refusal.ts'
import type { Ports } from '../ports/ports.ts'
import type { Staff } from '../ports/store/staff.ts'
import { officeChange } from './office-change.ts'

/** Ends the keys of this name that a person has; their others go on. How many there were. */
export async function revokeApiKeys(
  ports: Pick<Ports, 'store' | 'ids' | 'clock'>,
  actor: Actor,
  staff: Staff,
  name: string,
): Promise<Result<number>> {
  if (!may(actor, 'manage-staff', { bodyId: staff.bodyId })) return refuse('forbidden')
  const good = (await ports.store.apiKeys.of(staff.id)).filter((key) => key.name === name && key.revokedAt === null)
  if (good.length === 0) return refuse('not-found', { reason: 'key', name })
  const revokedAt = ports.clock.now()
  const about = { bodyId: staff.bodyId, staffId: staff.id }
  const fields = [{ field: 'key', from: name, to: null }]
  for (const { keyHash } of good) {
    await ports.store.apiKeys.end(keyHash, revokedAt, officeChange(ports, actor, 'key-ended', about, fields))
  }
  return ok(good.length)
}
