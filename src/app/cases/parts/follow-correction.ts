import type { CivilDate } from '../../../domain/calendar/civil-date.ts'
import { effectiveEvents, fieldOf } from '../../../domain/request/effective-events.ts'
import type { EventData, RequestEvent } from '../../../domain/request/event-types.ts'
import type { ActionContext, CaseStep } from '../../action.ts'
import { otherCase } from '../../case-step.ts'

/**
 * The law knows one body, so units of it that have a part count from the receipt of the whole: where that is put right,
 * it is put right in each of their cases, in the same commit. A part that says otherwise already, as one that a review
 * sent back does, is left as it is.
 */
export async function correctedParts(
  context: ActionContext,
  target: RequestEvent,
  data: EventData['corrected'],
  reason: string,
  on: CivilDate,
): Promise<readonly CaseStep[]> {
  const isReceipt = target.type === 'received' || (target.type === 'submitted' && data.field === 'channel')
  if (!isReceipt) return []
  const steps: CaseStep[] = []
  for (const { own, childId } of context.state.parts) {
    const row = own && childId !== null ? await context.ports.store.cases.byId(childId) : null
    if (!row) continue
    const step = await otherCase(context, row)
    const same = effectiveEvents(step.context.events).findLast((event) => event.type === target.type)
    if (!same || fieldOf(same, data.field) !== data.from) continue
    const follows = { ...data, event: same.seq, reason: step.context.say('reason', reason) }
    steps.push({ ...step, decided: { events: [{ type: 'corrected', on, data: follows }] } })
    steps.push(...(await correctedParts(step.context, same, follows, reason, on)))
  }
  return steps
}
