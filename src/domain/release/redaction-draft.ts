import { ok, type Result, refuse } from '../request/refusal.ts'

/** `failed`: it was approved, and could not be applied. */
export const redactionStates = ['draft', 'ready', 'approved', 'applied', 'failed'] as const
export type RedactionState = (typeof redactionStates)[number]

/** What people do to a draft, and what the program does to one that is approved. */
export type RedactionStep = 'mark' | 'submit' | 'return' | 'approve' | 'apply' | 'fail' | 'reopen'

const steps: {
  readonly [S in RedactionStep]: { readonly from: readonly RedactionState[]; readonly to: RedactionState }
} = {
  mark: { from: ['draft'], to: 'draft' },
  submit: { from: ['draft'], to: 'ready' },
  return: { from: ['ready'], to: 'draft' },
  approve: { from: ['ready', 'failed'], to: 'approved' },
  apply: { from: ['approved'], to: 'applied' },
  fail: { from: ['approved'], to: 'failed' },
  reopen: { from: ['ready', 'failed', 'applied'], to: 'draft' },
}

/** The state after a step, or why it is not possible now. */
export function redactionAfter(state: RedactionState, step: RedactionStep): Result<RedactionState> {
  const { from, to } = steps[step]
  return from.includes(state) ? ok(to) : refuse('redaction-state', { state })
}

export const isPossible = (state: RedactionState, step: RedactionStep): boolean => steps[step].from.includes(state)

/** Why an approved redaction was not applied. */
export const redactionFailures = [
  'text-survives',
  'boxes-not-uniform',
  'outside-changed',
  'unreadable',
  'wrong-box',
  'interrupted',
  'not-installed',
] as const
export type RedactionFailure = (typeof redactionFailures)[number]

/** What becomes of the statement of what was cut: a sheet at the end of the result, a file beside it, or none. */
export const statementPlaces = ['end', 'beside', 'none'] as const
export type StatementPlace = (typeof statementPlaces)[number]
