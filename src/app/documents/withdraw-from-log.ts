import { z } from 'zod'
import { ok, refuse } from '../../domain/request/refusal.ts'
import { action } from '../action.ts'
import { wordsInput } from '../input.ts'
import { withdrawnCopies } from './withdrawn-copies.ts'

/** Takes the entry back from the public log, with its published documents: tombstones say when and why. */
export const withdrawFromLog = action({
  type: 'log-withdrawn',
  input: z.object({ reason: wordsInput(2000) }),
  async decide(context, { reason }, on) {
    if (!context.state.log || context.state.logWithdrawnReason) return refuse('not-published')
    const documents = [...context.state.documents.values()].filter((document) => document.state === 'published')
    return ok({
      events: [
        { type: 'log-withdrawn', on, data: { reason } },
        ...documents.map(({ documentId }) => ({
          type: 'document-withdrawn' as const,
          on,
          data: { documentId, reason },
        })),
      ],
      others: await withdrawnCopies(context, documents, reason, on),
    })
  },
})
