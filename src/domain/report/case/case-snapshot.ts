import type { Calendar } from '../../calendar/calendar.ts'
import type { CivilDate, Instant } from '../../calendar/civil-date.ts'
import type { Channel, ClockBody } from '../../clock/clock-types.ts'
import { effectiveEvents } from '../../request/effective-events.ts'
import type { Facts, RequestEvent } from '../../request/event-types.ts'
import { isReminder } from '../../request/reminders.ts'
import type { Statute } from '../../statute/statute.ts'
import { type CaseReview, reviewsOf } from './case-reviews.ts'
import { type CountedEvent, countedEventsOf } from './counted-events.ts'
import { type ClosedBy, type ProcessingPeriod, processingPeriodsOf } from './processing-periods.ts'

/** What was known at the instant `at` (by default all that is) of how things stood on the civil date `on` (that of the last event). */
export type AsOf = { readonly at?: Instant | undefined; readonly on?: CivilDate | undefined }

/**
 * What figures count of one request: the row "CaseMeasure". Taken on the day of an event it holds until that of the next one,
 * and the figures of any day between are made from it.
 */
export type CountedCase = {
  readonly requestId: string
  readonly statute: string
  readonly channel: Channel
  /** The part of the body that deals with it: the American forms' component. */
  readonly unit: string | null
  /** The legal receipt of the first period. */
  readonly receivedOn: CivilDate
  readonly closedOn: CivilDate | null
  readonly closedBy: ClosedBy | null
  /** An outcome id of the statute, or how else it was closed; null while it is open. */
  readonly outcome: string | null
  /** How the ledger that it was imported from said that it ended, in that ledger's words. */
  readonly disposition: string | null
  readonly exemptions: readonly string[]
  /** Of the last period in the law's unit, pauses subtracted; of an open request, up to the day of the snapshot. */
  readonly days: number
  /** Null while the clock stands. */
  readonly dueOn: CivilDate | null
  /** The first day on which it was late, by its close or the day of the snapshot: a reset does not undo it. Later days: `dueOn`. */
  readonly lateOn: CivilDate | null
  /** How satisfied the requester was, 1 to 5. */
  readonly score: number | null
  readonly happened: readonly CountedEvent[]
}

/** Everything that figures and official forms ask of one case, as of an instant and a day. Days are in the law's own unit. */
export type CaseSnapshot = CountedCase & {
  /** What the law's statistics ask: `applicantType`, `track`, `feeCategory`, `feeWaiver`, `eir` ... */
  readonly facts: Facts
  readonly expedited: boolean
  /** The first, and one more each time that a review sent the request back. */
  readonly periods: readonly [ProcessingPeriod, ...ProcessingPeriod[]]
  readonly reviews: readonly CaseReview[]
}

export type SnapshotSetting = { readonly statute: Statute; readonly calendar: Calendar; readonly body: ClockBody }

/** What was recorded by the instant; all of it where there is none. */
export const recordedBy = (events: readonly RequestEvent[], at: Instant | undefined): readonly RequestEvent[] =>
  at === undefined ? events : events.filter((event) => event.at <= at)

/** The events as they stood: recorded by `at`, corrected, and on the civil date `on` or before. */
export function eventsAsOf(events: readonly RequestEvent[], { at, on }: AsOf): readonly RequestEvent[] {
  const recorded = recordedBy(events, at)
  // What a correction did is in the events that it corrected: it must not be applied a second time.
  const effective = effectiveEvents(recorded).filter((event) => event.type !== 'corrected')
  if (on === undefined) return effective
  return effective.filter((event) => event.type === 'submitted' || event.type === 'received' || event.on <= on)
}

/** The law that the case was under at that instant; undefined before the request was recorded. */
export function statuteIdAsOf(events: readonly RequestEvent[], asOf: AsOf): string | undefined {
  return statuteIdOf(eventsAsOf(events, asOf))
}

/** An enquiry that became a request counts as one from then on. */
function statuteIdOf(known: readonly RequestEvent[]): string | undefined {
  const changed = known.findLast((event) => event.type === 'statute-changed')
  if (changed?.type === 'statute-changed') return changed.data.to
  return known[0]?.type === 'submitted' ? known[0].data.statute : undefined
}

/** The last day of which something is known. A reminder changes no figure: with it each morning would be another snapshot. */
function lastDayOf(recorded: readonly RequestEvent[]): CivilDate | undefined {
  const days = recorded.flatMap((event) => {
    if (event.type === 'received') return [event.on, event.data.on, event.data.confirmedOn ?? event.on]
    return isReminder(event) ? [] : [event.on]
  })
  return days.sort().at(-1)
}

/** The snapshot of a case; undefined where it was not recorded, or not legally received, by then. */
export function caseSnapshot(
  events: readonly RequestEvent[],
  { statute, calendar, body }: SnapshotSetting,
  { at, on: day }: AsOf = {},
): CaseSnapshot | undefined {
  const recorded = recordedBy(events, at)
  const on = day ?? lastDayOf(effectiveEvents(recorded))
  if (on === undefined) return undefined
  const known = eventsAsOf(recorded, { on })
  const [first] = known
  if (first?.type !== 'submitted') return undefined
  const [period, ...more] = processingPeriodsOf(known, { statute, calendar, on, body })
  if (!period) return undefined
  let facts: Facts = first.data.facts
  let unit = first.data.unit ?? null
  let expedited = false
  let score: number | null = null
  for (const event of known) {
    if (event.type === 'assigned') unit = event.data.unit ?? unit
    else if (event.type === 'received') expedited = event.data.expedited === true
    else if (event.type === 'feedback-given') score = event.data.score
    else if (event.type === 'decision-issued') facts = { ...facts, ...event.data.facts }
  }
  const { closedOn, closedBy, outcome, exemptions, days, dueOn, lateOn } = more.at(-1) ?? period
  return {
    requestId: first.requestId,
    statute: statuteIdOf(known) ?? first.data.statute,
    channel: first.data.channel,
    unit: unit === '' ? null : unit,
    receivedOn: period.receivedOn,
    closedOn,
    closedBy,
    outcome: closedBy === null || closedBy === 'answered' ? outcome : closedBy,
    disposition: typeof facts.disposition === 'string' ? facts.disposition : null,
    exemptions,
    days,
    dueOn,
    lateOn,
    score,
    happened: countedEventsOf(known),
    facts,
    expedited,
    periods: [period, ...more],
    reviews: reviewsOf(known, { statute, calendar, on, body }),
  }
}

/** The same; undefined also of a part that a unit of the same body answers: the request was divided, and its whole counts. */
export function countedSnapshot(
  events: readonly RequestEvent[],
  setting: SnapshotSetting,
  asOf: AsOf = {},
): CaseSnapshot | undefined {
  const [first] = events
  return first?.type === 'submitted' && first.data.partOf?.own ? undefined : caseSnapshot(events, setting, asOf)
}

/** The part of a snapshot that is stored, for figures to be counted from. */
export function countedOf(snapshot: CaseSnapshot): CountedCase {
  const { facts: _facts, expedited: _expedited, periods: _periods, reviews: _reviews, ...counted } = snapshot
  return counted
}
