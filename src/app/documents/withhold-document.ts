import { z } from 'zod'
import { ok, refuse } from '../../domain/request/refusal.ts'
import { action } from '../action.ts'
import { wordsInput } from '../input.ts'
import { documentIn } from './document-in-case.ts'
import { withheldCopies } from './withdrawn-copies.ts'

/**
 * Decides that a file is not released, nor its copies in joint answers: under which exemptions of the law, and why. It can be
 * approved later all the same.
 */
export const withholdDocument = action({
  type: 'document-withheld',
  input: z.object({
    documentId: z.string().min(1),
    /** Codes of the law; none for what was not asked for. */
    exemptions: z.array(z.string().trim().min(1)).max(30).default([]),
    reason: wordsInput(5000).optional(),
  }),
  async decide(context, { documentId, exemptions, reason }, on) {
    const document = documentIn(context, documentId, ['attached', 'approved'])
    if (!document.ok) return document
    if (document.value.origin !== 'officer') return refuse('document-state')
    const unknown = exemptions.find((code) => !context.statute.exemptions.some((one) => one.code === code))
    if (unknown !== undefined) return refuse('unknown-exemption', { exemption: unknown })
    if (exemptions.length === 0 && !reason) return refuse('exemption-needed', { reason: 'withheld' })
    return ok({
      events: [
        {
          type: 'document-withheld',
          on,
          data: { documentId, exemptions, ...(reason ? { reason: context.say('reason', reason) } : {}) },
        },
      ],
      others: await withheldCopies(context, document.value, { exemptions, reason }, on),
    })
  },
})
