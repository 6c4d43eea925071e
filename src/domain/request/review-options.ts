import type { CivilDate } from '../calendar/civil-date.ts'
import type { ClockResult, Milestone } from '../clock/clock-types.ts'
import type { ReviewRoute, Statute } from '../statute/statute.ts'
import type { CaseState, Review } from './case-state.ts'

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

/** The open reviews whose time runs from when they are taken on, and are not yet. */
export function reviewsToAccept(
  { reviewClocks }: Pick<Statute, 'reviewClocks'>,
  { reviews }: Pick<CaseState, 'reviews'>,
): readonly Review[] {
  return reviews.filter(
    ({ kind, decidedOn, acceptedOn }) =>
      decidedOn === null &&
      acceptedOn === null &&
      reviewClocks.some((clock) => clock.kind === kind && clock.from === 'accepted'),
  )
}

/** The open reviews that the law lets take longer. */
export function reviewsToExtend(
  { reviewClocks }: Pick<Statute, 'reviewClocks'>,
  { reviews }: Pick<CaseState, 'reviews'>,
): readonly Review[] {
  return reviews.filter(
    ({ kind, decidedOn }) =>
      decidedOn === null && reviewClocks.some((clock) => clock.kind === kind && clock.extension !== undefined),
  )
}

type Contestable = Pick<CaseState, 'stage' | 'closedOn' | 'reviews' | 'decision' | 'openFee' | 'extensions'>

/** Whether this body decides the review of this kind; a kind that the law does not know is taken for the body's own. */
export function isDecidedHere(statute: Pick<Statute, 'reviewRoutes'>, kind: string): boolean {
  return statute.reviewRoutes.find((route) => route.kind === kind)?.lodgedWith !== 'other'
}

/** By when this body has to decide the first of the reviews that are open with it; null where none has a day. */
export function reviewDueOn(
  statute: Pick<Statute, 'reviewRoutes'>,
  { reviews }: Pick<ClockResult, 'reviews'>,
): CivilDate | null {
  const open = reviews.filter(({ kind, decidedOn }) => decidedOn === undefined && isDecidedHere(statute, kind))
  return open.reduce<CivilDate | null>(
    (first, { due }) => (due !== null && (!first || due < first) ? due : first),
    null,
  )
}

/** The law's ways to contest, in its order: which are open now, what must come first for the others, and the last days. */
export function reviewOptions(
  statute: Pick<Statute, 'reviewRoutes' | 'outcomes' | 'milestones'>,
  state: Contestable,
  clock: Pick<ClockResult, 'late' | 'milestones' | 'reviews'>,
  today: CivilDate,
): readonly ReviewOption[] {
  const answered = state.stage === 'answered'
  const silent = state.closedOn === null && clock.late
  const category = statute.outcomes.find(({ id }) => id === state.decision?.outcome)?.category
  const against = silent ? 'silence' : category
  // The time that the law gives for deciding a review has passed: the next step need not wait for the decision.
  const isOverdue = (of: string) =>
    clock.reviews.some(
      ({ kind, due, decidedOn }) => kind === of && decidedOn === undefined && due !== null && due < today,
    )
  const isReviewed = (kind: string) =>
    state.reviews.some((review) => review.kind === kind && (review.decidedOn !== null || isOverdue(kind)))

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
