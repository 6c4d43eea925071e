import type { Actor } from '../../domain/request/policy.ts'
import { type Refusal, refuse } from '../../domain/request/refusal.ts'
import type { Staff } from '../ports/store/staff.ts'

/**
 * Why somebody of a body may not lose the role of administrator: without one, nobody could name another. The command line
 * of the installation may, because it can.
 */
export function lastAdministratorRefused(
  actor: Actor,
  staff: readonly Staff[],
  person: Pick<Staff, 'email'>,
): Refusal | undefined {
  if (actor.kind === 'system') return undefined
  const administrators = staff.filter((one) => one.active && one.roles.includes('administrator'))
  if (administrators.length !== 1 || administrators[0]?.email !== person.email) return undefined
  const refused = refuse('last-administrator')
  return refused.ok ? undefined : refused.refusal
}
