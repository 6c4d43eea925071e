import { z } from 'zod'
import { ok } from '../../../domain/request/refusal.ts'
import { action } from '../../action.ts'
import { amountInput } from '../../input.ts'

/** Records that the fee was paid. */
export const recordFeePayment = action({
  type: 'fee-paid',
  input: z.object({
    amount: amountInput.optional(),
  }),
  decide: (_context, { amount }, on) => ok({ events: [{ type: 'fee-paid', on, data: amount ? { amount } : {} }] }),
})
