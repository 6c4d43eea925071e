import { addWorkingDays, type Calendar, isWorkingDay, withClosures } from '../calendar/calendar.ts'
import { type CivilDate, parseCivilDate, toDayNumber } from '../calendar/civil-date.ts'
import { civilDateAt, instantOf, millisecondsOf } from '../calendar/instant.ts'
import { minuteOfDayAt } from '../calendar/local-time.ts'
import type { Statute, StopRule } from '../statute/statute.ts'
import type { ClockError, ClockErrorParams, ClockWarning } from './clock-notes.ts'
import { earlier, isEnding, resultOf } from './clock-result.ts'
import { type ClockBody, type ClockEvent, type ClockResult, type NoticeDays, reviewEventTypes } from './clock-types.ts'
import { dayLines } from './days.ts'
import { inOrder } from './event-order.ts'
import { extend, warnOfCutsMadeLater } from './extension.ts'
import { beginStop, date, dueOn, endClock, endStop, noEffect, type Run, restartBy, step, warn } from './fold.ts'
import { inForce, variantOf } from './in-force.ts'
import { type Receipt, receiptOf } from './receipt.ts'
import { concernsReview, Reviews } from './reviews.ts'
import { advance, baseTermOf, plainTerm } from './term.ts'
import type { Term } from './term-length.ts'

export { dueDate } from './term.ts'

/** `receivedOn` of an impossible history: where it names a receipt at all. */
export type ClockOutcome =
  | { ok: true; result: ClockResult }
  | { ok: false; error: ClockError; receivedOn?: CivilDate | undefined }

type Received = Extract<ClockEvent, { type: 'received' }>
type Dated = ClockEvent & { readonly on: CivilDate }

export type ClockOptions = {
  /** A question about the future: the receipt may lie after `asOf`. */
  readonly whatIf?: boolean
  /** Lists every day of the term. */
  readonly days?: boolean
}

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
  { whatIf = false, days = false }: ClockOptions = {},
): ClockOutcome {
  const impossible = impossibleDate(events, asOf)
  if (impossible !== undefined) return failed('no-such-date', { date: impossible })
  const horizon = whatIf ? latestOf(asOf, events) : asOf
  const known = inOrder(events).filter(({ on }) => on === undefined || on <= horizon)
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
  const receipt = receiptOf(statute, {
    channel: received.channel,
    reachedOn: received.on,
    confirmedOn: received.confirmedOn,
  })
  const standing = inForce(statute, toDayNumber(receipt.on))
  const variant = received.variant ?? body.variant
  const varied = variant === undefined ? undefined : variantOf(standing, variant)
  const law = varied ?? standing
  const counting = law.calendar.closures ? withClosures(calendar, closures) : calendar
  const run = start(law, counting, calendar, received, knownReceipt(law, receipt, received, horizon), body)
  if (closures.length > 0 && !law.calendar.closures) {
    warn(run, 'closures-ignored', { section: law.calendar.section })
  }
  if (variant !== undefined && varied === undefined) {
    warn(run, 'unknown-variant', { variant, known: (statute.variants ?? []).map(({ id }) => id) })
  }
  if (law.notVerified !== undefined) warn(run, 'law-not-verified', { section: law.notVerified.section })
  if (law.noFixedTerm !== undefined) warn(run, 'own-target', { section: law.noFixedTerm.section })
  const reviews = new Reviews(run)
  foldEvents(run, reviews, known, received, reachedOn)
  warnOfCutsMadeLater(run)
  // A request that came when the office was closed is received when it opens.
  warnOfEarlyAnswer(run, known, law.receipt.officeHours === undefined ? receipt.on : date(run, run.receivedOn))
  const result = resultOf(run, reviews, known, received, receipt.on, asOf)
  run.warnings.push(...otherReadings(law, calendar, events, asOf, body, result))
  if (!days) return { ok: true, result }
  const due = result.due === null ? undefined : toDayNumber(result.due)
  return { ok: true, result: { ...result, days: dayLines(run, toDayNumber(reachedOn), due, toDayNumber(asOf)) } }
}
/** Where bodies and the text read the law differently: both dates are shown, with the reason. */
function otherReadings(
  law: Statute,
  calendar: Calendar,
  events: readonly ClockEvent[],
  asOf: CivilDate,
  body: ClockBody,
  { due }: ClockResult,
): readonly ClockWarning[] {
  if (law.otherReadings === undefined || due === null) return []
  const years = new Set([due, ...events.flatMap(({ on }) => on ?? [])].map((on) => on.slice(0, 4)))
  return law.otherReadings.flatMap(({ off, section }): readonly ClockWarning[] => {
    const days = [...years].flatMap((year) => off.map((monthDay) => `${year}-${monthDay}` as CivilDate))
    const { otherReadings: _, ...read } = law
    const outcome = clock(read, withClosures(calendar, days), events, asOf, body)
    if (!outcome.ok || outcome.result.due === null || outcome.result.due === due) return []
    const params = { due: outcome.result.due, section }
    return [{ code: 'other-reading', key: 'other-reading', params }]
  })
}

/** With `whatIf` the receipt may lie after `asOf`: nothing else after it is known. */
function latestOf(asOf: CivilDate, events: readonly ClockEvent[]): CivilDate {
  const received = events.filter(({ type }) => type === 'received').map(({ on }) => on as CivilDate)
  return received.reduce((latest, on) => (on > latest ? on : latest), asOf)
}

