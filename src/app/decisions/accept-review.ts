import { z } from 'zod'
import { ok, refuseField } from '../../domain/request/refusal.ts'
import { reviewsToAccept } from '../../domain/request/review-options.ts'
import { action } from '../action.ts'

/** Records that a review was taken on (受理), by this body or by whoever decides it: from here its time runs. */
export const acceptReview = action({
  type: 'review-accepted',
  input: z.object({ kind: z.string().trim().min(1) }),
  decide({ statute, state }, { kind }, on) {
    const review = reviewsToAccept(statute, state).find((one) => one.kind === kind)
    if (!review) return refuseField('kind', 'choice')
    if (on < review.lodgedOn) return refuseField('on', 'too-early', { on: review.lodgedOn })
    return ok({ events: [{ type: 'review-accepted', on, data: { kind } }] })
  },
})
