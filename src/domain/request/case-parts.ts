import type { CivilDate } from '../calendar/civil-date.ts'
import type { DecisionPart, EventData, RequestEvent, TextRef } from './event-types.ts'

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
  approval: { readonly ownDraft: boolean } | null
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

/** What the events of a division do to the whole. */
export function applyParts(state: DividedCase, event: RequestEvent): void {
  switch (event.type) {
    case 'transferred': {
      const { to, childId, reference, part, unit, words, rest } = event.data
      state.parts = [
        ...state.parts,
        {
          childId: childId ?? null,
          reference: reference ?? null,
          part: part ?? nextPartName(state.parts),
          to,
          own: unit !== undefined,
          words: words ?? null,
          givenOn: event.on,
          closed: null,
          underReview: false,
        },
      ]
      // A draft of the whole answers nothing that is left.
      if (rest === false)
        Object.assign(state, { restOwed: false, stage: 'open', draft: null, approvals: [], approval: null })
      return
    }
    case 'part-closed':
      change(state, event.data.childId, { closed: { ...event.data, on: event.on }, underReview: false })
      return
    case 'part-reopened':
      change(state, event.data.childId, event.data.because === 'review' ? { underReview: true } : { closed: null })
      return
    case 'rest-answered': {
      const ownDraft = state.approval?.ownDraft ?? false
      const answered = { rest: { ...event.data, on: event.on, ownDraft }, restOwed: false }
      Object.assign(state, answered, { stage: 'open', draft: null, approvals: [], approval: null })
      return
    }
    case 'decision-issued': {
      const own = ownPartsOf(event.data.parts)
      if (state.parts.length === 0 || own.length === 0 || state.rest) return
      const ownDraft = state.approval?.ownDraft ?? false
      Object.assign(state, { rest: { ...event.data, parts: own, on: event.on, ownDraft }, restOwed: false })
      return
    }
    case 'reopened':
      // Where a part was reopened, that part is what is owed. Else somebody wants this request answered anew.
      if (event.data.childId === undefined) Object.assign(state, { restOwed: true, rest: null })
  }
}

/** The parts of a composed decision that this request answered itself. */
export function ownPartsOf(parts: readonly DecisionPart[]): readonly DecisionPart[] {
  return parts.filter((part) => part.childId === undefined)
}

function change(state: DividedCase, childId: string, changed: Partial<CasePart>): void {
  state.parts = state.parts.map((part) => (part.childId === childId ? { ...part, ...changed } : part))
}
