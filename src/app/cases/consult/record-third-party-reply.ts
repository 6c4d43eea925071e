import { z } from 'zod'
import { ok } from '../../../domain/request/refusal.ts'
import { action } from '../../action.ts'
import { wordsInput, yesNoInput } from '../../input.ts'

/** Records what the third party answered. */
export const recordThirdPartyReply = action({
  type: 'third-party-replied',
  input: z.object({ agrees: yesNoInput.optional(), note: wordsInput(10_000).optional() }),
  decide: (context, { agrees, note }, on) =>
    ok({
      events: [
        {
          type: 'third-party-replied',
          on,
          data: { ...(agrees === undefined ? {} : { agrees }), ...(note ? { note: context.say('note', note) } : {}) },
        },
      ],
    }),
})
