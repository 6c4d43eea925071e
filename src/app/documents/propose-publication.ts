import { z } from 'zod'
import { askedBy, isInLog } from '../../domain/request/publication.ts'
import { ok, refuse } from '../../domain/request/refusal.ts'
import { action } from '../action.ts'
import { wordsInput } from '../input.ts'

/** Puts the answer among what the publisher has to do. */
export const proposePublication = action({
  type: 'publication-proposed',
  input: z.object({}),
  decide({ state }, _input, on) {
    if (isInLog(state)) return refuse('already-published')
    if (state.publication.proposedAt !== null) return refuse('duplicate')
    return ok({ events: [{ type: 'publication-proposed', on, data: { count: askedBy(state) } }] })
  },
})

/** Why what several have asked for is not published. */
export const declinePublication = action({
  type: 'publication-declined',
  input: z.object({ reason: wordsInput(2000) }),
  decide: (context, { reason }, on) =>
    ok({ events: [{ type: 'publication-declined', on, data: { reason: context.say('reason', reason) } }] }),
})
