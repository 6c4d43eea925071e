import { type Calendar, workingDaysBetween } from '../../calendar/calendar.ts'
import { addDays, type CivilDate, parseCivilDate, toDayNumber } from '../../calendar/civil-date.ts'
import { clock } from '../../clock/clock.ts'
import type { ClockBody, ClockEvent } from '../../clock/clock-types.ts'
import { clockEventsOf } from '../../request/clock-events.ts'
import type { RequestEvent } from '../../request/event-types.ts'
import type { Statute } from '../../statute/statute.ts'

export type ClosedBy = 'answered' | 'withdrawn' | 'abandoned' | 'transferred'

/**
 * One run of a request from a receipt to its close. A review that sends a request back begins another; a reopening for an
 * error, or for new information, takes the close back as if it had not been.
 */
export type ProcessingPeriod = {
  /** The legal receipt, or the day on which a review sent the request back. Never after `closedOn`. */
  readonly receivedOn: CivilDate
  readonly closedOn: CivilDate | null
  readonly closedBy: ClosedBy | null
  /** Of the decision on the whole, an outcome id of the statute. */
  readonly outcome: string | null
  readonly exemptions: readonly string[]
  /** Counted by the clock, pauses subtracted: until the close, else until the day of the snapshot. */
  readonly days: number
  readonly dueOn: CivilDate | null
  /** The first day on which it was late, by its close or the day of the snapshot. */
  readonly lateOn: CivilDate | null
  /** The grounds on which the time was extended. */
  readonly extended: readonly string[]
  /** Working days from the end of the unextended term to the close; null where not extended, or still open. */
  readonly daysBeyondTerm: number | null
  /** What the body waits for from the requester, on the day of the snapshot or at the close. */
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

/** The periods that had begun by the day `on`, in order. */
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

type Walk = Pick<ProcessingPeriod, 'closedOn' | 'closedBy' | 'outcome' | 'exemptions' | 'extended' | 'waitsFor'>

function processingPeriodOf(
  events: readonly RequestEvent[],
  from: number,
  startedOn: CivilDate | undefined,
  asked: Setting,
): ProcessingPeriod | undefined {
  const walked = walk(events.slice(from))
  const { closedOn } = walked
  const clockEvents = clockEventsOf(events)
  const arrivedOn = clockEvents.find(({ type }) => type === 'received')?.on
  // What comes after the close says nothing of it, also where the law lets the clock run on after a transfer.
  const isCounted = closedOn !== null && arrivedOn !== undefined && closedOn >= arrivedOn
  const setting = isCounted ? { ...asked, on: closedOn } : asked
  const counted = countedOn(setting.on, clockEvents, setting)
  const receivedOn = counted.ok ? counted.result.receivedOn : counted.receivedOn
  if (receivedOn === undefined || (receivedOn > asked.on && closedOn === null)) return undefined
  const result = counted.ok ? counted.result : undefined
  return {
    ...walked,
    receivedOn,
    days:
      (startedOn === undefined ? daysSincePerfected(events, clockEvents, setting) : undefined) ?? result?.daysUsed ?? 0,
    dueOn: result?.due ?? null,
    lateOn: result?.late ? lateSince(clockEvents, setting) : null,
    daysBeyondTerm:
      walked.extended.length === 0 || closedOn === null ? null : beyondTerm(clockEvents, closedOn, setting),
    problem: counted.ok ? null : counted.error.code,
  }
}

const countedOn = (on: CivilDate, events: readonly ClockEvent[], { statute, calendar, body }: Setting) =>
  clock(statute, calendar, events, on, body)

/** The first day on which the clock, asked on that day, said that the request was late. */
function lateSince(events: readonly ClockEvent[], setting: Setting): CivilDate {
  const until = setting.on
  const days = [...new Set(events.flatMap(({ on }) => (on !== undefined && on < until ? [on] : [])))].sort()
  for (const [index, day] of days.entries()) {
    const counted = countedOn(day, events, setting)
    if (!counted.ok) continue
    if (counted.result.late) return day
    const { due } = counted.result
    if (due !== null && due < (days[index + 1] ?? until)) return addDays(due, 1)
  }
  return until
}

function walk(events: readonly RequestEvent[]): Walk {
  const asked = { clarification: false, fee: false }
  const waitsFor = (): Walk['waitsFor'] => (asked.clarification ? 'clarification' : asked.fee ? 'fee' : null)
  const open = { closedOn: null, closedBy: null, outcome: null, exemptions: [] }
  let state: Walk = { ...open, extended: [], waitsFor: null }
  for (const event of events) {
    switch (event.type) {
      case 'clarification-requested':
        asked.clarification = true
        state = { ...state, waitsFor: waitsFor() }
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
      case 'merged':
        state = { ...state, ...open, closedOn: event.on, closedBy: 'withdrawn' }
        break
      case 'decision-issued': {
        const exemptions = [...new Set(event.data.parts.flatMap((part) => part.exemptions))].sort()
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

/** Where only the statistical fact tells when the request was perfected, its days count from then. */
function daysSincePerfected(
  [submitted]: readonly RequestEvent[],
  events: readonly ClockEvent[],
  setting: Setting,
): number | undefined {
  const received = events.find(({ type }) => type === 'received')
  if (setting.statute.receipt.perfected === undefined || received?.type !== 'received') return undefined
  const fact = submitted?.type === 'submitted' ? submitted.data.facts.perfectedOn : undefined
  const perfectedOn = typeof fact === 'string' ? parseCivilDate(fact) : undefined
  if (perfectedOn === undefined || received.perfectedOn !== undefined) return undefined
  const perfected = events.map((event) => (event === received ? { ...received, perfectedOn } : event))
  const counted = countedOn(setting.on, perfected, setting)
  return counted.ok ? counted.result.daysUsed : undefined
}

function beyondTerm(events: readonly ClockEvent[], closedOn: CivilDate, setting: Setting): number | null {
  const unextended = events.filter((event) => event.type !== 'extended')
  const counted = countedOn(setting.on, unextended, setting)
  if (!counted.ok || counted.result.due === null) return null
  return Math.max(0, workingDaysBetween(setting.calendar, toDayNumber(counted.result.due), toDayNumber(closedOn)))
}
