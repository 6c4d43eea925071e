import { z } from 'zod'
import type { CaseState } from '../../domain/request/case-state.ts'
import { ok, refuse } from '../../domain/request/refusal.ts'
import { action } from '../action.ts'
import { wordsInput } from '../input.ts'
import type { RequestRow } from '../ports/store/cases/case-rows.ts'

/** With their data their address has gone, which tells nobody that they had none. */
const isErased = ({ erased }: Pick<CaseState, 'erased'>): boolean => erased.size > 0

/** Who has an address answers for themselves; who was forgotten is asked by nobody. */
export const isAskedByTelephone = ({ requesterEmail }: Pick<RequestRow, 'requesterEmail'>, state: CaseState): boolean =>
  requesterEmail === null && !isErased(state)

/**
 * How satisfied the requester was: once, after the request was closed. Somebody who called and has no e-mail address is
 * asked by telephone; the officer writes it down, and the history says so.
 */
export const giveFeedback = action({
  type: 'feedback-given',
  input: z.object({
    score: z.coerce.number().int().min(1).max(5),
    comment: wordsInput(5000).optional(),
  }),
  decide(context, { score, comment }, on) {
    const byTelephone = context.actor.kind !== 'requester'
    if (byTelephone && context.row.requesterEmail !== null) return refuse('forbidden', { reason: 'requester-scores' })
    if (byTelephone && isErased(context.state)) return refuse('forbidden', { reason: 'requester-unknown' })
    return ok({
      events: [
        {
          type: 'feedback-given',
          on,
          data: {
            score: score as 1 | 2 | 3 | 4 | 5,
            ...(comment ? { comment: context.say('comment', comment) } : {}),
            ...(byTelephone ? { byTelephone } : {}),
          },
        },
      ],
    })
  },
})
