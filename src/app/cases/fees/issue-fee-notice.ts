import { z } from 'zod'
import { feeNotice } from '../../../../emails/fee-notice.tsx'
import { ok } from '../../../domain/request/refusal.ts'
import { action } from '../../action.ts'
import { effectOfStep, stepLetter } from '../../decisions/step-letter.ts'
import { amountInput, patternInput, wordsInput } from '../../input.ts'
import { toRequester } from '../../mail/mail.ts'

/** Tells the requester what the answer costs. What that does to the clock is the law's. */
export const issueFeeNotice = action({
  type: 'fee-notice',
  input: z.object({
    amount: amountInput,
    currency: patternInput(/^[A-Z]{3}$/, 'currency'),
    note: wordsInput(5000).optional(),
    /** The whole letter; made from the law's template where left out. */
    letter: wordsInput(20_000).optional(),
  }),
  decide(context, { amount, currency, note, letter: given }, on) {
    const effect = effectOfStep(context, { type: 'fee-notice', on })
    if (!effect.ok) return effect
    const letter = given ?? stepLetter(context, context.read, 'fee-notice', { amount, currency, note }, effect.value)
    return ok({
      events: [
        {
          type: 'fee-notice',
          on,
          data: {
            amount,
            currency,
            ...(note ? { note: context.say('message', note) } : {}),
            letter: context.say('letter', letter),
          },
        },
      ],
      mail: (after) =>
        toRequester(after, 'fee-notice', String(after.row.seq), (mail) =>
          feeNotice({ ...mail, amount, currency, letter }),
        ),
    })
  },
})
