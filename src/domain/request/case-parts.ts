import type { CivilDate } from '../calendar/civil-date.ts'
import type { DecisionPart, EventData, TextRef } from './event-types.ts'

/** A part of a divided request. */
export type CasePart = {
  /** The request that it became; null where Candor does not keep it. */
  readonly childId: string | null
  readonly reference: string | null
  /** `a`, `b` ... in the order of division. */
  readonly part: string
  /** The unit or the body that has it. */
  readonly to: string
  /** A unit of this very body has it: the whole waits for it. What the law lets go to another body is that body's. */
  readonly own: boolean
  readonly words: TextRef | null
  readonly givenOn: CivilDate
  /** How it ended first; a review that opens it again takes nothing of this back. */
  readonly closed: (EventData['part-closed'] & { readonly on: CivilDate }) | null
  /** A review has sent it back, and it is not answered anew. */
  readonly underReview: boolean
}

/** The answer to what was left of a divided request. */
export type RestAnswer = EventData['decision-issued'] & { readonly on: CivilDate; readonly ownDraft: boolean }

/** What a division changes of the whole. */
type DividedCase = {
  parts: readonly CasePart[]
  restOwed: boolean
  rest: RestAnswer | null
  readonly approval: { readonly ownDraft: boolean } | null
}

const letters = 'abcdefghijklmnopqrstuvwxyz'

/** The name of the next part: `a` to `z`, then `aa`, `ab` ... */
export function nextPartName(parts: readonly { readonly part: string }[]): string {
  const index = parts.length
  const first = index < letters.length ? '' : (letters[Math.floor(index / letters.length) - 1] ?? '')
  return `${first}${letters[index % letters.length]}`
}

/** The parts for which the request waits. */
export function openPartsOf({ parts }: { readonly parts: readonly CasePart[] }): readonly CasePart[] {
  return parts.filter((part) => part.own && part.closed === null)
}

/** A part goes to a unit or a body, named after those that went before. */
export function addPart(
  state: DividedCase,
  { to, childId, reference, part, unit, words }: EventData['transferred'],
  on: CivilDate,
): void {
  const given: CasePart = {
    childId: childId ?? null,
    reference: reference ?? null,
    part: part ?? nextPartName(state.parts),
    to,
    own: unit !== undefined,
    words: words ?? null,
    givenOn: on,
    closed: null,
    underReview: false,
  }
  state.parts = [...state.parts, given]
}

/** What was left is answered; whether by its drafter's own approval is known as long as the draft is. */
export function recordRestAnswer(state: DividedCase, answer: EventData['decision-issued'], on: CivilDate): void {
  state.rest = { ...answer, on, ownDraft: state.approval?.ownDraft ?? false }
  state.restOwed = false
}

/** The parts of a composed decision that this request answered itself. */
export function ownPartsOf(parts: readonly DecisionPart[]): readonly DecisionPart[] {
  return parts.filter((part) => part.childId === undefined)
}

export function changePart(state: DividedCase, childId: string, changed: Partial<CasePart>): void {
  state.parts = state.parts.map((part) => (part.childId === childId ? { ...part, ...changed } : part))
}
