import { provisionalYears } from '../calendar/calendar.ts'
import { type CivilDate, toDayNumber } from '../calendar/civil-date.ts'
import type { ClockEvent, ClockResult, ClockState } from './clock-types.ts'
import { date, endOf, type Run, uncountedDays, waitsForRequester, warn } from './fold.ts'
import { milestonesOf } from './milestones.ts'
import type { Reviews } from './reviews.ts'
import { advance, countedDays, never, plainTerm, rolled } from './term.ts'
import { type Interval, skippedDays } from './uncounted-days.ts'

type Received = Extract<ClockEvent, { type: 'received' }>
type Dated = ClockEvent & { readonly on: CivilDate }

export function isEnding(event: ClockEvent): boolean {
  return (
    event.type === 'answered' ||
    event.type === 'withdrawn' ||
    event.type === 'abandoned' ||
    event.type === 'transferred'
  )
}

export function earlier(on: CivilDate, first: CivilDate | undefined): CivilDate {
  return first !== undefined && first < on ? first : on
}

/** Where the clock stands when all its events are told. */
export function resultOf(
  run: Run,
  reviews: Reviews,
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
  const reviewClocks = reviews.resultOn(asOfDay)
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
      reviews: reviewClocks,
    }),
    reviews: reviewClocks,
    warnings: run.warnings,
  }
}

function stateOf(run: Run, late: boolean): ClockState {
  if (run.ending !== undefined) return run.ending.type
  if (run.open.some(({ rule }) => rule.effect === 'reset' && waitsForRequester(rule))) return 'waiting'
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
