import type { CivilDate } from '../calendar/civil-date.ts'
import type { ClockResult, Milestone } from '../clock/clock-types.ts'
import type { ReviewRoute, Statute } from '../statute/statute.ts'
import type { CaseState } from './case-state.ts'

/** A way to contest, as it stands for one case. */
export type ReviewOption = {
  /** The kind of the statute's route. */
  readonly kind: string
  /** It may be taken now. */
  readonly isOpen: boolean
  /** The kind of the review that must be decided first, where that is what is missing. */
  readonly needsReview: string | null
  /** Its last day, where the law's milestones give one. */
  readonly lastDay: CivilDate | null
  /** A review of this kind was lodged, or noted as made, and has no decision yet. */
  readonly isUnderWay: boolean
}

type Contestable = Pick<CaseState, 'stage' | 'closedOn' | 'reviews' | 'decision' | 'openFee' | 'extensions'>

/** Whether this body decides the review of this kind; a kind that the law does not know is taken for the body's own. */
export function isDecidedHere(statute: Pick<Statute, 'reviewRoutes'>, kind: string): boolean {
  return statute.reviewRoutes.find((route) => route.kind === kind)?.lodgedWith !== 'other'
}

/** The law's ways to contest, in its order: which are open now, what must come first for the others, and the last days. */
export function reviewOptions(
  statute: Pick<Statute, 'reviewRoutes' | 'outcomes' | 'milestones'>,
  state: Contestable,
  clock: Pick<ClockResult, 'late' | 'milestones'>,
  today: CivilDate,
): readonly ReviewOption[] {
  const answered = state.stage === 'answered'
  const silent = state.closedOn === null && clock.late
  const category = statute.outcomes.find(({ id }) => id === state.decision?.outcome)?.category
  const against = silent ? 'silence' : category
  // The time that the law gives for deciding a review has passed: the next step need not wait for the decision.
  const isOverdue = clock.milestones.some(
    ({ kind, due, metOn }) => kind === 'review-decide' && metOn === undefined && due < today,
  )
  const isReviewed = (kind: string) =>
    state.reviews.some((review) => review.kind === kind && (review.decidedOn !== null || isOverdue))

  return statute.reviewRoutes.map((route, index) => {
    const { after } = route
    let isOpen = answered || (after.what !== 'answer' && silent)
    let needsReview: string | null = null
    if (after.what === 'review') {
      const free =
        (after.orSilence === true && silent) ||
        (after.onlyAgainst !== undefined && against !== undefined && !after.onlyAgainst.includes(against))
      isOpen = isReviewed(after.of) || (isOpen && free)
      if (!isOpen) needsReview = after.of
    }
    // A charge or a longer time is a decision of its own, which can be contested like one.
    const isCharged = state.openFee !== null || (state.closedOn === null && state.extensions.length > 0)
    if (after.what !== 'review' && isCharged) isOpen = true
    const isUnderWay = state.reviews.some((review) => review.kind === route.kind && review.decidedOn === null)
    const lastDay = lastDayOf(route, index, clock.milestones)?.due ?? null
    return { kind: route.kind, isOpen, needsReview, lastDay, isUnderWay }
  })
}

/** Kinds of complaint that the milestone `complaint-lodge` speaks of. */
const complaints: ReadonlySet<string> = new Set(['commissioner', 'complaint', 'ombudsman'])

/**
 * The law's own section ties a deadline to its route; where it cites another, the first route is the review, and the
 * commissioner's the complaint.
 */
export function lastDayOf(
  route: Pick<ReviewRoute, 'kind' | 'section'>,
  index: number,
  milestones: readonly Milestone[],
): Milestone | undefined {
  const lodging = milestones.filter((one) => one.kind === 'review-lodge' || one.kind === 'complaint-lodge')
  const cited = lodging.find((one) => one.section === route.section)
  if (cited) return cited
  if (complaints.has(route.kind)) return lodging.find((one) => one.kind === 'complaint-lodge')
  return index === 0 ? lodging.find((one) => one.kind === 'review-lodge') : undefined
}
