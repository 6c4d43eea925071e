import { type RedactionStep, redactionAfter } from '../../domain/release/redaction-draft.ts'
import { ok, type Result, refuse } from '../../domain/request/refusal.ts'
import type { ActionContext } from '../action.ts'
import type { RedactionDraft, StoredMark } from '../ports/store/redactions.ts'
import { readDraft } from './open-redaction.ts'

export type Stepping = {
  readonly draft: RedactionDraft
  /** The draft in its state after the step, for the commit. */
  readonly next: RedactionDraft
  readonly marks: readonly StoredMark[]
}

/**
 * The draft of a document of this case and what a step makes of it. It is read for each attempt of the commit, which fails
 * where somebody else was first.
 * @param seen the version that the person has before them
 */
export async function stepOf(
  { ports, row, now }: Pick<ActionContext, 'ports' | 'row' | 'now'>,
  step: RedactionStep,
  documentId: string,
  seen?: number,
): Promise<Result<Stepping>> {
  const draft = await readDraft(ports, documentId)
  if (draft?.requestId !== row.id) return refuse('redaction-state', { state: 'none' })
  const state = redactionAfter(draft.state, step)
  if (!state.ok) return state
  if (seen !== undefined && seen !== draft.version) {
    return refuse('conflict', { seen: String(seen), now: String(draft.version) })
  }
  const marks = (await ports.store.redactions.marks(documentId, 0)).filter(({ removed }) => !removed)
  return ok({ draft, next: { ...draft, state: state.value, changedAt: now }, marks })
}
