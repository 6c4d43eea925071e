import { type Calendar, provisionalYears, withClosures } from '../calendar/calendar.ts'
import { type CivilDate, parseCivilDate, toDayNumber } from '../calendar/civil-date.ts'
import { civilDateAt, instantOf, millisecondsOf } from '../calendar/instant.ts'
import type { Statute, StopRule } from '../statute/statute.ts'
import type { ClockError, ClockErrorParams } from './clock-notes.ts'
import type { ClockBody, ClockEvent, ClockResult, ClockState } from './clock-types.ts'
import { inOrder } from './event-order.ts'
import { extend } from './extension.ts'
import {
  beginStop,
  date,
  dueOn,
  endClock,
  endOf,
  endStop,
  noEffect,
  type Run,
  step,
  uncountedDays,
  warn,
} from './fold.ts'
import { milestonesOf } from './milestones.ts'
import { type Receipt, receiptOf } from './receipt.ts'
import { advance, baseTermOf, countedDays, never, plainTerm, rolled } from './term.ts'
import type { Term } from './term-length.ts'
import { type Interval, skippedDays } from './uncounted-days.ts'

export { dueDate } from './term.ts'

/** `receivedOn` of an impossible history: where it names a receipt at all. */
export type ClockOutcome =
  | { ok: true; result: ClockResult }
  | { ok: false; error: ClockError; receivedOn?: CivilDate | undefined }

type Received = Extract<ClockEvent, { type: 'received' }>
type Dated = ClockEvent & { readonly on: CivilDate }

/**
 * The clock of one request: where it stands on the day `asOf`, and why.
 * Pure; the answer does not depend on the order of `events`.
 * @param calendar that of `loadCalendarFor(statute, body)`
 * @param events dates civil in the body's time zone; those later than `asOf` are ignored
 * @param asOf a civil date in the body's time zone
 * @returns an error where the history cannot be: no receipt, an answer before it, a date that does not exist
 */
export function clock(
  statute: Statute,
  calendar: Calendar,
  events: readonly ClockEvent[],
  asOf: CivilDate,
  body: ClockBody = {},
): ClockOutcome {
  const impossible = impossibleDate(events, asOf)
  if (impossible !== undefined) return failed('no-such-date', { date: impossible })
  const known = inOrder(events).filter(({ on }) => on === undefined || on <= asOf)
  const received = known.find((event): event is Received => event.type === 'received')
  if (received === undefined) {
    const later = events.some(({ type }) => type === 'received')
    return later ? failed('receipt-later', { asOf }, 'not-received') : failed('no-receipt', {}, 'not-received')
  }
  const reachedOn = earlier(received.on, received.firstReceivedOn)
  for (const event of known) {
    if (isEnding(event) && event.on !== undefined && event.on < reachedOn) {
      const params = { event: event.type, on: event.on, receivedOn: reachedOn }
      return { ...failed('ended-before-receipt', params, `${event.type}-before-received`), receivedOn: event.on }
    }
  }
  const closures = body.closures ?? []
  const counting = statute.calendar.closures ? withClosures(calendar, closures) : calendar
  const receipt = receiptOf(statute, {
    channel: received.channel,
    reachedOn: received.on,
    confirmedOn: received.confirmedOn,
  })
  const run = start(statute, counting, received, knownReceipt(statute, receipt, received, asOf), body)
  if (closures.length > 0 && !statute.calendar.closures) {
    warn(run, 'closures-ignored', { section: statute.calendar.section })
  }
  foldEvents(run, known, received, reachedOn)
  return { ok: true, result: resultOf(run, known, received, receipt.on, asOf) }
}

function failed<K extends keyof ClockErrorParams>(key: K, params: ClockErrorParams[K], code: string = key) {
  return { ok: false as const, error: { code, key, params } as ClockError }
}

/** Until a confirmation that counts has come, the day of arrival is taken as day 0. */
function knownReceipt(statute: Statute, receipt: Receipt, received: Received, asOf: CivilDate): Receipt {
  if (receipt.on <= asOf) return receipt
  return receiptOf(statute, { channel: received.channel, reachedOn: received.on })
}

function earlier(on: CivilDate, first: CivilDate | undefined): CivilDate {
  return first !== undefined && first < on ? first : on
}

