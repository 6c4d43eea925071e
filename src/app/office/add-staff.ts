import { z } from 'zod'
import { type Actor, may } from '../../domain/request/policy.ts'
import { done, type Result, refuse } from '../../domain/request/refusal.ts'
import { roles } from '../../domain/request/role.ts'
import { locales } from '../../domain/text/local-text.ts'
import { parseInput, wordsInput } from '../input.ts'
import type { Ports } from '../ports/ports.ts'
import type { Body, Staff } from '../ports/records.ts'
import { lastAdministratorRefused } from './last-administrator.ts'
import { changedPerson, officeChange } from './office-change.ts'

export const addStaffInput = z.object({
  email: z
    .email({ error: 'must be an e-mail address' })
    .max(254)
    .transform((email) => email.toLowerCase()),
  name: wordsInput(200),
  roles: z
    .array(z.enum(roles, { error: `must be among ${roles.join(', ')}` }))
    .min(1, { error: 'at least one role is needed' }),
  locale: z.enum(locales, { error: `must be one of ${locales.join(', ')}` }).optional(),
})

/** Adds a person to a body, or changes the name and roles of one who is there; who was deactivated is active again. */
export async function addStaff(
  ports: Pick<Ports, 'store' | 'ids' | 'clock'>,
  actor: Actor,
  body: Body,
  input: unknown,
): Promise<Result<{ readonly staff: Staff; readonly isNew: boolean }>> {
  if (!may(actor, 'manage-staff', { bodyId: body.id }))
    return refuse('forbidden', 'You may not manage the staff of this body')
  const parsed = parseInput(addStaffInput, input)
  if (!parsed.ok) return parsed
  const { email, name, roles: given, locale } = parsed.value
  const colleagues = await ports.store.staffOf(body.id)
  const known = colleagues.find((one) => one.email === email)
  const refusal = given.includes('administrator') ? undefined : lastAdministratorRefused(actor, colleagues, { email })
  if (refusal) return { ok: false, refusal }
  const staff: Staff = {
    id: known?.id ?? ports.ids.id(),
    bodyId: body.id,
    email,
    name,
    roles: [...new Set(given)],
    active: true,
    locale: locale ?? known?.locale ?? body.settings.locale,
  }
  const about = { bodyId: body.id, staffId: staff.id }
  const line = officeChange(
    ports,
    actor,
    known?.active ? 'staff-changed' : 'staff-added',
    about,
    changedPerson(known, staff),
  )
  await ports.store.saveStaff(staff, line)
  return done({ staff, isNew: !known })
}
