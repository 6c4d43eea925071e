import { type Calendar, dateOf } from '../calendar/calendar.ts'
import { type CivilDate, toDayNumber } from '../calendar/civil-date.ts'
import { instantOf, millisecondsOf } from '../calendar/instant.ts'
import type { Cited, ExtensionGround, RestartRule, Statute, StopRule } from '../statute/statute.ts'
import type { ClockEffect, ClockWarning, EffectParams, WarningParams } from './clock-notes.ts'
import type { ClockEvent, ClockStep } from './clock-types.ts'
import { noticeDay } from './notice-day.ts'
import { advance, countedDays, daysOf, never, plainTerm, rolled } from './term.ts'
import type { Term } from './term-length.ts'
import { type Interval, unionOf } from './uncounted-days.ts'

/** The most that an extension to a fixed day may add, kept while a stop is open and nobody knows where the term ends. */
export type KeptLimit = { readonly most: Term; readonly on: CivilDate; readonly section: string }

/** An extension that took effect: so much longer, or to a fixed day. */
export type Extension =
  | { readonly by: Term; readonly ground: string }
  | { readonly to: number; readonly limit?: KeptLimit; readonly ground: string }

/** The days that a stop left out, with its rule. */
export type Pause = Interval & { readonly rule: StopRule }
/** Days that were counted, or not, toward a term that began anew: those before `until`. */
export type DroppedSpan = { readonly until: number; readonly event: string; readonly section: string }

export type OpenStop = { readonly rule: StopRule; readonly since: number }
export type Ending = { readonly type: 'answered' | 'withdrawn' | 'abandoned' | 'transferred'; readonly on: number }

/** The clock between two events. One object a computation, changed by the fold and never seen outside it. */
export type Run = {
  readonly statute: Statute
  readonly calendar: Calendar
  /** Without the closures of the body: what `orTerm` counts with. */
  readonly plainCalendar: Calendar
  readonly unit: 'working-day' | 'calendar-day'
  /** The first legal receipt: where the age counts from. */
  readonly receivedOn: number
  readonly urgent: boolean
  /** The instant at which a term of hours runs out, in milliseconds; unknown without the instant of receipt. */
  urgentUntil?: number
  /** Day 0 of the present term. */
  dayZero: number
  base: Term
  readonly pauses: Pause[]
  /** The terms that ended when counting started again. */
  readonly dropped: DroppedSpan[]
  /** The last day that a step has said is not counted. */
  saidUntil: number
  readonly open: OpenStop[]
  /** Begin events that have had their one effect, for rules that allow one. */
  readonly used: Set<StopRule>
  /** Rules whose last begin event had no effect, so that its end has none either. */
  readonly ignored: Set<StopRule>
  extensions: Extension[]
  /** The due date that had passed when the law let counting start again: lateness that is not undone. */
  lateSince?: number
  ending?: Ending
  readonly steps: ClockStep[]
  readonly warnings: ClockWarning[]
}

/** @param code what machines get, where several wordings share one */
export function warn<K extends keyof WarningParams>(
  run: Run,
  key: K,
  params: WarningParams[K],
  code: string = key,
): void {
  run.warnings.push({ code, key, params } as ClockWarning)
}

export function step<C extends keyof EffectParams>(
  run: Run,
  on: CivilDate,
  event: string,
  section: string,
  code: C,
  params: EffectParams[C],
): void {
  run.steps.push({ on, event, section, ...({ code, params } as ClockEffect) })
}

/** An event to which the law gives no effect. */
export function noEffect(run: Run, on: CivilDate, event: string, section: string): void {
  step(run, on, event, section, 'none', {})
}

export function date(run: Run, day: number): CivilDate {
  return dateOf(run.calendar, day)
}

/** Others are consulted: the clock stands still, and nobody waits for the requester. */
export const waitsForRequester = ({ begin }: StopRule): boolean =>
  begin === 'clarification-requested' || begin === 'fee-notice'

/** The first day that an open stop does not count. */
export function uncountedFrom({ rule, since }: OpenStop): number {
  return rule.firstDay === 'not-counted' ? since : since + 1
}

/** The days that the present term does not count; open stops run to `openUntil`. */
export function uncountedDays(run: Run, openUntil: number): readonly Interval[] {
  if (run.open.length === 0) return unionOf(run.pauses)
  return unionOf([...run.pauses, ...run.open.map((stop) => ({ from: uncountedFrom(stop), to: openUntil }))])
}

