import { z } from 'zod'
import { reviewDecided } from '../../../emails/review-decided.tsx'
import { ok, refuse, refuseField } from '../../domain/request/refusal.ts'
import { action } from '../action.ts'
import { wordsInput, yesNoInput } from '../input.ts'
import { toRequester } from '../mail/mail.ts'
import { notFirstDecider } from './first-deciders.ts'

/**
 * Records how a review ended. Not by anybody who drafted or approved the decision under review, unless the office is one of
 * one, and where the review is assigned, by that person. One that does not leave the decision as it was may reopen the
 * request for a new one in the same act.
 */
export const decideReview = action({
  type: 'review-decided',
  input: z.object({
    kind: z.string().trim().min(1),
    outcome: z.enum(['upheld', 'partly', 'overturned', 'withdrawn']),
    note: wordsInput(20_000).optional(),
    reopen: yesNoInput.optional(),
  }),
  decide(context, { kind, outcome, note, reopen }, on) {
    if (!context.state.reviews.some((review) => review.kind === kind && review.decidedOn === null)) {
      return refuse('no-open-review')
    }
    const allowed = notFirstDecider(context.state, context.body, context.actorRef)
    if (!allowed.ok) return allowed
    const inCharge = context.state.reviews.find((one) => one.kind === kind && one.decidedOn === null)?.assigneeId
    if (inCharge && context.actorRef !== `staff:${inCharge}`) {
      return refuse('forbidden', { reason: 'review-of-another' })
    }
    if (reopen && (outcome === 'upheld' || outcome === 'withdrawn')) return refuseField('reopen', 'leave-out')
    if (reopen && context.state.closedOn === null) return refuse('not-closed')
    const route = context.statute.reviewRoutes.find((known) => known.kind === kind)
    return ok({
      events: [
        { type: 'review-decided', on, data: { kind, outcome, ...(note ? { note: context.say('letter', note) } : {}) } },
        ...(reopen
          ? [{ type: 'reopened' as const, on, data: { reason: route?.title.en ?? kind, because: 'review' as const } }]
          : []),
      ],
      mail: (after) =>
        toRequester(after, 'review-decided', String(after.row.seq), (mail) =>
          reviewDecided({ ...mail, route: route?.title ?? { en: kind }, outcome, note: note ?? '' }),
        ),
    })
  },
})
