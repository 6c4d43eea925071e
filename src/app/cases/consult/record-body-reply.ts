import { z } from 'zod'
import { ok } from '../../../domain/request/refusal.ts'
import { action } from '../../action.ts'
import { wordsInput } from '../../input.ts'

/** Records what the other public body answered. */
export const recordBodyReply = action({
  type: 'body-replied',
  input: z.object({ note: wordsInput(10_000).optional() }),
  decide: (context, { note }, on) =>
    ok({ events: [{ type: 'body-replied', on, data: note ? { note: context.say('note', note) } : {} }] }),
})
