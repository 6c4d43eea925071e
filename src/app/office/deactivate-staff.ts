import { type Actor, may } from '../../domain/request/policy.ts'
import { ok, type Result, refuse } from '../../domain/request/refusal.ts'
import type { Ports } from '../ports/ports.ts'
import type { Staff } from '../ports/store/staff.ts'
import type { Seen } from '../stale-save.ts'
import { lastAdministratorRefused } from './last-administrator.ts'
import { changeStaffRow } from './save-row.ts'

/**
 * Ends a person's access for good: their sessions, links and API keys are gone, also when they come back. What they did
 * stays theirs, and what somebody else changed of them meanwhile stays too.
 * @param seen the version of the person that was seen
 */
export async function deactivateStaff(
  ports: Pick<Ports, 'store' | 'ids' | 'clock'>,
  actor: Actor,
  staff: Staff,
  seen?: Seen,
): Promise<Result<Staff>> {
  if (!may(actor, 'manage-staff', { bodyId: staff.bodyId })) return refuse('forbidden')
  const refusal = lastAdministratorRefused(actor, await ports.store.staff.of(staff.bodyId), staff)
  if (refusal) return { ok: false, refusal }
  return changeStaffRow(ports, actor, staff, seen, (now) => ok({ ...now, active: false }))
}
