import type { Calendar } from '../../calendar/calendar.ts'
import type { CivilDate, Instant } from '../../calendar/civil-date.ts'
import type { Channel, ClockBody } from '../../clock/clock-types.ts'
import { effectiveEvents } from '../../request/effective-events.ts'
import type { Facts, RequestEvent } from '../../request/event-types.ts'
import type { Statute, StatuteId } from '../../statute/statute.ts'
import { type ReviewFacts, reviewsOf } from './case-reviews.ts'
import { type ProcessingPeriod, processingPeriodsOf } from './processing-periods.ts'

/** What was known at the instant `at` of how things stood on the civil date `on`. */
export type AsOf = { readonly at: Instant; readonly on: CivilDate }

/** Everything that the official forms ask of one case, as of an instant. Days are in the law's own unit. */
export type CaseFacts = {
  readonly requestId: string
  readonly statute: StatuteId
  readonly channel: Channel
  /** The part of the body that deals with it: the American forms' component. */
  readonly unit: string | null
  /** What the law's statistics ask: `applicantType`, `track`, `feeCategory`, `feeWaiver`, `eir` ... */
  readonly facts: Facts
  readonly eir: boolean
  readonly expedited: boolean
  readonly feeWaived: boolean
  /** The first, and one more each time that a review sent the request back. */
  readonly periods: readonly [ProcessingPeriod, ...ProcessingPeriod[]]
  readonly reviews: readonly ReviewFacts[]
  readonly feesPaid: readonly { readonly on: CivilDate; readonly amount: number; readonly currency: string }[]
  readonly published: readonly { readonly documentId: string; readonly on: CivilDate }[]
  readonly feedback: 1 | 2 | 3 | 4 | 5 | null
}

/** The events as they stood: recorded by `at`, corrected, and on the civil date `on` or before. */
export function eventsAsOf(events: readonly RequestEvent[], { at, on }: AsOf): readonly RequestEvent[] {
  const recorded = events.filter((event) => event.at <= at)
  // What a correction did is in the events that it corrected: it must not be applied a second time.
  const effective = effectiveEvents(recorded).filter((event) => event.type !== 'corrected')
  return effective.filter((event) => event.type === 'submitted' || event.type === 'received' || event.on <= on)
}

/** The law that the case was under at that instant; undefined before the request was recorded. */
export function statuteIdAsOf(events: readonly RequestEvent[], asOf: AsOf): StatuteId | undefined {
  return statuteIdOf(eventsAsOf(events, asOf))
}

/** An enquiry that became a request counts as one from then on. */
function statuteIdOf(known: readonly RequestEvent[]): StatuteId | undefined {
  const changed = known.findLast((event) => event.type === 'statute-changed')
  if (changed?.type === 'statute-changed') return changed.data.to
  return known[0]?.type === 'submitted' ? known[0].data.statute : undefined
}

/**
 * The facts of a case as of an instant; undefined where it was not recorded, or not legally received, by then.
 * @param asOf events recorded after `at`, or dated after `on`, count for nothing
 */
export function caseFacts(
  events: readonly RequestEvent[],
  statute: Statute,
  calendar: Calendar,
  asOf: AsOf,
  body: ClockBody = {},
): CaseFacts | undefined {
  const known = eventsAsOf(events, asOf)
  const first = known[0]
  // A request that was divided inside the body counts once, as the whole: its parts are that body's own way to work.
  if (first?.type !== 'submitted' || first.data.partOf?.own) return undefined
  const [period, ...more] = processingPeriodsOf(known, { statute, calendar, on: asOf.on, body })
  if (!period) return undefined
  let facts: Facts = first.data.facts
  let unit = first.data.unit ?? null
  let expedited = false
  let feeWaived = false
  let feedback: CaseFacts['feedback'] = null
  let notice: { readonly amount: string; readonly currency: string } | undefined
  const feesPaid: { on: CivilDate; amount: number; currency: string }[] = []
  const published = new Map<string, CivilDate>()
  for (const event of known) {
    if (event.type === 'assigned') unit = event.data.unit ?? unit
    else if (event.type === 'received') expedited = event.data.expedited === true
    else if (event.type === 'decision-issued') facts = { ...facts, ...event.data.facts }
    else if (event.type === 'fee-notice') notice = event.data
    else if (event.type === 'fee-waived') feeWaived = true
    else if (event.type === 'feedback-given') feedback = event.data.score
    else if (event.type === 'document-published') published.set(event.data.documentId, event.on)
    else if (event.type === 'fee-paid') {
      const amount = Number(event.data.amount ?? notice?.amount ?? '0')
      if (Number.isFinite(amount)) feesPaid.push({ on: event.on, amount, currency: notice?.currency ?? '' })
    }
  }
  return {
    requestId: first.requestId,
    statute: statuteIdOf(known) ?? first.data.statute,
    channel: first.data.channel,
    unit: unit === '' ? null : unit,
    facts,
    eir: facts.eir === true || statute.id === 'uk-eir-2004',
    expedited,
    feeWaived,
    periods: [period, ...more],
    reviews: reviewsOf(known, statute, calendar, asOf.on),
    feesPaid,
    published: [...published].map(([documentId, on]) => ({ documentId, on })),
    feedback,
  }
}
