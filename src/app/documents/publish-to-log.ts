import { z } from 'zod'
import { ok, refuse } from '../../domain/request/refusal.ts'
import { action } from '../action.ts'
import { wordsInput } from '../input.ts'
import { checkPublicWords } from '../release/public-words.ts'

/** Enters a closed request in the public log, with or without documents, under a title and summary that name no person. */
export const publishToLog = action({
  type: 'log-published',
  input: z.object({
    title: wordsInput(300),
    summary: wordsInput(5000),
    /** Why personal data may stand in them. */
    personalDataReason: wordsInput(2000).optional(),
  }),
  decide(context, { title, summary, personalDataReason }, on) {
    const { log, logWithdrawnReason } = context.state
    if (log && !logWithdrawnReason && log.title === title && log.summary === summary) return refuse('already-published')
    const checked = checkPublicWords(context, { title, summary }, personalDataReason)
    if (!checked.ok) return checked
    return ok({ events: [{ type: 'log-published', on, data: { title, summary, ...checked.value } }] })
  },
})
