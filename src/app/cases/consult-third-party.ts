import { z } from 'zod'
import { done } from '../../domain/request/refusal.ts'
import { action } from '../action.ts'
import { effectOfStep, stepLetter } from '../decisions/step-letter.ts'
import { civilDateInput, wordsInput } from '../input.ts'

/**
 * Asks a third party whose interests the release may touch. The party's name stands outside the event; the letter, which
 * says nothing of who asked, is for the office to send.
 */
export const consultThirdParty = action({
  type: 'third-party-consulted',
  input: z.object({
    party: wordsInput(500),
    replyBy: civilDateInput.optional(),
    /** The whole letter; made from the law's template where left out. */
    letter: wordsInput(20_000).optional(),
  }),
  decide(context, { party, replyBy, letter: given }, on) {
    const effect = effectOfStep(context, { type: 'third-party-consulted', on })
    if (!effect.ok) return effect
    const letter = given ?? stepLetter(context, context.read, 'third-party-consulted', { replyBy }, effect.value)
    return done({
      events: [
        {
          type: 'third-party-consulted',
          on,
          data: {
            party: context.say('note', party),
            ...(replyBy ? { replyBy } : {}),
            letter: context.say('letter', letter),
          },
        },
      ],
    })
  },
})
