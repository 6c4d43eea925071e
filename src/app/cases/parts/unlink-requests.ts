import { z } from 'zod'
import { ok, refuse } from '../../../domain/request/refusal.ts'
import { action } from '../../action.ts'
import { otherCase } from '../../case-step.ts'
import { requestOfBody } from './link-requests.ts'

/** Takes a link away, on both sides. The history keeps that it was there. */
export const unlinkRequests = action({
  type: 'unlinked',
  input: z.object({ to: z.string().trim().min(1) }),
  async decide(context, { to }, on) {
    const other = await requestOfBody(context, to)
    if (!other.ok) return other
    const { reference } = other.value
    if (!context.state.links.some((link) => link.to === reference)) return refuse('not-linked', { reference })
    const step = await otherCase(context, other.value)
    const back = { type: 'unlinked', on, data: { to: context.row.reference } } as const
    return ok({
      events: [{ type: 'unlinked', on, data: { to: reference } }],
      others: [{ ...step, decided: { events: [back] } }],
    })
  },
})