/** The unrolled end of the present term; `withExtensions` false gives that of the term before any extension. */
export function endOf(run: Run, uncounted: readonly Interval[], withExtensions = true): number {
  let end = advance(run.calendar, run.dayZero, run.base, uncounted)
  const { orTerm } = run.statute
  if (orTerm !== undefined) {
    end = Math.min(end, advance(run.plainCalendar, run.dayZero, plainTerm(run.statute, orTerm), uncounted))
  }
  if (!withExtensions) return end
  for (const extension of run.extensions) {
    if (end === never) return never
    if ('by' in extension) {
      end = advance(run.calendar, end, extension.by, uncounted)
      continue
    }
    const { limit } = extension
    const most = limit === undefined ? never : advance(run.calendar, end, limit.most, uncounted)
    end = Math.max(end, Math.min(extension.to, rolled(run.statute, run.calendar, most)))
  }
  return end
}

/** The last day, rolled, as far as it is known on `day`: `never` while a stop is open that began in time. */
export function dueOn(run: Run): number {
  const end = endOf(run, uncountedDays(run, never))
  // Hours run through weekends and holidays.
  return run.urgent ? end : rolled(run.statute, run.calendar, end)
}

export function beginStop(run: Run, event: ClockEvent & { on: CivilDate }, rule: StopRule): void {
  const since = noticeDay(run.statute, event, rule.fromReceipt)
  const what = { event: event.type, on: event.on }
  const ignore = (): void => {
    if (!run.open.some((stop) => stop.rule === rule)) run.ignored.add(rule)
    noEffect(run, event.on, event.type, rule.section)
  }
  if (run.open.some((stop) => stop.rule === rule)) {
    warn(run, 'already-stopped', what)
    return ignore()
  }
  if (rule.once && run.used.has(rule)) {
    warn(run, 'asked-twice', { ...what, section: rule.section })
    return ignore()
  }
  if (rule.within !== undefined) {
    const last = rolled(
      run.statute,
      run.calendar,
      advance(run.calendar, run.dayZero, plainTerm(run.statute, rule.within), []),
    )
    if (toDayNumber(event.on) > last) {
      warn(run, 'asked-late', { ...what, last: date(run, last), section: rule.within.section })
      if (rule.within.late === 'no-effect') return ignore()
    }
  }
  const due = dueOn(run)
  if (since > due) {
    const late = { ...what, due: date(run, due) }
    if (rule.effect === 'pause') {
      warn(run, 'after-due', late, 'stopped-after-due')
      return ignore()
    }
    run.lateSince ??= due
    warn(run, 'after-due-stays-late', late, 'stopped-after-due')
  }
  run.used.add(rule)
  run.ignored.delete(rule)
  run.open.push({ rule, since })
  if (rule.effect === 'reset' && waitsForRequester(rule)) step(run, event.on, event.type, rule.section, 'waits', {})
  else {
    const first = date(run, rule.firstDay === 'not-counted' ? since : since + 1)
    step(run, event.on, event.type, rule.section, 'pauses', { uncountedFrom: first })
  }
}

export function endStop(run: Run, event: ClockEvent & { on: CivilDate }, rule: StopRule): void {
  const index = run.open.findIndex((stop) => stop.rule === rule)
  const on = toDayNumber(event.on)
  const stop = run.open[index]
  if (stop === undefined) {
    if (!run.ignored.delete(rule)) warn(run, 'not-stopped', { event: event.type, on: event.on })
    return noEffect(run, event.on, event.type, rule.section)
  }
  run.open.splice(index, 1)
  if (rule.effect === 'reset') return restart(run, event, rule, on)
  const interval = { from: uncountedFrom(stop), to: on }
  // From the earliest stop that is open until today no day is counted: what no step has said yet is said now, once.
  const first = Math.min(interval.from, ...run.open.map(uncountedFrom))
  const from = Math.max(first, run.dayZero + 1, run.saidUntil + 1)
  run.pauses.push({ ...interval, rule })
  const isStopped = run.open.length > 0
  if (from > on) {
    return step(run, event.on, event.type, rule.section, isStopped ? 'stays-stopped-at-once' : 'resumes-at-once', {})
  }
  run.saidUntil = on
  step(run, event.on, event.type, rule.section, isStopped ? 'stays-stopped' : 'resumes', {
    from: date(run, from),
    to: event.on,
    count: daysOf(run.calendar, run.unit, from - 1, on),
    unit: run.unit,
  })
}

