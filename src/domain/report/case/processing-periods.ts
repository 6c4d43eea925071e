import { type Calendar, workingDaysBetween } from '../../calendar/calendar.ts'
import { type CivilDate, parseCivilDate, toDayNumber } from '../../calendar/civil-date.ts'
import { clock } from '../../clock/clock.ts'
import type { ClockBody, ClockEvent } from '../../clock/clock-types.ts'
import { clockEventsOf } from '../../request/clock-events.ts'
import type { RequestEvent } from '../../request/event-types.ts'
import type { Statute } from '../../statute/statute.ts'

/**
 * One run of a request from a receipt to its close. A review that sends a request back begins another; a reopening for an
 * error, or for new information, takes the close back as if it had not been.
 */
export type ProcessingPeriod = {
  /** The legal receipt, or the day on which a review sent the request back. Never after `closedOn`. */
  readonly receivedOn: CivilDate
  readonly perfectedOn: CivilDate | null
  readonly closedOn: CivilDate | null
  readonly closedBy: 'answered' | 'withdrawn' | 'abandoned' | 'transferred' | null
  /** Of the decision on the whole, an outcome id of the statute. */
  readonly outcome: string | null
  readonly exemptions: readonly string[]
  /** Counted by the clock, pauses subtracted: until the close, else until the day of the facts. */
  readonly days: number
  readonly dueOn: CivilDate | null
  readonly late: boolean
  /** The grounds on which the time was extended. */
  readonly extended: readonly string[]
  /** Working days from the end of the unextended term to the close; null where not extended, or still open. */
  readonly daysBeyondTerm: number | null
  readonly clarified: boolean
  /** What the body waits for from the requester, on the day of the facts or at the close. */
  readonly waitsFor: 'clarification' | 'fee' | null
  /** Why the clock could not be computed. */
  readonly problem: string | null
}

type Setting = {
  readonly statute: Statute
  readonly calendar: Calendar
  readonly on: CivilDate
  readonly body: ClockBody
}

/** The spells that had begun by the day `on`, in order. */
export function processingPeriodsOf(known: readonly RequestEvent[], setting: Setting): readonly ProcessingPeriod[] {
  const periods: ProcessingPeriod[] = []
  let from = 0
  const end = (to: number, startedOn: CivilDate | undefined): void => {
    const period = processingPeriodOf(known.slice(0, to), from, startedOn, setting)
    if (period) periods.push(period)
  }
  let startedOn: CivilDate | undefined
  for (const [index, event] of known.entries()) {
    if (event.type !== 'reopened' || event.data.because !== 'review') continue
    end(index, startedOn)
    from = index
    startedOn = event.on
  }
  end(known.length, startedOn)
  return periods
}

type Walk = Pick<
  ProcessingPeriod,
  'closedOn' | 'closedBy' | 'outcome' | 'exemptions' | 'extended' | 'clarified' | 'waitsFor'
>

function processingPeriodOf(
  events: readonly RequestEvent[],
  from: number,
  startedOn: CivilDate | undefined,
  { statute, calendar, on, body }: Setting,
): ProcessingPeriod | undefined {
  const walked = walk(events.slice(from))
  const { closedOn } = walked
  const clockEvents = clockEventsOf(events)
  const counted = clock(statute, calendar, clockEvents, on, body)
  const receivedOn = counted.ok ? counted.result.receivedOn : counted.receivedOn
  if (receivedOn === undefined || (receivedOn > on && closedOn === null)) return undefined
  const perfectedOn = perfectedOf(events)
  const told = counted.ok ? counted.result : undefined
  return {
    ...walked,
    receivedOn,
    perfectedOn,
    days:
      daysOf(clockEvents, perfectedOn, startedOn === undefined, { statute, calendar, on, body }) ?? told?.daysUsed ?? 0,
    dueOn: told?.due ?? null,
    late: told?.late ?? false,
    daysBeyondTerm:
      walked.extended.length === 0 || closedOn === null
        ? null
        : beyondTerm(clockEvents, closedOn, { statute, calendar, on, body }),
    problem: counted.ok ? null : counted.error.code,
  }
}

function walk(events: readonly RequestEvent[]): Walk {
  const asked = { clarification: false, fee: false }
  const waitsFor = (): Walk['waitsFor'] => (asked.clarification ? 'clarification' : asked.fee ? 'fee' : null)
  const open = { closedOn: null, closedBy: null, outcome: null, exemptions: [] }
  let state: Walk = { ...open, extended: [], clarified: false, waitsFor: null }
  for (const event of events) {
    switch (event.type) {
      case 'clarification-requested':
        asked.clarification = true
        state = { ...state, clarified: true, waitsFor: waitsFor() }
        break
      case 'fee-notice':
        asked.fee = true
        state = { ...state, waitsFor: waitsFor() }
        break
      case 'clarification-received':
        asked.clarification = false
        state = { ...state, waitsFor: waitsFor() }
        break
      case 'fee-paid':
      case 'fee-waived':
        asked.fee = false
        state = { ...state, waitsFor: waitsFor() }
        break
      case 'extended':
        state = { ...state, extended: [...state.extended, event.data.ground] }
        break
      case 'transferred':
        if (event.data.whole) state = { ...state, ...open, closedOn: event.on, closedBy: 'transferred' }
        break
      case 'withdrawn':
      case 'abandoned':
        state = { ...state, ...open, closedOn: event.on, closedBy: event.type }
        break
      case 'decision-issued': {
        const exemptions = [...new Set(event.data.parts.flatMap((part) => part.exemptions))]
        const { outcome } = event.data
        state = { ...state, closedOn: event.on, closedBy: 'answered', outcome, exemptions }
        break
      }
      case 'reopened':
        state = { ...state, ...open }
        break
    }
  }
  return state
}

function perfectedOf(events: readonly RequestEvent[]): CivilDate | null {
  const receipt = events.findLast((event) => event.type === 'received')
  if (receipt?.type === 'received' && receipt.data.perfectedOn) return receipt.data.perfectedOn
  const fact = events[0]?.type === 'submitted' ? events[0].data.facts.perfectedOn : undefined
  return typeof fact === 'string' ? (parseCivilDate(fact) ?? null) : null
}

/** Where only the statistical fact tells when the request was perfected, its days count from then. */
function daysOf(
  events: readonly ClockEvent[],
  perfectedOn: CivilDate | null,
  isFirst: boolean,
  { statute, calendar, on, body }: Setting,
): number | undefined {
  if (!isFirst || perfectedOn === null || statute.receipt.perfected === undefined) return undefined
  const counted = clock(
    statute,
    calendar,
    events.map((event) => (event.type === 'received' ? { ...event, perfectedOn } : event)),
    on,
    body,
  )
  return counted.ok ? counted.result.daysUsed : undefined
}

function beyondTerm(events: readonly ClockEvent[], closedOn: CivilDate, setting: Setting): number | null {
  const { statute, calendar, on, body } = setting
  const plain = clock(
    statute,
    calendar,
    events.filter((event) => event.type !== 'extended'),
    on,
    body,
  )
  if (!plain.ok || plain.result.due === null) return null
  return Math.max(0, workingDaysBetween(calendar, toDayNumber(plain.result.due), toDayNumber(closedOn)))
}
