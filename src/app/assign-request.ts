import { z } from 'zod'
import { assigned } from '../../emails/assigned.tsx'
import { done, refuse } from '../domain/request/refusal.ts'
import { action } from './action.ts'
import { wordsInput } from './input.ts'
import { toStaff } from './mail.ts'

/** Puts an officer of the body in charge, or nobody; the unit may change with it. */
export const assignRequest = action({
  type: 'assigned',
  input: z.object({
    /** Staff id or e-mail address; null or empty puts nobody in charge. */
    to: z.string().trim().nullable(),
    unit: wordsInput(100).optional(),
  }),
  async decide(context, { to, unit }, on) {
    const staff = await context.ports.store.staffOf(context.body.id)
    const person = to ? staff.find((one) => one.active && (one.id === to || one.email === to.toLowerCase())) : undefined
    if (to && !person) return refuse('invalid', `to: nobody with "${to}" works for this body`)
    return done({
      events: [{ type: 'assigned', on, data: { to: person?.id ?? null, ...(unit ? { unit } : {}) } }],
      mail: (after) =>
        person ? toStaff(after, [person], 'assigned', String(after.row.seq), (mail) => assigned(mail)) : [],
    })
  },
})
