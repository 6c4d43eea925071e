import { z } from 'zod'
import { type DecisionCheck, decisionChecks } from '../../domain/request/decision-checks.ts'
import type { TextRef } from '../../domain/request/event-types.ts'
import { type Actor, may } from '../../domain/request/policy.ts'
import { ok, type Result, refuse } from '../../domain/request/refusal.ts'
import { allowedNow } from '../../domain/request/transitions.ts'
import type { CaseFile } from '../case-file.ts'
import { parseInput, wordsInput } from '../input.ts'
import { letterFromTemplate } from './check-decision.ts'
import { partsInput, wrongPart } from './draft-decision.ts'

export const previewDecisionInput = z.object({
  parts: partsInput,
  /** Made from the law's template where left out. */
  letter: wordsInput(50_000).optional(),
})

export type DecisionPreview = {
  readonly letter: string
  /** What still stands between such a draft and its approval. */
  readonly checks: readonly DecisionCheck[]
}

/** The letter of a decision from the law's template, and what a draft with these parts would lack. Nothing is written. */
export function previewDecision(
  file: CaseFile,
  read: (ref: TextRef) => string | null,
  actor: Actor,
  given: unknown,
): Result<DecisionPreview> {
  const { body, row, statute, state } = file
  if (!may(actor, 'decision-drafted', { bodyId: body.id, requestId: row.id })) return refuse('forbidden')
  const early = allowedNow(state, 'decision-drafted')
  if (early) return { ok: false, refusal: early }
  const parsed = parseInput(previewDecisionInput, given)
  if (!parsed.ok) return parsed
  const wrong = parsed.value.parts.map((part) => wrongPart(statute, part)).find((found) => found !== undefined)
  if (wrong) return { ok: false, refusal: wrong }
  const parts = parsed.value.parts.map(({ asks = null, reason = null, publicInterest = null, ...part }) => ({
    ...{ ...part, asks, reason, publicInterest },
  }))
  const letter = parsed.value.letter ?? letterFromTemplate(file, read, parts)
  return ok({ letter, checks: decisionChecks(statute, { parts, letter }, state.documents.values(), read) })
}
