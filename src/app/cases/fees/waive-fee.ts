import { z } from 'zod'
import { ok } from '../../../domain/request/refusal.ts'
import { action } from '../../action.ts'
import { wordsInput } from '../../input.ts'

/** Waives the fee; the clock goes on as if it had been paid that day. */
export const waiveFee = action({
  type: 'fee-waived',
  input: z.object({ reason: wordsInput(1000) }),
  decide: (context, { reason }, on) =>
    ok({ events: [{ type: 'fee-waived', on, data: { reason: context.say('reason', reason) } }] }),
})
