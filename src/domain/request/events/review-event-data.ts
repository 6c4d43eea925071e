import type { CivilDate } from '../../calendar/civil-date.ts'
import type { Term } from '../../clock/term-length.ts'
import type { TextRef } from './text-ref.ts'

/** The data of what happens to a review, by the event's type. */
export type ReviewEventData = {
  'review-lodged': { readonly kind: string; readonly grounds?: TextRef }
  /** Who deals with the review: a staff id, somebody else than the first deciders. */
  'review-assigned': { readonly kind: string; readonly to: string }
  /** Whoever decides the review took it on (受理): where the law says so, its time runs from here. */
  'review-accepted': { readonly kind: string }
  /** Whoever decides it takes longer; with neither `by` nor `to`, as long as the law allows. */
  'review-extended': {
    readonly kind: string
    readonly by?: Term
    readonly to?: CivilDate
    readonly reason?: TextRef
  }
  'review-decided': {
    readonly kind: string
    readonly outcome: 'upheld' | 'partly' | 'overturned' | 'withdrawn'
    readonly note?: TextRef
  }
}
