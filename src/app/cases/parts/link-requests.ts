import { z } from 'zod'
import type { CivilDate } from '../../../domain/calendar/civil-date.ts'
import { type LinkKind, otherSideOf } from '../../../domain/request/event-types.ts'
import { parseReference } from '../../../domain/request/reference.ts'
import { ok, type Result, refuse, refuseField } from '../../../domain/request/refusal.ts'
import { type ActionContext, action, type CaseStep } from '../../action.ts'
import { otherCase } from '../../case-step.ts'
import type { RequestRow } from '../../ports/store/cases/case-rows.ts'

/** Links this case to another of the same body; both say so, each from its own side. */
export const linkRequests = action({
  type: 'linked',
  input: z.object({ to: z.string().trim().min(1), how: z.enum(['related', 'duplicate', 'part-of', 'answered-by']) }),
  async decide(context, { to, how }, on) {
    const other = await requestOfBody(context, to)
    if (!other.ok) return other
    return ok({
      events: [{ type: 'linked', on, data: { to: other.value.reference, how } }],
      others: [await linkedBack(context, other.value, how, on)],
    })
  },
})

/** The other request, where it is one of this body and not the same. */
export async function requestOfBody(context: ActionContext, to: string): Promise<Result<RequestRow>> {
  const reference = parseReference(to)
  const other = reference ? await context.ports.store.cases.byReference(reference) : null
  if (!other || other.bodyId !== context.body.id) return refuse('not-found', { reason: 'request', name: to })
  if (other.id === context.row.id) return refuseField('to', 'itself')
  return ok(other)
}

/** The same link in the other case. */
export async function linkedBack(
  context: ActionContext,
  other: RequestRow,
  how: LinkKind,
  on: CivilDate,
): Promise<CaseStep> {
  const step = await otherCase(context, other)
  const data = { to: context.row.reference, how: otherSideOf[how] }
  return { ...step, decided: { events: [{ type: 'linked', on, data }] } }
}
