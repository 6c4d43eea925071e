import { type DecisionCheck, decisionChecks } from '../../domain/request/decision-checks.ts'
import type { TextRef } from '../../domain/request/event-types.ts'
import type { CaseFile } from '../case-file.ts'
import { decisionLetter } from '../letters/decision-letter.ts'
import type { PartOfLetter } from '../letters/letter-facts.ts'
import { letterFactsOf } from './step-letter.ts'

type Read = (ref: TextRef) => string | null

/** The parts of the draft in words. */
export function draftPartsOf({ state }: Pick<CaseFile, 'state'>, read: Read): readonly PartOfLetter[] {
  return (state.draft?.parts ?? []).map(({ part, outcome, exemptions, asks, reason, publicInterest }) => ({
    part,
    outcome,
    exemptions,
    asks: asks ? read(asks) : null,
    reason: reason ? read(reason) : null,
    publicInterest: publicInterest ? read(publicInterest) : null,
  }))
}

/** What the draft of a case lacks before it may be approved; nothing where there is no draft. */
export function checksOfDraft(file: Pick<CaseFile, 'state' | 'statute'>, read: Read): readonly DecisionCheck[] {
  const { draft, documents } = file.state
  if (!draft) return []
  const words = { parts: draftPartsOf(file, read), letter: read(draft.letter) ?? '' }
  return decisionChecks(file.statute, words, documents.values(), read)
}

/** The letter of a decision with these parts, from the law's template. */
export function letterFromTemplate(file: CaseFile, read: Read, parts: readonly PartOfLetter[]): string {
  return decisionLetter(letterFactsOf(file, read), parts)
}