function impossibleDate(events: readonly ClockEvent[], asOf: CivilDate): string | undefined {
  if (parseCivilDate(asOf) === undefined) return asOf
  for (const event of events) {
    if (event.on !== undefined && parseCivilDate(event.on) === undefined) return event.on
    if (event.type === 'received') {
      for (const on of [event.firstReceivedOn, event.perfectedOn, event.confirmedOn]) {
        if (on !== undefined && parseCivilDate(on) === undefined) return on
      }
    } else if (event.type === 'extended' && event.to !== undefined && parseCivilDate(event.to) === undefined)
      return event.to
  }
  return undefined
}

/** Day 0 and the length: the receipt by the law's rule. */
function start(statute: Statute, calendar: Calendar, received: Received, receipt: Receipt, body: ClockBody): Run {
  let dayZero = toDayNumber(receipt.on)
  let section = receipt.section
  const { firstReceipt, perfected } = statute.receipt
  const first = received.firstReceivedOn
  if (firstReceipt !== undefined && first !== undefined && first < received.on) {
    const firstDay = toDayNumber(first)
    const latest =
      firstReceipt.effect === 'counts-from-first'
        ? firstDay
        : advance(calendar, firstDay, plainTerm(statute, firstReceipt.length), [])
    if (latest < dayZero) {
      dayZero = latest
      section = firstReceipt.section
    }
  }
  if (perfected !== undefined && received.perfectedOn !== undefined && toDayNumber(received.perfectedOn) > dayZero) {
    dayZero = toDayNumber(received.perfectedOn)
    section = perfected.section
  }
  const urgent = received.urgent === true && statute.urgentTerm !== undefined
  const term = termOf(body, received.on)
  const run: Run = {
    statute,
    calendar,
    unit: statute.termFromBody && term !== undefined ? unitOf(term) : statute.countsIn,
    receivedOn: dayZero,
    urgent,
    dayZero,
    base: baseTermOf(statute, term),
    pauses: [],
    open: [],
    used: new Set(),
    ignored: new Set(),
    extensions: [],
    steps: [],
    warnings: [],
  }
  if (receipt.warning !== undefined) run.warnings.push({ code: 'receipt-not-confirmed', ...receipt.warning })
  if (first !== undefined && first > received.on) {
    warn(run, 'first-receipt-later', { first, on: received.on })
  }
  if (urgent && statute.urgentTerm !== undefined) run.base = urgentTermOf(run, received, statute.urgentTerm, body)
  if (received.viaAssistant === true && statute.assistantAdds !== undefined) {
    run.base = { count: run.base.count + statute.assistantAdds.count, unit: run.base.unit }
    section = statute.assistantAdds.section
  }
  const params = { dayZero: date(run, dayZero), count: run.base.count, unit: run.base.unit }
  step(run, received.on, 'received', section, params.dayZero === received.on ? 'starts' : 'starts-elsewhere', params)
  return run
}

/** The body's own length, as it was promised when the enquiry came: a later one changes no promise. */
function termOf({ term, earlierTerms = [] }: ClockBody, receivedOn: CivilDate): Term | undefined {
  const earlier = earlierTerms.find(({ until }) => receivedOn < until)
  return earlier ? earlier.term : term
}

function unitOf(term: Term): 'working-day' | 'calendar-day' {
  return term.unit === 'working-day' ? 'working-day' : 'calendar-day'
}

/** Hours run from the instant of receipt: they end on the civil date that the body's zone shows so many hours later. */
function urgentTermOf(run: Run, received: Received, term: Term, body: ClockBody): Term {
  if (received.at === undefined) {
    warn(run, 'no-instant', { hours: term.count })
    return plainTerm(run.statute, term)
  }
  const zone = body.timeZone ?? run.statute.timeZone
  run.urgentUntil = millisecondsOf(received.at) + term.count * 3_600_000
  const end = civilDateAt(instantOf(run.urgentUntil), zone)
  return { count: Math.max(0, toDayNumber(end) - run.dayZero), unit: 'calendar-day' }
}

