import { z } from 'zod'
import { decision } from '../../../emails/decision.tsx'
import { civilDateAt } from '../../domain/calendar/instant.ts'
import { ok, refuse } from '../../domain/request/refusal.ts'
import { action } from '../action.ts'
import { filesInLetter, namesOfDelivered } from '../documents/files-link.ts'
import { toRequester } from '../mail/mail.ts'
import { passAllForAnswer } from '../release/gate.ts'
import { outcomeOfWhole } from './draft-decision.ts'

/** Sends the approved decision to the requester: the clock ends on that day. */
export const issueDecision = action({
  type: 'decision-issued',
  input: z.object({}),
  async decide(context, _input, on) {
    const { draft, approval } = context.state
    if (!draft || !approval) return refuse('no-draft')
    const approvedOn = civilDateAt(approval.at, context.body.timeZone)
    if (on < approvedOn) return refuse('date-before-approval', { on, approved: approvedOn })
    const passed = await passAllForAnswer(context)
    if (!passed.ok) return passed
    const outcome = outcomeOfWhole(context.statute, draft.parts)
    if (!outcome.ok) return outcome
    const parts = draft.parts.map((part) => ({
      outcome: part.outcome,
      exemptions: part.exemptions,
      reason: part.reason ? context.read(part.reason) : null,
    }))
    return ok({
      events: [
        {
          type: 'decision-issued',
          on,
          data: { parts: draft.parts, letter: draft.letter, facts: draft.facts, outcome: outcome.value },
        },
      ],
      mail: (after) =>
        toRequester(after, 'decision', String(after.row.seq), (mail) =>
          decision({
            ...mail,
            letter: context.read(draft.letter) ?? '',
            outcome: outcome.value,
            parts,
            ownDraft: approval.ownDraft,
            files: filesInLetter(after, namesOfDelivered(context)),
          }),
        ),
    })
  },
})
