import type { CivilDate } from '../calendar/civil-date.ts'
import type { RequestEvent } from './event-types.ts'

/** The head of the request's unit; the head of the body; the office above it. */
export type EscalationStep = 'unit-head' | 'head' | 'above'

/** Working days after the due date at which each is told; undefined where nobody is. */
export type EscalationRule = { readonly [S in EscalationStep]: number | undefined }

/** The steps in the order in which they climb. The head and the office above may be told at once. */
export const escalationSteps: readonly EscalationStep[] = ['unit-head', 'head', 'above']

/**
 * The steps that are due for a request and were not taken yet for this due date.
 * @param workingDaysLate since the due date
 */
export function escalationsDue(
  rule: EscalationRule,
  workingDaysLate: number,
  events: readonly RequestEvent[],
  dueOn: CivilDate,
): readonly EscalationStep[] {
  const taken = new Set(
    events.flatMap((event) => (event.type === 'escalated' && event.data.dueOn === dueOn ? [event.data.to] : [])),
  )
  return escalationSteps.filter((step) => {
    const after = rule[step]
    return after !== undefined && workingDaysLate >= after && !taken.has(step)
  })
}
