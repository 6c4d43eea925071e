import { z } from 'zod'
import { ok } from '../../domain/request/refusal.ts'
import { action } from '../action.ts'
import { wordsInput } from '../input.ts'

/** A note for the body's own people. The requester and the public never see it. */
export const addNote = action({
  type: 'note-added',
  input: z.object({ text: wordsInput(20_000) }),
  decide: (context, { text }, on) =>
    ok({ events: [{ type: 'note-added', on, data: { note: context.say('note', text) } }] }),
})
