import { z } from 'zod'
import { newMessage } from '../../emails/new-message.tsx'
import { done } from '../domain/request/refusal.ts'
import { action } from './action.ts'
import { wordsInput } from './input.ts'
import { toStaff } from './mail.ts'
import { officersOf } from './staff-of-case.ts'

/** The requester takes the request back: nothing more is owed. */
export const withdrawRequest = action({
  type: 'withdrawn',
  input: z.object({ reason: wordsInput(5000).optional() }),
  decide: (context, { reason }, on) =>
    done({
      events: [{ type: 'withdrawn', on, data: reason ? { reason: context.say('message', reason) } : {} }],
      mail: async (after) =>
        context.actor.kind === 'requester'
          ? toStaff(after, await officersOf(context.ports, after.row), 'withdrawn', String(after.row.seq), (mail) =>
              newMessage({ ...mail, from: 'requester', text: reason ?? '' }),
            )
          : [],
    }),
})
