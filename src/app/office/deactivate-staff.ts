import { type Actor, may } from '../../domain/request/policy.ts'
import { done, type Result, refuse } from '../../domain/request/refusal.ts'
import type { Ports } from '../ports/ports.ts'
import type { Staff } from '../ports/records.ts'
import { lastAdministratorRefused } from './last-administrator.ts'
import { changedPerson, officeChange } from './office-change.ts'

/** Ends a person's access for good: their sessions, links and API keys are gone, also when they come back. What they did stays theirs. */
export async function deactivateStaff(
  ports: Pick<Ports, 'store' | 'ids' | 'clock'>,
  actor: Actor,
  staff: Staff,
): Promise<Result<Staff>> {
  if (!may(actor, 'manage-staff', { bodyId: staff.bodyId }))
    return refuse('forbidden', 'You may not manage the staff of this body')
  const refusal = lastAdministratorRefused(actor, await ports.store.staffOf(staff.bodyId), staff)
  if (refusal) return { ok: false, refusal }
  const inactive: Staff = { ...staff, active: false }
  const about = { bodyId: staff.bodyId, staffId: staff.id }
  await ports.store.saveStaff(inactive, officeChange(ports, actor, 'staff-left', about, changedPerson(staff, inactive)))
  return done(inactive)
}
