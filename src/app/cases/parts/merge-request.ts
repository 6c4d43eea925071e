import { z } from 'zod'
import { newMessage } from '../../../../emails/new-message.tsx'
import { ok, refuse, refuseField } from '../../../domain/request/refusal.ts'
import { messages } from '../../../locales/letters.ts'
import { action } from '../../action.ts'
import { letterFromTemplate } from '../../decisions/check-decision.ts'
import { draftDecision } from '../../decisions/draft-decision.ts'
import { yesNoInput } from '../../input.ts'
import { toRequester } from '../../mail/mail.ts'
import type { RequestRow } from '../../ports/store/cases/case-rows.ts'
import { linkedBack, requestOfBody } from './link-requests.ts'

/**
 * Closes the second copy of one person's request into the other. Where the law's statistics have a row for repeated
 * requests that is a decision: it is drafted here, and a colleague approves it. Reopening undoes it.
 */
export const mergeRequest = action({
  type: 'merged',
  input: z.object({
    into: z.string().trim().min(1),
    /** The officer knows that both came from one person, where their addresses do not show it. */
    samePerson: yesNoInput.default(false),
  }),
  async decide(context, { into, samePerson }, on) {
    const other = await requestOfBody(context, into)
    if (!other.ok) return other
    const lead = other.value
    if (lead.statute !== context.state.statute) return refuse('another-law', { reference: lead.reference })
    if (lead.stage === 'withdrawn' || lead.stage === 'abandoned' || lead.stage === 'transferred') {
      return refuse('wrong-stage', { stage: lead.stage })
    }
    if (lead.id === context.row.parentId || lead.parentId === context.row.id) return refuseField('into', 'itself')
    if (!samePerson && !isSameAddress(context.row, lead)) return refuse('another-person')
    const link = { type: 'linked', on, data: { to: lead.reference, how: 'duplicate' } } as const
    const others = [await linkedBack(context, lead, 'duplicate', on)]
    const letter = messages[context.row.locale].merged.letter(lead.reference)
    const outcome = context.statute.repeatedOutcome
    if (outcome === null) {
      return ok({
        events: [link, { type: 'merged', on, data: { into: lead.reference } }],
        others,
        mail: (after) =>
          toRequester(after, 'merged', String(after.row.seq), (mail) =>
            newMessage({ ...mail, from: 'body', text: letter }),
          ),
      })
    }
    const part = { part: 'whole', outcome, exemptions: [] }
    const said = [{ ...part, asks: null, reason: letter, publicInterest: null }]
    const whole = letterFromTemplate(context, context.read, said)
    const drafted = await draftDecision.decide(
      context,
      { parts: [{ ...part, reason: letter }], letter: whole, facts: {} },
      on,
    )
    return drafted.ok ? ok({ ...drafted.value, events: [link, ...drafted.value.events], others }) : drafted
  },
})

function isSameAddress(one: RequestRow, other: RequestRow): boolean {
  return one.requesterEmail !== null && one.requesterEmail.toLowerCase() === other.requesterEmail?.toLowerCase()
}
