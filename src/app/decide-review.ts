import { z } from 'zod'
import { reviewDecided } from '../../emails/review-decided.tsx'
import { done, refuse } from '../domain/request/refusal.ts'
import { action } from './action.ts'
import { wordsInput } from './input.ts'
import { toRequester } from './mail.ts'

/** Records how a review ended. Not by the one who drafted the decision under review, unless the office is of one. */
export const decideReview = action({
  type: 'review-decided',
  input: z.object({
    kind: z.string().trim().min(1),
    outcome: z.enum(['upheld', 'partly', 'overturned', 'withdrawn']),
    note: wordsInput(20_000).optional(),
  }),
  decide(context, { kind, outcome, note }, on) {
    if (!context.state.reviews.some((review) => review.kind === kind && review.decidedOn === null)) {
      return refuse('no-open-review', `No review "${kind}" is open`)
    }
    if (context.state.draft?.by === context.actorRef && !context.body.settings.approvesOwnWork) {
      return refuse('own-draft', 'The one who drafted the decision may not decide its review')
    }
    const route = context.statute.reviewRoutes.find((known) => known.kind === kind)
    return done({
      events: [
        { type: 'review-decided', on, data: { kind, outcome, ...(note ? { note: context.say('letter', note) } : {}) } },
      ],
      mail: (after) =>
        toRequester(after, 'review-decided', String(after.row.seq), (mail) =>
          reviewDecided({ ...mail, route: route?.title ?? { en: kind }, outcome, note: note ?? '' }),
        ),
    })
  },
})
