import { z } from 'zod'
import { interimReply } from '../../../emails/interim-reply.tsx'
import { ok } from '../../domain/request/refusal.ts'
import { action } from '../action.ts'
import { wordsInput } from '../input.ts'
import { toRequester } from '../mail/mail.ts'

/** Tells the requester that the answer is being worked on; some laws count from it. */
export const giveInterimReply = action({
  type: 'interim-reply',
  input: z.object({ note: wordsInput(10_000) }),
  decide: (context, { note }, on) =>
    ok({
      events: [{ type: 'interim-reply', on, data: { note: context.say('letter', note) } }],
      mail: (after) =>
        toRequester(after, 'interim-reply', String(after.row.seq), (mail) => interimReply({ ...mail, text: note })),
    }),
})
