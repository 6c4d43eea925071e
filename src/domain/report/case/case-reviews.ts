import { type Calendar, workingDaysBetween } from '../../calendar/calendar.ts'
import { type CivilDate, toDayNumber } from '../../calendar/civil-date.ts'
import type { EventData, RequestEvent } from '../../request/event-types.ts'
import type { Statute } from '../../statute/statute.ts'

/** A review of a request, and of which answer. */
export type CaseReview = {
  readonly kind: string
  readonly receivedOn: CivilDate
  readonly closedOn: CivilDate | null
  readonly outcome: EventData['review-decided']['outcome'] | null
  /** Working days from the day after it was lodged to its decision, or to the day of the facts. */
  readonly days: number
  /** Longer than the law (or the guidance) gives for deciding it. */
  readonly late: boolean
  /** What the answer under review said; null where there was none. */
  readonly reviewedOutcome: string | null
  readonly reviewedExemptions: readonly string[]
}

type Lodged = Pick<CaseReview, 'kind' | 'receivedOn' | 'reviewedOutcome' | 'reviewedExemptions'>
type Found = Lodged & Pick<CaseReview, 'closedOn' | 'outcome'>

/** The reviews lodged by the day `on`, in order. */
export function reviewsOf(
  known: readonly RequestEvent[],
  statute: Statute,
  calendar: Calendar,
  on: CivilDate,
): readonly CaseReview[] {
  const found: Found[] = []
  let answer: Pick<CaseReview, 'reviewedOutcome' | 'reviewedExemptions'> = {
    reviewedOutcome: null,
    reviewedExemptions: [],
  }
  for (const event of known) {
    if (event.type === 'decision-issued') {
      const reviewedExemptions = [...new Set(event.data.parts.flatMap((part) => part.exemptions))]
      answer = { reviewedOutcome: event.data.outcome, reviewedExemptions }
    } else if (event.type === 'review-lodged') {
      found.push({ kind: event.data.kind, receivedOn: event.on, closedOn: null, outcome: null, ...answer })
    } else if (event.type === 'review-decided') {
      const { kind, outcome } = event.data
      const index = found.findIndex((review) => review.kind === kind && review.closedOn === null)
      const review = found[index]
      if (!review) continue
      const closedOn = event.on < review.receivedOn ? review.receivedOn : event.on
      found[index] = { ...review, closedOn, outcome }
    }
  }
  const rule = statute.reviewClocks.find(({ from }) => from === 'lodged')
  const longest = rule?.length.unit === 'working-day' ? rule.length.count : undefined
  return found.map((review) => {
    const days = workingDaysBetween(calendar, toDayNumber(review.receivedOn), toDayNumber(review.closedOn ?? on))
    return { ...review, days, late: longest !== undefined && days > longest }
  })
}
