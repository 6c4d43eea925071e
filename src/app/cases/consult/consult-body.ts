import { z } from 'zod'
import { ok } from '../../../domain/request/refusal.ts'
import { action } from '../../action.ts'
import { civilDateInput, wordsInput } from '../../input.ts'

/** Asks another public body for its view. */
export const consultBody = action({
  type: 'body-consulted',
  input: z.object({ body: wordsInput(200), replyBy: civilDateInput.optional() }),
  decide: (_context, { body, replyBy }, on) =>
    ok({ events: [{ type: 'body-consulted', on, data: { body, ...(replyBy ? { replyBy } : {}) } }] }),
})
