import { z } from 'zod'
import { assigned } from '../../../emails/assigned.tsx'
import { assignedToUnit } from '../../../emails/assigned-to-unit.tsx'
import { ok, refuseField } from '../../domain/request/refusal.ts'
import { action } from '../action.ts'
import { wordsInput } from '../input.ts'
import { toStaff } from '../mail/mail.ts'
import { headsOf } from '../office/units-of-body.ts'

export const assignInput = z.object({
  /** Staff id or e-mail address; null, empty or left out puts nobody in charge: then the unit sees it as its own. */
  to: z.string().trim().nullable().optional(),
  /** One of the body's units; left out, it stays as it is. */
  unit: wordsInput(120).optional(),
})

/** Puts an officer of the body in charge, or a unit, or nobody. The officer is told; without one, the unit's head. */
export const assignRequest = action({
  type: 'assigned',
  input: assignInput,
  async decide(context, { to, unit }, on) {
    const { ports, body, state } = context
    const staff = await ports.store.staff.of(body.id)
    const person = to ? staff.find((one) => one.active && (one.id === to || one.email === to.toLowerCase())) : undefined
    if (to && !person) return refuseField('to', 'person')
    const { units } = body.settings
    // A ledger that was imported names units of its own.
    if (unit && units.length > 0 && !units.includes(unit) && unit !== state.unit)
      return refuseField('unit', 'choice', { known: units.join(', ') })
    const given = unit ?? null
    const heads = person || given === null || given === state.unit ? [] : await headsOf(ports, body, given)
    return ok({
      events: [{ type: 'assigned', on, data: { to: person?.id ?? null, ...(unit ? { unit } : {}) } }],
      mail(after) {
        const occasion = String(after.row.seq)
        if (person) return toStaff(after, [person], 'assigned', occasion, (mail) => assigned(mail))
        return toStaff(after, heads, 'assigned-unit', occasion, (mail) =>
          assignedToUnit({ ...mail, unit: given ?? '' }),
        )
      },
    })
  },
})
