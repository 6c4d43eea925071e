import type { CaseState } from './case-state.ts'
import type { ActorRef } from './event-types.ts'
import type { Refusal } from './refusal.ts'

/** What of a body's settings says who approves. */
export type ApprovalSettings = {
  readonly approvesOwnWork: boolean
  readonly approvalSteps?: readonly { readonly name: string; readonly by: readonly string[] | 'unit-head' }[]
  readonly unitMembers?: { readonly [unit: string]: { readonly head?: string } }
}

/** One step of approval: who may take it, by staff id; null where every approver of the body may. */
export type ApprovalStepNow = {
  /** From 1. */
  readonly step: number
  readonly of: number
  /** Null where the body names no steps. */
  readonly name: string | null
  readonly people: readonly string[] | null
}

type Approved = Pick<CaseState, 'approvals' | 'unit' | 'draft' | 'stage'>

/** Every step that a draft of this case passes, in order. A step by the head of a unit that has none is any approver's. */
export function approvalStepsOf(
  state: Pick<CaseState, 'unit'>,
  settings: ApprovalSettings,
): readonly ApprovalStepNow[] {
  const steps = settings.approvalSteps ?? []
  if (steps.length === 0) return [{ step: 1, of: 1, name: null, people: null }]
  return steps.map(({ name, by }, index) => ({
    step: index + 1,
    of: steps.length,
    name,
    people: by === 'unit-head' ? headOf(state.unit, settings) : by.length > 0 ? by : null,
  }))
}

function headOf(unit: string | null, { unitMembers }: ApprovalSettings): readonly string[] | null {
  const head = unit === null ? undefined : unitMembers?.[unit]?.head
  return head ? [head] : null
}

/** The step for which a draft waits; null where none does. */
export function nextApprovalStep(state: Approved, settings: ApprovalSettings): ApprovalStepNow | null {
  if (state.stage !== 'drafted' || !state.draft) return null
  return approvalStepsOf(state, settings)[state.approvals.length] ?? null
}

/**
 * Whether this person may take the step that comes next: not the drafter, nor who took a step before, unless the office is
 * one of one; and one of the step's own people, where it has any.
 */
export function mayApproveNow(state: Approved, settings: ApprovalSettings, who: ActorRef): Refusal | undefined {
  const next = nextApprovalStep(state, settings)
  if (!next) return { code: 'no-draft' }
  if (next.people && !next.people.some((id) => who === `staff:${id}`)) {
    return {
      code: 'not-your-step',
      params: { step: String(next.step), of: String(next.of), name: next.name ?? '' },
    }
  }
  if (settings.approvesOwnWork) return undefined
  if (state.draft?.by === who) {
    return { code: 'own-draft' }
  }
  if (state.approvals.some((one) => one.by === who)) {
    return {
      code: 'not-your-step',
      params: { step: String(next.step), of: String(next.of), name: next.name ?? '' },
    }
  }
  return undefined
}
