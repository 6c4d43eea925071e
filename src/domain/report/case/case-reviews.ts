import { type Calendar, workingDaysBetween } from '../../calendar/calendar.ts'
import { type CivilDate, toDayNumber } from '../../calendar/civil-date.ts'
import { clock } from '../../clock/clock.ts'
import type { ClockBody } from '../../clock/clock-types.ts'
import { clockEventsOf } from '../../request/clock-events.ts'
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
  /** Decided after its due date by the clock, or on hand after it on the day of the facts. */
  readonly late: boolean
  /** What the answer under review said; null where there was none. */
  readonly reviewedOutcome: string | null
  readonly reviewedExemptions: readonly string[]
}

type Lodged = Pick<CaseReview, 'kind' | 'receivedOn' | 'reviewedOutcome' | 'reviewedExemptions'>
type Found = Lodged &
  Pick<CaseReview, 'closedOn' | 'outcome'> & {
    /** How many of the events had happened when it was decided. */
    readonly decidedAfter: number | null
  }

type Setting = {
  readonly statute: Statute
  readonly calendar: Calendar
  readonly on: CivilDate
  readonly body: ClockBody
}

/** The reviews lodged by the day `on`, in order. */
export function reviewsOf(known: readonly RequestEvent[], setting: Setting): readonly CaseReview[] {
  const { calendar, on } = setting
  return foundIn(known).map(({ decidedAfter, ...review }) => {
    const lastDay = review.closedOn ?? on
    const days = workingDaysBetween(calendar, toDayNumber(review.receivedOn), toDayNumber(lastDay))
    // A reopening leaves no decided review in the clock: it is asked as the decision found it.
    const dueOn = dueDateOf(review, decidedAfter === null ? known : known.slice(0, decidedAfter), setting)
    return { ...review, days, late: dueOn !== null && lastDay > dueOn }
  })
}

function foundIn(known: readonly RequestEvent[]): readonly Found[] {
  const found: Found[] = []
  let answer: Pick<CaseReview, 'reviewedOutcome' | 'reviewedExemptions'> = {
    reviewedOutcome: null,
    reviewedExemptions: [],
  }
  for (const [at, event] of known.entries()) {
    if (event.type === 'decision-issued') {
      const reviewedExemptions = [...new Set(event.data.parts.flatMap((part) => part.exemptions))]
      answer = { reviewedOutcome: event.data.outcome, reviewedExemptions }
    } else if (event.type === 'review-lodged') {
      const open = { closedOn: null, outcome: null, decidedAfter: null }
      found.push({ kind: event.data.kind, receivedOn: event.on, ...open, ...answer })
    } else if (event.type === 'review-decided') {
      const { kind, outcome } = event.data
      const index = found.findIndex((review) => review.kind === kind && review.closedOn === null)
      const review = found[index]
      if (!review) continue
      const closedOn = event.on < review.receivedOn ? review.receivedOn : event.on
      found[index] = { ...review, closedOn, outcome, decidedAfter: at + 1 }
    }
  }
  return found
}

/** By the clock, with what its own route gives, what was extended and when it was taken on; null where there is no day. */
function dueDateOf(
  { kind, receivedOn }: Lodged,
  events: readonly RequestEvent[],
  { statute, calendar, on, body }: Setting,
): CivilDate | null {
  const counted = clock(statute, calendar, clockEventsOf(events), on, body)
  if (!counted.ok) return null
  return counted.result.reviews.find((review) => review.kind === kind && review.lodgedOn === receivedOn)?.due ?? null
}
