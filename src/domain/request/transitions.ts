import type { CaseState } from './case-state.ts'
import { actionRuleOf } from './event-rules.ts'
import type { EventType } from './event-types.ts'
import type { Refusal } from './refusal.ts'

/** Whether the event may happen now, whoever does it: who may is the policy's question. */
export function allowedNow(state: CaseState, type: EventType): Refusal | undefined {
  const rule = actionRuleOf(type)
  if (!rule) return { code: 'unknown-event' }
  if (!rule.in.has(state.stage)) {
    return {
      code: 'wrong-stage',
      params: { event: type, stage: state.stage },
    }
  }
  return rule.unless?.(state)
}
