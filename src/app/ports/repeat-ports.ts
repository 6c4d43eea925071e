import type { IdempotentAnswer } from './store/idempotent-answers.ts'

/** What one step of a POST has committed: the case, and its events from the first to the last. */
export type CommittedStep = { readonly requestId: string; readonly firstSeq: number; readonly lastSeq: number }

/**
 * The steps that a POST with an `Idempotency-Key` has committed: each is recorded in the commit itself (docs/adr/0091), so
 * that the same POST, sent again after a crash, takes what was done for done. A step is named by what it does to which case.
 */
export type Repeats = {
  /** @returns null where the step has not been committed. @throws KeyReused where the key came with another request */
  committed(step: string): Promise<CommittedStep | null>
  /** The row that records the step: it goes into the step's own commit. */
  record(step: string, committed: CommittedStep): IdempotentAnswer
}
