import { z } from 'zod'
import { approvalWaits } from '../../../emails/approval-waits.tsx'
import { approvalStepsOf, mayApproveNow, nextApprovalStep } from '../../domain/request/approval-steps.ts'
import { fieldIssue, ok, refuse } from '../../domain/request/refusal.ts'
import { action } from '../action.ts'
import { caseReading } from '../cases/view/case-reading.ts'
import { toStaff } from '../mail/mail.ts'
import { approversOf } from './approvers-of.ts'
import { checksOfDraft } from './check-decision.ts'

/**
 * Takes the next step of approval. Not by the one who drafted it, nor by who took an earlier step, unless the office of one
 * is set so: the history then says it. The draft must pass its checks first.
 */
export const approveDecision = action({
  type: 'decision-approved',
  input: z.object({}),
  async decide(context, _input, on) {
    const { draft, approvals } = context.state
    const { settings } = context.body
    const next = nextApprovalStep(context.state, settings)
    if (!draft || !next) return refuse('no-draft')
    const refusal = mayApproveNow(context.state, settings, context.actorRef)
    if (refusal) return { ok: false, refusal }
    const checks = checksOfDraft(context, context.read)
    if (checks.length > 0) {
      // The names of files, which may name the requester, as this person may read them.
      const { text } = await caseReading(context.ports, context.actor, context)
      const issues = checks.map(({ code, place, what }) =>
        fieldIssue(place, 'check', { check: code, what: text(what) }),
      )
      return { ok: false, refusal: { code: 'decision-incomplete', issues } }
    }
    const ownDraft = draft.by === context.actorRef || approvals.some((one) => one.by === context.actorRef)
    const { step, of, name } = next
    const data = { ownDraft, ...(of > 1 ? { step, of } : {}), ...(name ? { name } : {}) }
    const following = approvalStepsOf(context.state, settings)[step]
    const drafter = draft.by.startsWith('staff:') ? draft.by.slice('staff:'.length) : undefined
    return ok({
      events: [{ type: 'decision-approved', on, data }],
      mail: async (after) => {
        if (!following) return []
        const spent = [drafter, ...approvals.map((one) => one.by.slice('staff:'.length)), idOf(context.actorRef)]
        const people = await approversOf(context.ports, context.body, following, spent)
        const by = drafter ? ((await context.ports.store.staff.byId(drafter))?.name ?? '') : ''
        return toStaff(after, people, 'approval-waits', String(after.row.seq), (mail) =>
          approvalWaits({ ...mail, what: 'decision', by }),
        )
      },
    })
  },
})

const idOf = (ref: string): string => ref.slice('staff:'.length)
