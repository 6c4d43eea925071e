import { z } from 'zod'
import { withdrawn, withdrawnByRequester } from '../../../emails/withdrawn.tsx'
import { ok } from '../../domain/request/refusal.ts'
import { action } from '../action.ts'
import { wordsInput } from '../input.ts'
import { toRequester, toStaff } from '../mail/mail.ts'
import { officersOf } from '../staff-of-case.ts'
import { withdrawnParts } from './parts/withdraw-parts.ts'

/** The requester takes the request back: nothing more is owed. */
export const withdrawRequest = action({
  type: 'withdrawn',
  input: z.object({ reason: wordsInput(5000).optional() }),
  async decide(context, { reason }, on) {
    const parts = await withdrawnParts(context, on)
    return ok({
      events: [
        ...parts.events,
        { type: 'withdrawn', on, data: reason ? { reason: context.say('message', reason) } : {} },
      ],
      others: parts.steps,
      mail: async (after) => {
        const occasion = String(after.row.seq)
        const confirmation = toRequester(after, 'withdrawn', occasion, withdrawn)
        if (context.actor.kind !== 'requester') return confirmation
        const officers = await officersOf(context.ports, after.row)
        const told = toStaff(after, officers, 'withdrawn', occasion, (mail) =>
          withdrawnByRequester({ ...mail, reason: reason ?? '' }),
        )
        return [...confirmation, ...told]
      },
    })
  },
})
