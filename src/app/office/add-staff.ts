import { z } from 'zod'
import { type Actor, may } from '../../domain/request/policy.ts'
import { ok, type Result, refuse } from '../../domain/request/refusal.ts'
import { roles } from '../../domain/request/role.ts'
import { locales } from '../../domain/text/local-text.ts'
import { parseInput, wordsInput } from '../input.ts'
import type { Ports } from '../ports/ports.ts'
import type { Body } from '../ports/store/bodies.ts'
import type { Staff } from '../ports/store/staff.ts'
import type { New } from '../ports/store/versions.ts'
import { conflictsOf, type Seen, savedTooOften, staleSave } from '../stale-save.ts'
import { lastAdministratorRefused } from './last-administrator.ts'
import { changedPerson, officeChange } from './office-change.ts'
import { changeStaffRow } from './save-row.ts'

export const addStaffInput = z.object({
  email: z
    .email()
    .max(254)
    .transform((email) => email.toLowerCase()),
  name: wordsInput(200),
  roles: z.array(z.enum(roles)).min(1),
  locale: z.enum(locales).optional(),
})

/**
 * Adds a person to a body, or changes the name and roles of one who is there; who was deactivated is active again.
 * @param seen the version of the person that was seen; without one only the command line changes who works here
 */
export async function addStaff(
  ports: Pick<Ports, 'store' | 'ids' | 'clock'>,
  actor: Actor,
  body: Body,
  input: unknown,
  seen?: Seen,
): Promise<Result<{ readonly staff: Staff; readonly isNew: boolean }>> {
  if (!may(actor, 'manage-staff', { bodyId: body.id })) return refuse('forbidden')
  const parsed = parseInput(addStaffInput, input)
  if (!parsed.ok) return parsed
  const { email, name, roles: given, locale } = parsed.value
  const colleagues = await ports.store.staff.of(body.id)
  const known = colleagues.find((one) => one.email === email)
  const refusal = given.includes('administrator') ? undefined : lastAdministratorRefused(actor, colleagues, { email })
  if (refusal) return { ok: false, refusal }
  const wanted: New<Staff> = {
    id: known?.id ?? ports.ids.id(),
    bodyId: body.id,
    email,
    name,
    roles: [...new Set(given)],
    active: true,
    locale: locale ?? known?.locale ?? body.settings.locale,
  }
  if (known) {
    // The whole person is given: whoever saw another one, or none, must look first.
    const mayBeBlind = actor.kind === 'system' || !known.active
    if (seen === undefined && !mayBeBlind) {
      const conflicts = conflictsOf(describeConflict(known), describeConflict(wanted))
      return conflicts.length > 0 ? staleSave(conflicts, known.version) : ok({ staff: known, isNew: false })
    }
    const changed = await changeStaffRow(ports, actor, known, seen, (now) =>
      ok({ ...now, ...describeConflict(wanted), locale: locale ?? now.locale }),
    )
    return changed.ok ? ok({ staff: changed.value, isNew: false }) : changed
  }
  const about = { bodyId: body.id, staffId: wanted.id, version: 1 }
  const line = officeChange(ports, actor, 'staff-added', about, changedPerson(undefined, wanted))
  const made = await ports.store.staff.create(wanted, line)
  return made.ok ? ok({ staff: made.row, isNew: true }) : savedTooOften
}

/** What is said of a person when they are added or changed. */
const describeConflict = ({ name, roles: has, active, locale }: New<Staff>) => ({ name, roles: has, active, locale })
