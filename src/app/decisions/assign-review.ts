import { z } from 'zod'
import { assigned } from '../../../emails/assigned.tsx'
import { ok, refuse, refuseField } from '../../domain/request/refusal.ts'
import { action } from '../action.ts'
import { toStaff } from '../mail/mail.ts'
import { notFirstDecider } from './first-deciders.ts'

/** Puts somebody in charge of an open review: an approver of the body who had no hand in the decision. */
export const assignReview = action({
  type: 'review-assigned',
  input: z.object({ kind: z.string().trim().min(1), to: z.string().trim().min(1) }),
  async decide(context, { kind, to }, on) {
    if (!context.state.reviews.some((review) => review.kind === kind && review.decidedOn === null)) {
      return refuse('no-open-review')
    }
    const person = await context.ports.store.staff.byId(to)
    if (!person?.active || person.bodyId !== context.body.id || !person.roles.includes('approver')) {
      return refuseField('to', 'person')
    }
    const allowed = notFirstDecider(context.state, context.body, `staff:${to}`)
    if (!allowed.ok) return allowed
    return ok({
      events: [{ type: 'review-assigned', on, data: { kind, to } }],
      mail: (after) =>
        person.id === (context.actor.kind === 'staff' ? context.actor.staffId : '')
          ? []
          : toStaff(after, [person], 'review-assigned', String(after.row.seq), (mail) => assigned(mail)),
    })
  },
})
