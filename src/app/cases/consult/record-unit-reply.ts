import { z } from 'zod'
import { ok, refuseField } from '../../../domain/request/refusal.ts'
import { action } from '../../action.ts'
import { wordsInput } from '../../input.ts'

/** Records what the unit that was asked has answered. */
export const recordUnitReply = action({
  type: 'unit-replied',
  input: z.object({
    /** Left out: the one that was asked first. */
    unit: wordsInput(120).optional(),
    note: wordsInput(10_000).optional(),
  }),
  decide(context, input, on) {
    const { openUnits } = context.state
    const unit = input.unit ?? openUnits[0] ?? ''
    if (!openUnits.includes(unit)) return refuseField('unit', 'choice', { known: openUnits.join(', ') })
    const data = { unit, ...(input.note ? { note: context.say('note', input.note) } : {}) }
    return ok({ events: [{ type: 'unit-replied', on, data }] })
  },
})
