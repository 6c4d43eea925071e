import { z } from 'zod'
import { done, refuse } from '../domain/request/refusal.ts'
import { action } from './action.ts'

/** Approves the draft. Not by the one who drafted it, unless the office of one is set so: the history then says it. */
export const approveDecision = action({
  type: 'decision-approved',
  input: z.object({}),
  decide(context, _input, on) {
    const { draft } = context.state
    if (!draft) return refuse('no-draft', 'There is no draft to approve')
    const ownDraft = draft.by === context.actorRef
    if (ownDraft && !context.body.settings.approvesOwnWork) {
      return refuse('own-draft', 'The one who drafted the decision may not approve it')
    }
    return done({ events: [{ type: 'decision-approved', on, data: { ownDraft } }] })
  },
})
