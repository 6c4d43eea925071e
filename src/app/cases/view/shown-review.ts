import type { CivilDate } from '../../../domain/calendar/civil-date.ts'
import type { ClockResult } from '../../../domain/clock/clock-types.ts'
import type { Review } from '../../../domain/request/case-state.ts'
import { isDecidedHere } from '../../../domain/request/review-options.ts'
import type { Statute } from '../../../domain/statute/statute.ts'

/** A review, with its own end. */
export type ShownReview = Review & {
  /** This body decides it; otherwise it was made elsewhere, and is only noted. */
  readonly here: boolean
  /** The last day for its decision; null while it waits, or where the law names none. */
  readonly dueOn: CivilDate | null
  /** That day was made later. */
  readonly extended: boolean
  readonly late: boolean
  /** Its time runs from when it is taken on, which is not known yet. */
  readonly waitsForAcceptance: boolean
}

/** By when it is to be decided, and whether that was made later, by its own clock. Who of the body deals with it is its own. */
export function shownReview(review: Review, { reviews }: ClockResult, statute: Statute): ShownReview {
  const { kind, lodgedOn } = review
  const clock = reviews.find((one) => one.kind === kind && one.lodgedOn === lodgedOn)
  const countsFromAcceptance = statute.reviewClocks.some((rule) => rule.kind === kind && rule.from === 'accepted')
  return {
    ...review,
    assigneeId: null,
    here: isDecidedHere(statute, kind),
    dueOn: clock?.due ?? null,
    extended: clock?.extendedTo !== undefined,
    late: clock?.late ?? false,
    waitsForAcceptance: countsFromAcceptance && clock?.state === 'waiting' && clock.acceptedOn === undefined,
  }
}