/** An event that begins the term anew although nothing had stopped it. */
export function restartBy(
  run: Run,
  event: ClockEvent & { on: CivilDate },
  rule: RestartRule,
  seen: readonly ClockEvent[],
): void {
  const on = noticeDay(run.statute, event, rule.fromReceipt)
  const { unlessAskedAfter: asked, notLaterThan } = rule
  const what = { event: event.type, on: event.on }
  if (rule.once && run.dropped.some((one) => one.event === event.type)) {
    warn(run, 'asked-twice', { ...what, section: rule.section }, 'restarted-twice')
    return noEffect(run, event.on, event.type, rule.section)
  }
  const before = (type: ClockEvent['type']) =>
    seen.findLast((one) => one.type === type && one.on !== undefined && one.on <= event.on) as
      | (ClockEvent & { on: CivilDate })
      | undefined
  const request = asked && before(asked.asked)
  if (request && toDayNumber(request.on) >= run.dayZero) {
    const last = advance(run.calendar, run.dayZero, plainTerm(run.statute, asked), [])
    if (toDayNumber(request.on) > last) {
      const late = { ...what, last: date(run, last), section: asked.section }
      warn(run, 'restart-asked-late', late, 'asked-late')
      return noEffect(run, event.on, event.type, rule.section)
    }
  }
  const consulted = notLaterThan && before(notLaterThan.after)
  if (notLaterThan) {
    const start = consulted && noticeDay(run.statute, consulted, rule.fromReceipt)
    const last = start && advance(run.calendar, start, plainTerm(run.statute, notLaterThan), [])
    if (last === undefined || on > last) return noEffect(run, event.on, event.type, rule.section)
  }
  const due = dueOn(run)
  if (toDayNumber(event.on) > due) {
    run.lateSince ??= due
    warn(run, 'after-due-stays-late', { ...what, due: date(run, due) }, 'restarted-after-due')
  }
  if (rule.length !== undefined) run.base = plainTerm(run.statute, rule.length)
  restart(run, event, rule, on)
}

/** Counting starts again; what the term had of pauses and extensions is dropped. */
function restart(run: Run, event: ClockEvent & { on: CivilDate }, { section }: Cited, on: number): void {
  if (run.extensions.length > 0 || run.pauses.some(({ from, to }) => to >= from)) {
    warn(run, 'reset-drops-earlier', { event: event.type, on: event.on })
  }
  // What happened while the office was still closed begins no term before the request is received.
  const dayZero = Math.max(on, run.receivedOn)
  run.dropped.push({ until: dayZero, event: event.type, section })
  run.dayZero = dayZero
  run.pauses.length = 0
  run.extensions = []
  const params = { dayZero: date(run, dayZero), count: run.base.count, unit: run.base.unit }
  step(run, event.on, event.type, section, run.open.length > 0 ? 'restarts-but-waits' : 'restarts', params)
}

/** An answer, a withdrawal, an abandonment or a transfer ends the clock and closes what stopped it. */
export function endClock(run: Run, event: ClockEvent & { on: CivilDate }, type: Ending['type'], section: string): void {
  const on = toDayNumber(event.on)
  let stopped = 0
  for (const stop of run.open) {
    const interval = { from: uncountedFrom(stop), to: on }
    if (interval.to >= interval.from)
      stopped = Math.max(stopped, interval.to - Math.max(interval.from, run.dayZero + 1) + 1)
    run.pauses.push({ ...interval, rule: stop.rule })
  }
  run.open.length = 0
  const { urgentUntil } = run
  if (type === 'answered' && urgentUntil !== undefined && event.at !== undefined && run.pauses.length === 0) {
    if (millisecondsOf(event.at) > urgentUntil)
      warn(run, 'answered-after-hours', { at: event.at, until: instantOf(urgentUntil) })
  }
  run.ending = { type, on }
  if (type === 'transferred') step(run, event.on, event.type, section, 'transfers', {})
  else if (type !== 'answered') step(run, event.on, event.type, section, 'ends', {})
  else if (stopped > 0) step(run, event.on, event.type, section, 'answers-stopped', { uncounted: stopped })
  else step(run, event.on, event.type, section, 'answers', {})
}

/** What a ground may still add to the present term; undefined where the law names no longest. */
export function extensionLimitOf(run: Run, ground: ExtensionGround): Term | undefined {
  let most = ground.longest === undefined ? undefined : plainTerm(run.statute, ground.longest)
  if (ground.maxTotal !== undefined) {
    most = { count: ground.maxTotal.count - run.base.count, unit: ground.maxTotal.unit }
  }
  if (most === undefined) return undefined
  let left = most.count
  for (const extension of run.extensions) {
    // A limit on the whole term is used up by every extension, a ground's own limit by that ground's.
    if (ground.maxTotal !== undefined || extension.ground === ground.id) left -= addedBy(run, extension, most.unit)
  }
  return { count: Math.max(0, left), unit: most.unit }
}

/** What an extension added, in the unit of the limit. */
function addedBy(run: Run, extension: Extension, unit: Term['unit']): number {
  if ('by' in extension && extension.by.unit === unit) return extension.by.count
  const index = run.extensions.indexOf(extension)
  const uncounted = unionOf(run.pauses)
  const before = endOf({ ...run, extensions: run.extensions.slice(0, index) }, uncounted)
  const after = endOf({ ...run, extensions: run.extensions.slice(0, index + 1) }, uncounted)
  return countedDays(run.calendar, unit === 'working-day' ? 'working-day' : 'calendar-day', before, after, uncounted)
}
