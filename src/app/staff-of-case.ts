import type { Role } from '../domain/request/role.ts'
import type { Ports } from './ports.ts'
import type { RequestRow, Staff } from './records.ts'

/** The active people of a body with one of these roles, but for one of them. */
export async function staffWithRole(
  ports: Ports,
  bodyId: string,
  roles: readonly Role[],
  except?: string,
): Promise<readonly Staff[]> {
  const staff = await ports.store.staffOf(bodyId)
  return staff.filter(
    (person) => person.active && person.id !== except && person.roles.some((role) => roles.includes(role)),
  )
}

/** Who must hear of the case: the officer in charge, or those who could take it. */
export async function officersOf(ports: Ports, row: RequestRow): Promise<readonly Staff[]> {
  const assignee = row.assigneeId ? await ports.store.staffById(row.assigneeId) : null
  return assignee?.active ? [assignee] : staffWithRole(ports, row.bodyId, ['intake', 'case-officer'])
}
