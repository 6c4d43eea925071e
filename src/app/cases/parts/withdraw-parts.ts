import type { CivilDate } from '../../../domain/calendar/civil-date.ts'
import { openPartsOf } from '../../../domain/request/case-parts.ts'
import type { NewEvent } from '../../../domain/request/event-types.ts'
import type { ActionContext, CaseStep } from '../../action.ts'
import { otherCase } from '../../case-step.ts'

/** Who takes a request back takes back the parts of it that are still open in units of the same body, and their parts. */
export async function withdrawnParts(
  context: ActionContext,
  on: CivilDate,
): Promise<{ readonly events: readonly NewEvent[]; readonly steps: readonly CaseStep[] }> {
  const events: NewEvent[] = []
  const steps: CaseStep[] = []
  for (const { childId, reference, part } of openPartsOf(context.state)) {
    const row = childId === null ? null : await context.ports.store.cases.byId(childId)
    if (!row || childId === null) continue
    const step = await otherCase(context, row)
    const inner = await withdrawnParts(step.context, on)
    steps.push({ ...step, decided: { events: [...inner.events, { type: 'withdrawn', on, data: {} }] } }, ...inner.steps)
    const data = { childId, part, reference: reference ?? '', stage: 'withdrawn', outcome: null } as const
    events.push({ type: 'part-closed', on, data: { ...data, exemptions: [], facts: {} } })
  }
  return { events, steps }
}
