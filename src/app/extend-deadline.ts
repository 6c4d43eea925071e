import { z } from 'zod'
import { extension } from '../../emails/extension.tsx'
import { done, refuse } from '../domain/request/refusal.ts'
import { action } from './action.ts'
import { clockWith } from './clock-with.ts'
import { civilDateInput, termInput, wordsInput } from './input.ts'
import { toRequester } from './mail.ts'

/** Extends the period, on a ground, as far as the law lets it; refused where the law gives the extension no effect. */
export const extendDeadline = action({
  type: 'extended',
  input: z.object({ ground: wordsInput(2000), by: termInput.optional(), to: civilDateInput.optional() }),
  decide(context, { ground, by, to }, on) {
    const data = { ground, ...(by ? { by } : {}), ...(to ? { to } : {}), noticeOn: on }
    const counted = clockWith(context, { type: 'extended', on, ...data })
    if (!counted.ok) return refuse('impossible-clock', counted.error.message)
    const last = counted.result.steps.findLast((step) => step.event === 'extended')
    if (last?.effect === 'none') {
      const why = counted.result.warnings.at(-1)?.message ?? `${context.statute.id} allows no such extension`
      return refuse('extension-not-allowed', why, { section: last.section })
    }
    return done({
      events: [{ type: 'extended', on, data }],
      mail: (after) => toRequester(after, 'extension', String(after.row.seq), (mail) => extension({ ...mail, ground })),
    })
  },
})