function foldEvents(run: Run, known: readonly ClockEvent[], received: Received, reachedOn: CivilDate): void {
  let undated: readonly ClockEvent[] | undefined
  const settle = (): void => {
    for (const event of undated ?? []) if (event.type === 'extended') extend(run, event)
    if (undated !== undefined) {
      run.steps.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
      undated = undefined
    }
  }
  if (known.some(({ on }) => on === undefined)) undated = known.filter(({ on }) => on === undefined)
  for (const event of known) {
    if (event.on === undefined || event === received) continue
    // An extension without a date was made in time: before the term ran out, or the clock ended.
    if (undated !== undefined && toDayNumber(event.on) > dueOn(run)) settle()
    if (isEnding(event) && run.ending === undefined && ends(run, event)) settle()
    apply(run, event as Dated, reachedOn)
  }
  settle()
}

function isEnding(event: ClockEvent): boolean {
  return (
    event.type === 'answered' ||
    event.type === 'withdrawn' ||
    event.type === 'abandoned' ||
    event.type === 'transferred'
  )
}

function ends(run: Run, event: ClockEvent): boolean {
  return event.type !== 'transferred' || (event.whole !== false && run.statute.transfer.effect === 'ends')
}

function apply(run: Run, event: Dated, reachedOn: CivilDate): void {
  const { statute } = run
  const what = { event: event.type, on: event.on }
  const ignore = (section = statute.term.section): void => noEffect(run, event.on, event.type, section)
  if (event.type === 'received') {
    warn(run, 'received-twice', { on: event.on })
    return ignore(statute.receipt.section)
  }
  if (event.type === 'review-lodged' || event.type === 'review-decided' || event.type === 'acknowledged')
    return ignore()
  if (event.on < reachedOn) {
    warn(run, 'before-receipt', what)
    return ignore()
  }
  if (run.ending !== undefined) {
    const code = run.ending.type === 'answered' ? 'after-answer' : 'after-end'
    warn(run, 'after-end', { ...what, ending: run.ending.type }, code)
    return ignore()
  }
  if (isEnding(event)) {
    if (event.type !== 'transferred') return endClock(run, event, event.type as 'answered', statute.term.section)
    if (ends(run, event)) return endClock(run, event, 'transferred', statute.transfer.section)
    return ignore(statute.transfer.section)
  }
  if (event.type === 'extended') return extend(run, event)
  if (event.type === 'interim-reply') return interimReply(run, event)
  if (event.type === 'third-party-consulted' && statute.thirdPartyTerm !== undefined && !run.urgent) {
    return lengthen(run, event, statute.thirdPartyTerm)
  }
  const rule = ruleOf(statute, event.type)
  if (rule === undefined) return ignore()
  if (rule.begin === event.type) beginStop(run, event, rule)
  else endStop(run, event, rule)
}

function ruleOf(statute: Statute, type: ClockEvent['type']): StopRule | undefined {
  for (const rule of statute.stops) if (rule.begin === type || rule.end === type) return rule
  return undefined
}

function interimReply(run: Run, event: Dated): void {
  const term = run.statute.interimReply
  if (term === undefined) return noEffect(run, event.on, event.type, run.statute.term.section)
  lengthen(run, event, term)
}

/** The whole term becomes so long, where that is longer and it has not run out. */
function lengthen(run: Run, event: Dated, term: Term & { readonly section: string }): void {
  const due = dueOn(run)
  if (toDayNumber(event.on) > due) {
    warn(run, 'after-due', { event: event.type, on: event.on, due: date(run, due) }, `${event.type}-late`)
    return noEffect(run, event.on, event.type, term.section)
  }
  if (term.count <= run.base.count) return noEffect(run, event.on, event.type, term.section)
  run.base = { count: term.count, unit: term.unit }
  step(run, event.on, event.type, term.section, 'lengthens', { count: term.count, unit: term.unit })
}

