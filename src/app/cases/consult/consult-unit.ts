import { z } from 'zod'
import { unitConsulted } from '../../../../emails/unit-consulted.tsx'
import { ok, refuse, refuseField } from '../../../domain/request/refusal.ts'
import { action } from '../../action.ts'
import { civilDateInput, wordsInput } from '../../input.ts'
import { toStaff } from '../../mail/mail.ts'
import { membersOf } from '../../office/units-of-body.ts'

/** Asks another unit of the same body, with a date of its own. The clock runs on. */
export const consultUnit = action({
  type: 'unit-consulted',
  input: z.object({
    unit: wordsInput(120),
    question: wordsInput(10_000),
    replyBy: civilDateInput.optional(),
  }),
  async decide(context, { unit, question, replyBy }, on) {
    const { units } = context.body.settings
    if (!units.includes(unit)) return refuseField('unit', 'choice', { known: units.join(', ') })
    if (unit === context.state.unit) return refuseField('unit', 'unchanged')
    if (context.state.openUnits.includes(unit)) return refuse('duplicate', { reason: 'question', name: unit })
    if (replyBy && replyBy < on) return refuseField('replyBy', 'too-early', { on })
    const people = await membersOf(context.ports, context.body, unit)
    const data = { unit, question: context.say('question', question), ...(replyBy ? { replyBy } : {}) }
    return ok({
      events: [{ type: 'unit-consulted', on, data }],
      mail: (after) =>
        toStaff(after, people, 'unit-consulted', String(after.row.seq), (mail) =>
          unitConsulted({ ...mail, unit, question, replyBy: replyBy ?? null }),
        ),
    })
  },
})
