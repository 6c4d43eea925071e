import { z } from 'zod'
import { newMessage } from '../../../../emails/new-message.tsx'
import { ok } from '../../../domain/request/refusal.ts'
import { action } from '../../action.ts'
import { wordsInput } from '../../input.ts'
import { officersOf } from '../../staff-of-case.ts'
import { toStaff } from '../mail.ts'

/** Files what the requester wrote, on the case. */
export const receiveMessage = action({
  type: 'message-received',
  input: z.object({ text: wordsInput(20_000) }),
  decide: (context, { text }, on) =>
    ok({
      events: [{ type: 'message-received', on, data: { words: context.say('message', text) } }],
      mail: async (after) =>
        toStaff(after, await officersOf(context.ports, after.row), 'new-message', String(after.row.seq), (mail) =>
          newMessage({ ...mail, from: 'requester', text }),
        ),
    }),
})