function resultOf(
  run: Run,
  known: readonly ClockEvent[],
  received: Received,
  receivedOn: CivilDate,
  asOf: CivilDate,
): ClockResult {
  const { statute, calendar, unit } = run
  const asOfDay = toDayNumber(asOf)
  const until = run.ending?.on ?? asOfDay
  const open = run.open.length > 0
  const uncounted = uncountedDays(run, never)
  const unrolled = endOf(run, uncounted)
  const due = open ? undefined : run.urgent ? unrolled : rolled(statute, calendar, unrolled)
  const late = run.lateSince !== undefined || (due !== undefined && until > due)
  // Before day 0 (a request to be perfected later) nothing is used and the whole term is left.
  const from = Math.max(until, run.dayZero)
  const daysUsed = Math.max(0, countedDays(calendar, unit, run.dayZero, from, uncounted))
  const daysLeft = due === undefined ? leftWhileStopped(run, from) : countedDays(calendar, unit, from, due, uncounted)
  const provisional = markProvisional(run, unrolled, due, asOfDay)
  warnMayAbandon(run, asOfDay)
  if (due !== undefined) dueStep(run, due, unrolled, uncounted)
  const dated = known as readonly Dated[]
  const endedOn = known.find((event) => isEnding(event) && !(event.type === 'transferred' && event.whole === false))?.on
  return {
    // Whoever answers before the confirmation has received it.
    receivedOn: earlier(receivedOn, endedOn),
    due: due === undefined ? null : date(run, due),
    state: stateOf(run, late),
    daysUsed,
    daysLeft,
    unit,
    age: Math.max(0, countedDays(calendar, unit, run.receivedOn, Math.max(until, run.receivedOn), [])),
    late,
    provisional,
    calendar: { id: calendar.id, version: calendar.version },
    steps: run.steps,
    milestones: milestonesOf(run, {
      requestedOn: toDayNumber(earlier(received.on, received.firstReceivedOn)),
      due,
      asOf: asOfDay,
      expedited: received.expedited === true,
      events: dated.filter(({ on }) => on !== undefined),
    }),
    warnings: run.warnings,
  }
}

function stateOf(run: Run, late: boolean): ClockState {
  if (run.ending !== undefined) return run.ending.type
  if (run.open.some(({ rule }) => rule.effect === 'reset')) return 'waiting'
  if (run.open.length > 0) return 'paused'
  return late ? 'overdue' : 'running'
}

/** What would be left if every open stop ended on `day`. */
function leftWhileStopped(run: Run, day: number): number {
  const uncounted = uncountedDays(run, day)
  return countedDays(run.calendar, run.unit, day, endOf(run, uncounted), uncounted)
}

/** The years whose holidays decide the due date but are a guess. */
function markProvisional(run: Run, unrolled: number, due: number | undefined, asOf: number): boolean {
  const inWorkingDays =
    run.base.unit === 'working-day' || run.extensions.some((e) => 'by' in e && e.by.unit === 'working-day')
  if (!inWorkingDays && (run.statute.rolls === undefined || run.urgent)) return false
  const to = due ?? Math.max(asOf, run.dayZero)
  const from = inWorkingDays ? run.dayZero : Math.min(unrolled, to)
  const years = provisionalYears(run.calendar, from, to)
  for (const year of years) {
    warn(run, 'calendar-provisional', { year, calendar: run.calendar.id })
  }
  return years.length > 0
}

function warnMayAbandon(run: Run, asOf: number): void {
  for (const { rule, since } of run.open) {
    const after = rule.mayAbandonAfter
    if (after === undefined) continue
    const length = plainTerm(run.statute, after)
    const end = advance(run.calendar, since, length, []) - (after.inclusive ? 1 : 0)
    const last = rolled(run.statute, run.calendar, end)
    if (asOf <= last) continue
    const days = { by: date(run, last), since: date(run, last + 1) }
    warn(run, 'may-be-abandoned', { awaited: rule.end, ...days, section: after.section })
  }
}

/** The last step: the due date, and every day that was not counted on the way. */
function dueStep(run: Run, due: number, unrolled: number, uncounted: readonly Interval[]): void {
  const { statute, calendar, unit } = run
  const isRolled = due !== unrolled
  const inWorkingDays = run.base.unit === 'working-day'
  const skipped = inWorkingDays
    ? skippedDays(calendar, run.dayZero, due, uncounted)
    : isRolled
      ? skippedDays(calendar, unrolled - 1, due - 1, [])
      : []
  const params = {
    dayZero: date(run, run.dayZero),
    unrolled: date(run, unrolled),
    count: countedDays(calendar, unit, run.dayZero, unrolled, uncounted),
    unit: run.extensions.length === 0 ? run.base.unit : unit,
  }
  if (run.extensions.length === 0) params.count = run.base.count
  const code = isRolled ? 'due-rolled' : run.extensions.length > 0 ? 'due-extended' : 'due'
  const section = isRolled && statute.rolls !== undefined ? statute.rolls.section : statute.term.section
  run.steps.push({ on: date(run, due), event: 'due', section, code, params, skipped })
}
