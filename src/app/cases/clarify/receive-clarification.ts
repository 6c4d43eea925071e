import { z } from 'zod'
import { clarificationAnswered } from '../../../../emails/clarification-answered.tsx'
import { ok, refuseField } from '../../../domain/request/refusal.ts'
import { action } from '../../action.ts'
import { wordsInput } from '../../input.ts'
import { toStaff } from '../../mail/mail.ts'
import { officersOf } from '../../staff-of-case.ts'

/** Records the requester's answer to a question, on the day it reached the body. */
export const receiveClarification = action({
  type: 'clarification-received',
  input: z.object({ answer: wordsInput(20_000).optional() }),
  decide(context, { answer }, on) {
    // An officer may record that it came; whoever answers says something.
    if (context.actor.kind === 'requester' && !answer) return refuseField('answer', 'required')
    return ok({
      events: [
        {
          type: 'clarification-received',
          on: context.actor.kind === 'requester' ? context.today : on,
          data: answer ? { answer: context.say('answer', answer) } : {},
        },
      ],
      mail: async (after) =>
        context.actor.kind === 'requester'
          ? toStaff(
              after,
              await officersOf(context.ports, after.row),
              'clarification-received',
              String(after.row.seq),
              (mail) => clarificationAnswered({ ...mail, answer: answer ?? '' }),
            )
          : [],
    })
  },
})
