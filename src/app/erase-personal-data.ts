import { z } from 'zod'
import { done } from '../domain/request/refusal.ts'
import { action } from './action.ts'
import { wordsInput, yesNoInput } from './input.ts'

/**
 * Erases the words that name a person: identity, the request's words, messages and notes; nobody reads the files that the
 * requester sent any more. History and figures stay.
 */
export const erasePersonalData = action({
  type: 'personal-data-erased',
  input: z.object({
    reason: wordsInput(2000),
    /** There is no way back: the officer says so a second time. */
    confirm: yesNoInput.default(false).refine((confirmed) => confirmed, {
      error: 'must be confirmed: what is erased cannot be brought back',
    }),
  }),
  async decide(context, { reason }, on) {
    const words = await context.ports.store.words(context.row.id)
    const ids = words.filter((one) => one.content !== null).map((one) => one.id)
    return done({
      events: [{ type: 'personal-data-erased', on, data: { words: ids, reason } }],
      erasedWords: ids,
      erasesMessages: true,
      row: { subject: '', requesterEmail: null },
    })
  },
})
