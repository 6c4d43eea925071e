import { z } from 'zod'
import { done } from '../domain/request/refusal.ts'
import { action } from './action.ts'
import { civilDateInput, wordsInput } from './input.ts'

/** Asks a third party whose interests the release may touch. The party's name stands outside the event. */
export const consultThirdParty = action({
  type: 'third-party-consulted',
  input: z.object({ party: wordsInput(500), replyBy: civilDateInput.optional() }),
  decide: (context, { party, replyBy }, on) =>
    done({
      events: [
        {
          type: 'third-party-consulted',
          on,
          data: { party: context.say('note', party), ...(replyBy ? { replyBy } : {}) },
        },
      ],
    }),
})
