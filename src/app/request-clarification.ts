import { z } from 'zod'
import { clarificationAsked } from '../../emails/clarification-asked.tsx'
import { done, refuse } from '../domain/request/refusal.ts'
import { action } from './action.ts'
import { civilDateInput, wordsInput } from './input.ts'
import { toRequester } from './mail.ts'

/** Asks the requester what is meant. What that does to the clock is the law's: it stops, or starts anew with the answer. */
export const requestClarification = action({
  type: 'clarification-requested',
  input: z.object({ question: wordsInput(10_000), replyBy: civilDateInput.optional() }),
  decide(context, { question, replyBy }, on) {
    if (replyBy && replyBy <= on) return refuse('invalid', 'replyBy: must be after the day of the question')
    return done({
      events: [
        {
          type: 'clarification-requested',
          on,
          data: { question: context.say('question', question), ...(replyBy ? { replyBy } : {}) },
        },
      ],
      mail: (after) =>
        toRequester(after, 'clarification-asked', String(after.row.seq), (mail) =>
          clarificationAsked({ ...mail, question, replyBy: replyBy ?? null }),
        ),
    })
  },
})
