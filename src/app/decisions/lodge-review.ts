import { z } from 'zod'
import { complaintMadeElsewhere, reviewLodged, reviewReceived } from '../../../emails/review-lodged.tsx'
import { ok, type Result, refuseField } from '../../domain/request/refusal.ts'
import { reviewOptions } from '../../domain/request/review-options.ts'
import type { ReviewRoute } from '../../domain/statute/statute.ts'
import { type ActionContext, action } from '../action.ts'
import { wordsInput } from '../input.ts'
import { toRequester, toStaff } from '../mail/mail.ts'
import { staffWithRole } from '../staff-of-case.ts'

/**
 * Contests a decision or a silence, by one of the law's routes. What this body does not decide itself is noted as made
 * elsewhere: the body is told, and owes no decision of its own.
 */
export const lodgeReview = action({
  type: 'review-lodged',
  input: z.object({ kind: z.string().trim().min(1), grounds: wordsInput(20_000).optional() }),
  decide(context, { kind, grounds }, on) {
    const found = routeFor(context, kind)
    if (!found.ok) return found
    const route = found.value
    return ok({
      events: [
        { type: 'review-lodged', on, data: { kind, ...(grounds ? { grounds: context.say('message', grounds) } : {}) } },
      ],
      mail: async (after) => {
        const occasion = String(after.row.seq)
        const lodged = { route: route.title, grounds: grounds ?? '' }
        const deciders = await staffWithRole(context.ports, context.body.id, ['approver', 'administrator'])
        if (route.lodgedWith === 'other')
          return toStaff(after, deciders, 'review-lodged', occasion, (mail) =>
            complaintMadeElsewhere({ ...mail, ...lodged, decidedBy: route.decidedBy }),
          )
        return [
          ...toRequester(after, 'review-lodged', occasion, (mail) => reviewReceived({ ...mail, ...lodged })),
          ...toStaff(after, deciders, 'review-lodged', occasion, (mail) => reviewLodged({ ...mail, ...lodged })),
        ]
      },
    })
  },
})

/** The route, where it may be taken: staff also record what they are told was made earlier than the law foresees. */
function routeFor({ statute, state, clock, today, actor }: ActionContext, kind: string): Result<ReviewRoute> {
  const route = statute.reviewRoutes.find((one) => one.kind === kind)
  const option = reviewOptions(statute, state, clock, today).find((one) => one.kind === kind)
  if (!route || !option) return refuseField('kind', 'choice')
  if (actor.kind === 'staff' || option.isOpen || route.lodgedWith === 'body') return ok(route)
  const { section } = route
  return option.needsReview === null
    ? refuseField('kind', 'review-too-early', { section })
    : refuseField('kind', 'review-first', { needed: option.needsReview, section })
}
