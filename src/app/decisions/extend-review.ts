import { z } from 'zod'
import { reviewExtended } from '../../../emails/review-extended.tsx'
import type { ClockEvent } from '../../domain/clock/clock-types.ts'
import { ok, type Refusal, refuse, refuseField } from '../../domain/request/refusal.ts'
import { isDecidedHere, reviewsToExtend } from '../../domain/request/review-options.ts'
import { action } from '../action.ts'
import type { CaseFile } from '../case-file.ts'
import { clockWith, newWarnings } from '../cases/view/clock-with.ts'
import { impossibleClockRefusal } from '../impossible-clock.ts'
import { civilDateInput, termInput, wordsInput } from '../input.ts'
import { toRequester } from '../mail/mail.ts'

/**
 * Gives a review more time, or notes that whoever decides it took more; refused where the law allows none, or less. The
 * requester is told of what this body decides.
 */
export const extendReview = action({
  type: 'review-extended',
  input: z.object({
    kind: z.string().trim().min(1),
    by: termInput.optional(),
    to: civilDateInput.optional(),
    reason: wordsInput(2000).optional(),
  }),
  decide(context, { kind, by, to, reason }, on) {
    const review = reviewsToExtend(context.statute, context.state).find((one) => one.kind === kind)
    if (!review) return refuseField('kind', 'choice')
    if (on < review.lodgedOn) return refuseField('on', 'too-early', { on: review.lodgedOn })
    const data = { kind, ...(by ? { by } : {}), ...(to ? { to } : {}) }
    const refusal = reviewExtensionRefused(context, { type: 'review-extended', on, ...data })
    if (refusal) return { ok: false, refusal }
    const route = context.statute.reviewRoutes.find((known) => known.kind === kind)
    return ok({
      events: [
        {
          type: 'review-extended',
          on,
          data: { ...data, ...(reason ? { reason: context.say('message', reason) } : {}) },
        },
      ],
      mail: (after) =>
        isDecidedHere(context.statute, kind)
          ? toRequester(after, 'review-extended', String(after.row.seq), (mail) =>
              reviewExtended({ ...mail, kind, route: route?.title ?? { en: kind }, reason: reason ?? '' }),
            )
          : [],
    })
  },
})

/** Why the law does not allow it, with its section; undefined where it does. */
function reviewExtensionRefused(
  file: CaseFile & { readonly clock: Parameters<typeof newWarnings>[0] },
  event: ClockEvent & { type: 'review-extended' },
): Refusal | undefined {
  const counted = clockWith(file, event)
  if (!counted.ok) return impossibleClockRefusal(counted.error)
  const [warning] = newWarnings(file.clock, counted.result)
  if (!warning) return undefined
  const rule = file.statute.reviewClocks.find((one) => one.kind === event.kind)
  const section = rule?.extension?.section ?? rule?.section ?? ''
  return { ...refuse('extension-not-allowed', { section }).refusal, clock: warning }
}
