import type { Role } from '../domain/request/role.ts'
import type { Ports } from './ports/ports.ts'
import type { RequestRow } from './ports/store/cases/case-rows.ts'
import type { Staff } from './ports/store/staff.ts'

/** The active among these people with one of these roles, but for one of them. */
export function withRole(people: readonly Staff[], roles: readonly Role[], except?: string): readonly Staff[] {
  return people.filter(
    (person) => person.active && person.id !== except && person.roles.some((role) => roles.includes(role)),
  )
}

/** The active people of a body with one of these roles, but for one of them. */
export async function staffWithRole(
  ports: Ports,
  bodyId: string,
  roles: readonly Role[],
  except?: string,
): Promise<readonly Staff[]> {
  return withRole(await ports.store.staff.of(bodyId), roles, except)
}

/** Who among the body's people must hear of the case: the officer in charge, or those who could take it. */
export function officersAmong(people: readonly Staff[], row: RequestRow): readonly Staff[] {
  const assignee = people.find((person) => person.id === row.assigneeId)
  return assignee?.active ? [assignee] : withRole(people, ['intake', 'case-officer'])
}

/** Who must hear of the case: the officer in charge, or those who could take it. */
export async function officersOf(ports: Ports, row: RequestRow): Promise<readonly Staff[]> {
  return officersAmong(await ports.store.staff.of(row.bodyId), row)
}
