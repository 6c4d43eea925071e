import { z } from 'zod'
import { abandoned } from '../../../../emails/abandoned.tsx'
import { ok, refuse } from '../../../domain/request/refusal.ts'
import { action } from '../../action.ts'
import { wordsInput } from '../../input.ts'
import { hasUndeliveredQuestion } from '../../mail/bounces/undelivered-question.ts'
import { toRequester } from '../../mail/mail.ts'

/** Closes a request that the requester left without a reply which the law waits for. A person decides it, never the clock. */
export const abandonRequest = action({
  type: 'abandoned',
  input: z.object({
    section: wordsInput(200),
    /** For the body's own people. */
    reason: wordsInput(5000),
    /** For the requester. */
    note: wordsInput(5000).optional(),
  }),
  async decide(context, { section, reason, note = null }, on) {
    if (!context.state.openQuestion && !context.state.openFee) return refuse('no-open-clarification')
    if (await hasUndeliveredQuestion(context)) return refuse('no-open-clarification', { reason: 'undelivered' })
    return ok({
      events: [
        {
          type: 'abandoned',
          on,
          data: {
            section,
            reason: context.say('reason', reason),
            ...(note === null ? {} : { note: context.say('note', note) }),
          },
        },
      ],
      mail: (after) =>
        toRequester(after, 'abandoned', String(after.row.seq), (mail) => abandoned({ ...mail, note, section })),
    })
  },
})
