import { z } from 'zod'
import { ok } from '../../domain/request/refusal.ts'
import { action } from '../action.ts'
import { wordsInput } from '../input.ts'

/** Reopens a closed request: a review sent it back, it was closed in error, or there is more to answer. */
export const reopenRequest = action({
  type: 'reopened',
  input: z.object({ reason: wordsInput(2000), because: z.enum(['review', 'error', 'new-information']) }),
  decide: (context, { reason, because }, on) =>
    ok({ events: [{ type: 'reopened', on, data: { reason: context.say('reason', reason), because } }] }),
})
