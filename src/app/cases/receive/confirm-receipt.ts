import { z } from 'zod'
import { receiptOf } from '../../../domain/clock/receipt.ts'
import { ok, refuse } from '../../../domain/request/refusal.ts'
import { action } from '../../action.ts'
import { civilDateInput, yesNoInput } from '../../input.ts'
import { ruleOfReceipt } from '../../receipt-data.ts'

/** Sets the legal receipt: the day both sides confirmed it, or the day the request reached the right component. */
export const confirmReceipt = action({
  type: 'received',
  input: z.object({
    confirmedOn: civilDateInput.optional(),
    firstReceivedOn: civilDateInput.optional(),
    perfectedOn: civilDateInput.optional(),
    expedited: yesNoInput.optional(),
    urgent: yesNoInput.optional(),
  }),
  decide(context, input) {
    const { receipt, channel } = context.state
    if (!receipt) return refuse('impossible-clock')
    for (const date of [input.confirmedOn, input.firstReceivedOn, input.perfectedOn]) {
      if (date && date > context.today) return refuse('date-in-future', { on: date })
    }
    if (input.confirmedOn && input.confirmedOn < receipt.on) {
      return refuse('date-before-receipt', { on: input.confirmedOn })
    }
    const { seq: _seq, ...before } = receipt
    const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))
    const confirmedOn = input.confirmedOn ?? before.confirmedOn
    const confirmed = receiptOf(context.statute, {
      channel,
      reachedOn: before.on,
      ...(confirmedOn ? { confirmedOn } : {}),
    })
    return ok({
      events: [{ type: 'received', on: context.today, data: { ...before, ...given, ...ruleOfReceipt(confirmed) } }],
    })
  },
})
