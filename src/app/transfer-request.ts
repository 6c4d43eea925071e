import { z } from 'zod'
import { transfer } from '../../emails/transfer.tsx'
import { done, refuse } from '../domain/request/refusal.ts'
import { action } from './action.ts'
import { clockWith } from './clock-with.ts'
import { wordsInput } from './input.ts'
import { toRequester } from './mail.ts'

/**
 * Passes the request to the body that holds the records, and ends this clock. Refused where the law knows no transfer:
 * there the answer itself names the right body.
 */
export const transferRequest = action({
  type: 'transferred',
  input: z.object({ to: wordsInput(300) }),
  decide(context, { to }, on) {
    const counted = clockWith(context, { type: 'transferred', on, whole: true })
    if (!counted.ok) return refuse('impossible-clock', counted.error.message)
    if (counted.result.state !== 'transferred') {
      return refuse('transfer-not-in-law', `${context.statute.id} knows no transfer: answer, and name the right body`)
    }
    return done({
      events: [{ type: 'transferred', on, data: { to, whole: true } }],
      mail: (after) =>
        toRequester(after, 'transfer', String(after.row.seq), (mail) => transfer({ ...mail, to, whole: true })),
    })
  },
})
