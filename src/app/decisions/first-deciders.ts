import type { CaseState } from '../../domain/request/case-state.ts'
import type { ActorRef } from '../../domain/request/event-types.ts'
import { type Result, refuse } from '../../domain/request/refusal.ts'
import type { Body } from '../ports/store/bodies.ts'

/**
 * Who drafted the decision under review, and everyone who approved it: a review is somebody else's (5 U.S.C. 552(a)(6)(A),
 * 行政复议法第12条, Code of Practice under s.45, 5.6).
 */
export function isFirstDecider({ draft, approvals }: Pick<CaseState, 'draft' | 'approvals'>, who: ActorRef): boolean {
  return draft?.by === who || approvals.some((one) => one.by === who)
}

/** Refuses whoever had a hand in the decision, unless the office is one of one. */
export function notFirstDecider(state: CaseState, { settings }: Body, who: ActorRef): Result<null> {
  if (settings.approvesOwnWork || !isFirstDecider(state, who)) return { ok: true, value: null }
  return refuse('own-draft')
}
