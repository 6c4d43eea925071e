import { z } from 'zod'
import { clarificationAsked } from '../../../../emails/clarification-asked.tsx'
import { ok, type Refusal, refuse, refuseField } from '../../../domain/request/refusal.ts'
import { action } from '../../action.ts'
import type { CaseFile } from '../../case-file.ts'
import { effectOfStep, stepLetter } from '../../decisions/step-letter.ts'
import { civilDateInput, wordsInput } from '../../input.ts'
import { toRequester } from '../../mail/mail.ts'

/** Asks the requester what is meant. What that does to the clock is the law's: it stops, or starts anew with the answer. */
export const requestClarification = action({
  type: 'clarification-requested',
  input: z.object({
    question: wordsInput(10_000),
    replyBy: civilDateInput.optional(),
    /** The whole letter; made from the law's template where left out. */
    letter: wordsInput(20_000).optional(),
  }),
  decide(context, { question, replyBy, letter: given }, on) {
    if (replyBy && replyBy <= on) return refuseField('replyBy', 'after-question')
    const refusal = secondQuestionRefused(context)
    if (refusal) return { ok: false, refusal }
    const effect = effectOfStep(context, { type: 'clarification-requested', on })
    if (!effect.ok) return effect
    const words = { question, replyBy }
    const letter = given ?? stepLetter(context, context.read, 'clarification-requested', words, effect.value)
    return ok({
      events: [
        {
          type: 'clarification-requested',
          on,
          data: {
            question: context.say('question', question),
            ...(replyBy ? { replyBy } : {}),
            letter: context.say('letter', letter),
          },
        },
      ],
      mail: (after) =>
        toRequester(after, 'clarification-asked', String(after.row.seq), (mail) =>
          clarificationAsked({ ...mail, letter, replyBy: replyBy ?? null }),
        ),
    })
  },
})

/** Why the law allows no second question, with its section (条例第30条); nothing where it does, or none was asked yet. */
export function secondQuestionRefused({ statute, events }: Pick<CaseFile, 'statute' | 'events'>): Refusal | undefined {
  const rule = statute.stops.find((stop) => stop.begin === 'clarification-requested' && stop.secondRefused)
  if (!rule || !events.some((event) => event.type === 'clarification-requested')) return undefined
  return refuse('asked-once', { section: rule.section }).refusal
}
