import { z } from 'zod'
import { ok } from '../../domain/request/refusal.ts'
import { action } from '../action.ts'
import { wordsInput } from '../input.ts'
import { documentIn } from './document-in-case.ts'
import { withdrawnCopies } from './withdrawn-copies.ts'

/** Takes a document back, with its copies; where it was public, a tombstone with the reason stays in its place. */
export const withdrawDocument = action({
  type: 'document-withdrawn',
  input: z.object({ documentId: z.string().min(1), reason: wordsInput(2000) }),
  async decide(context, { documentId, reason }, on) {
    const document = documentIn(context, documentId, ['attached', 'approved', 'published'])
    if (!document.ok) return document
    // On the tombstone of what was public the reason is public too.
    const kept = document.value.publishedAt === null ? context.say('reason', reason) : reason
    return ok({
      events: [{ type: 'document-withdrawn', on, data: { documentId, reason: kept } }],
      others: await withdrawnCopies(context, [document.value], reason, on),
    })
  },
})
