import { z } from 'zod'
import { done } from '../../../domain/request/refusal.ts'
import { action } from '../../action.ts'

/** Records that the fee was paid. */
export const recordFeePayment = action({
  type: 'fee-paid',
  input: z.object({
    amount: z
      .string()
      .trim()
      .regex(/^\d{1,9}(\.\d{1,2})?$/, { error: 'must be an amount like 120 or 120.50' })
      .optional(),
  }),
  decide: (_context, { amount }, on) => done({ events: [{ type: 'fee-paid', on, data: amount ? { amount } : {} }] }),
})
