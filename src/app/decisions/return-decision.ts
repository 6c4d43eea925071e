import { z } from 'zod'
import { approvalReturned } from '../../../emails/approval-returned.tsx'
import { ok, refuse } from '../../domain/request/refusal.ts'
import { action } from '../action.ts'
import { wordsInput } from '../input.ts'
import { toStaff } from '../mail/mail.ts'

/** Sends the draft back to its drafter with a comment. */
export const returnDecision = action({
  type: 'decision-returned',
  input: z.object({ comment: wordsInput(5000) }),
  async decide(context, { comment }, on) {
    const { draft } = context.state
    if (!draft) return refuse('no-draft')
    const drafter = draft.by.startsWith('staff:')
      ? await context.ports.store.staff.byId(draft.by.slice('staff:'.length))
      : null
    return ok({
      events: [{ type: 'decision-returned', on, data: { comment: context.say('comment', comment) } }],
      mail: (after) =>
        drafter?.active
          ? toStaff(after, [drafter], 'approval-returned', String(after.row.seq), (mail) =>
              approvalReturned({ ...mail, comment }),
            )
          : [],
    })
  },
})
