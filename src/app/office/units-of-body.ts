import type { Ports } from '../ports/ports.ts'
import type { Body } from '../ports/store/bodies.ts'
import type { Staff } from '../ports/store/staff.ts'

async function staffNamed(ports: Ports, body: Body, ids: readonly string[]): Promise<readonly Staff[]> {
  if (ids.length === 0) return []
  return (await ports.store.staff.of(body.id)).filter((one) => one.active && ids.includes(one.id))
}

/** Everyone who works in the unit. */
export function membersOf(ports: Ports, body: Body, unit: string): Promise<readonly Staff[]> {
  const { members = [], head } = body.settings.unitMembers?.[unit] ?? {}
  return staffNamed(ports, body, head ? [...members, head] : members)
}

/** Who hears of a new request of the unit: its head, or everyone in it where it has none. */
export async function headsOf(ports: Ports, body: Body, unit: string): Promise<readonly Staff[]> {
  const { head } = body.settings.unitMembers?.[unit] ?? {}
  const heads = head ? await staffNamed(ports, body, [head]) : []
  return heads.length > 0 ? heads : membersOf(ports, body, unit)
}
