import { z } from 'zod'
import { newMessage } from '../../../emails/new-message.tsx'
import { ok } from '../../domain/request/refusal.ts'
import { action } from '../action.ts'
import { wordsInput } from '../input.ts'
import { toRequester } from '../mail/mail.ts'

/** Writes to the requester; the message stands on the status page, and goes by e-mail where an address is known. */
export const sendMessage = action({
  type: 'message-sent',
  input: z.object({ text: wordsInput(20_000) }),
  decide: (context, { text }, on) =>
    ok({
      events: [
        {
          type: 'message-sent',
          on,
          data: { kind: 'message', words: context.say('message', text), messageKey: String(context.state.seq + 1) },
        },
      ],
      mail: (after) =>
        toRequester(after, 'message', String(after.row.seq), (mail) => newMessage({ ...mail, from: 'body', text })),
    }),
})
