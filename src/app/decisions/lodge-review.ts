import { z } from 'zod'
import { reviewLodged, reviewReceived } from '../../../emails/review-lodged.tsx'
import { done, refuse } from '../../domain/request/refusal.ts'
import { action } from '../action.ts'
import { wordsInput } from '../input.ts'
import { toRequester, toStaff } from '../mail/mail.ts'
import { staffWithRole } from '../staff-of-case.ts'

/** Contests a decision or a silence, by one of the law's routes. */
export const lodgeReview = action({
  type: 'review-lodged',
  input: z.object({ kind: z.string().trim().min(1), grounds: wordsInput(20_000).optional() }),
  decide(context, { kind, grounds }, on) {
    const route = context.statute.reviewRoutes.find((known) => known.kind === kind)
    if (!route) return refuse('invalid', `kind: ${context.statute.id} knows no review "${kind}"`)
    return done({
      events: [
        { type: 'review-lodged', on, data: { kind, ...(grounds ? { grounds: context.say('message', grounds) } : {}) } },
      ],
      mail: async (after) => {
        const occasion = String(after.row.seq)
        const lodged = { route: route.title, grounds: grounds ?? '' }
        const deciders = await staffWithRole(context.ports, context.body.id, ['approver', 'administrator'])
        return [
          ...toRequester(after, 'review-lodged', occasion, (mail) => reviewReceived({ ...mail, ...lodged })),
          ...toStaff(after, deciders, 'review-lodged', occasion, (mail) => reviewLodged({ ...mail, ...lodged })),
        ]
      },
    })
  },
})
