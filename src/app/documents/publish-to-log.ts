import { z } from 'zod'
import { ok, refuse } from '../../domain/request/refusal.ts'
import { action } from '../action.ts'
import { wordsInput } from '../input.ts'

/** Enters a closed request in the public log, with or without documents, under a title and summary that name no person. */
export const publishToLog = action({
  type: 'log-published',
  input: z.object({ title: wordsInput(300), summary: wordsInput(5000) }),
  decide(context, { title, summary }, on) {
    const { log, logWithdrawnReason } = context.state
    if (log && !logWithdrawnReason && log.title === title && log.summary === summary) return refuse('already-published')
    return ok({ events: [{ type: 'log-published', on, data: { title, summary } }] })
  },
})
