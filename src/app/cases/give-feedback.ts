import { z } from 'zod'
import { done, refuse } from '../../domain/request/refusal.ts'
import { action } from '../action.ts'
import { wordsInput } from '../input.ts'

/** How satisfied the requester was: once, after the request was closed. */
export const giveFeedback = action({
  type: 'feedback-given',
  input: z.object({ score: z.coerce.number().int().min(1).max(5), comment: wordsInput(5000).optional() }),
  decide(context, { score, comment }, on) {
    if (context.state.feedback) return refuse('already-given', 'You have told us already; thank you')
    return done({
      events: [
        {
          type: 'feedback-given',
          on,
          data: {
            score: score as 1 | 2 | 3 | 4 | 5,
            ...(comment ? { comment: context.say('comment', comment) } : {}),
          },
        },
      ],
    })
  },
})