function warnOfEarlyAnswer(run: Run, known: readonly ClockEvent[], receivedOn: CivilDate): void {
  const ending = known.find((event) => isEnding(event))
  if (ending?.on === undefined || ending.on >= receivedOn) return
  warn(run, 'answered-before-receipt', { event: ending.type, on: ending.on, receivedOn })
}

function failed<K extends keyof ClockErrorParams>(key: K, params: ClockErrorParams[K], code: string = key) {
  return { ok: false as const, error: { code, key, params } as ClockError }
}

/** Until a confirmation that counts has come, the day of arrival is taken as day 0. */
function knownReceipt(statute: Statute, receipt: Receipt, received: Received, asOf: CivilDate): Receipt {
  if (receipt.on <= asOf) return receipt
  return receiptOf(statute, { channel: received.channel, reachedOn: received.on })
}

function impossibleDate(events: readonly ClockEvent[], asOf: CivilDate): string | undefined {
  if (parseCivilDate(asOf) === undefined) return asOf
  for (const event of events) {
    if (event.on !== undefined && parseCivilDate(event.on) === undefined) return event.on
    if (event.type === 'received') {
      const other = notADate(event.firstReceivedOn, event.perfectedOn, event.confirmedOn)
      if (other !== undefined) return other
      continue
    }
    const { sentOn, receivedOn, appliedOn, to } = event as NoticeDays & { appliedOn?: CivilDate; to?: CivilDate }
    const other = notADate(sentOn, receivedOn, appliedOn, to)
    if (other !== undefined) return other
  }
  return undefined
}

const notADate = (...days: readonly (string | undefined)[]): string | undefined =>
  days.find((day) => day !== undefined && parseCivilDate(day) === undefined)

/** Day 0 and the length: the receipt by the law's rule. */
function start(
  statute: Statute,
  calendar: Calendar,
  plainCalendar: Calendar,
  received: Received,
  receipt: Receipt,
  body: ClockBody,
): Run {
  let dayZero = toDayNumber(receipt.on)
  let section = receipt.section
  const { firstReceipt, perfected, officeHours } = statute.receipt
  if (officeHours !== undefined && isAfterHours(calendar, dayZero, received, officeHours.until, body, statute)) {
    dayZero = addWorkingDays(calendar, dayZero, 1)
    section = officeHours.section
  }
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
    plainCalendar,
    unit: statute.termFromBody && term !== undefined ? unitOf(term) : statute.countsIn,
    receivedOn: dayZero,
    urgent,
    dayZero,
    base: baseTermOf(statute, term),
    pauses: [],
    dropped: [],
    saidUntil: 0,
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

/** On a day that is not worked, or after the office has closed. */
function isAfterHours(
  calendar: Calendar,
  day: number,
  { on, at }: Received,
  until: string,
  body: ClockBody,
  statute: Statute,
): boolean {
  if (!isWorkingDay(calendar, day)) return true
  if (at === undefined || toDayNumber(on) !== day) return false
  const [hour = 0, minute = 0] = until.split(':').map(Number)
  return minuteOfDayAt(at, body.timeZone ?? statute.timeZone) > hour * 60 + minute
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

function foldEvents(
  run: Run,
  reviews: Reviews,
  known: readonly ClockEvent[],
  received: Received,
  reachedOn: CivilDate,
): void {
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
    apply(run, reviews, event as Dated, reachedOn, known)
  }
  settle()
}

const isReview = (event: ClockEvent): boolean => (reviewEventTypes as readonly string[]).includes(event.type)

function ends(run: Run, event: ClockEvent): boolean {
  return event.type !== 'transferred' || (event.whole !== false && run.statute.transfer.effect === 'ends')
}

function apply(run: Run, reviews: Reviews, event: Dated, reachedOn: CivilDate, known: readonly ClockEvent[]): void {
  const { statute } = run
  const what = { event: event.type, on: event.on }
  const ignore = (section = statute.term.section): void => noEffect(run, event.on, event.type, section)
  if (event.type === 'received') {
    warn(run, 'received-twice', { on: event.on })
    return ignore(statute.receipt.section)
  }
  const restarting = statute.restarts?.find((one) => one.event === event.type)
  if (event.type === 'acknowledged' && restarting === undefined) return ignore()
  if (isReview(event)) {
    reviews.take(event)
    const stopping = run.ending === undefined && event.on >= reachedOn ? ruleOf(statute, event.type) : undefined
    if (stopping !== undefined) stop(run, event, stopping)
    return
  }
  if (event.on < reachedOn) {
    warn(run, 'before-receipt', what)
    return ignore()
  }
  if (run.ending !== undefined && reviews.isAnyOpen && concernsReview(event.type)) return reviews.take(event)
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
  if (restarting !== undefined) return restartBy(run, event, restarting, known)
  if (event.type === 'interim-reply') return interimReply(run, event)
  if (event.type === 'third-party-consulted' && statute.thirdPartyTerm !== undefined && !run.urgent) {
    return lengthen(run, event, statute.thirdPartyTerm)
  }
  const rule = ruleOf(statute, event.type)
  if (rule === undefined) return ignore()
  stop(run, event, rule)
}

function stop(run: Run, event: Dated, rule: StopRule): void {
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
