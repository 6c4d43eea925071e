import { addDays, type CivilDate, type Instant } from '../../calendar/civil-date.ts'
import { effectiveEvents } from '../../request/effective-events.ts'
import { ruleOf } from '../../request/event-rules.ts'
import type { EventType, RequestEvent } from '../../request/event-types.ts'
import { isReminder } from '../../request/reminders.ts'
import {
  type CountedCase,
  countedOf,
  countedSnapshot,
  recordedBy,
  type SnapshotSetting,
  statuteIdAsOf,
} from './case-snapshot.ts'
import { countedEventsOf } from './counted-events.ts'

/**
 * A snapshot and the last days of figures for which it counts: from `fromOn` to the day before `untilOn`. Null: from the
 * beginning, or until something more is known.
 */
export type DatedSnapshot = {
  readonly snapshot: CountedCase
  readonly fromOn: CivilDate | null
  readonly untilOn: CivilDate | null
}

/** What each law that a case was under counts by, by the id of the law. */
export type CaseLaws = ReadonlyMap<string, SnapshotSetting>

/** The ids of the laws that a case was under, or was taken to be under before a correction. */
export function lawsNamedIn(events: readonly RequestEvent[]): ReadonlySet<string> {
  const laws = new Set<string>()
  for (const event of [...events, ...effectiveEvents(events)]) {
    if (event.type === 'submitted') laws.add(event.data.statute)
    if (event.type === 'statute-changed') for (const law of [event.data.from, event.data.to]) laws.add(law)
  }
  return laws
}

/** What changes a snapshot without moving the clock. */
const alsoCounted: ReadonlySet<EventType> = new Set(['submitted', 'assigned', 'statute-changed', 'merged', 'reopened'])

/** The days on which what figures count of a case may have changed, in order; the last is the last of which anything is known. */
function daysOfChange(events: readonly RequestEvent[]): readonly CivilDate[] {
  const effective = effectiveEvents(events)
  const days = new Set<CivilDate>(countedEventsOf(effective).map(({ on }) => on))
  let last: CivilDate | undefined
  for (const event of effective) {
    const { on, type } = event
    if (ruleOf(type).clock !== null || alsoCounted.has(type)) days.add(on)
    const dates = type === 'received' ? [on, event.data.on, event.data.confirmedOn ?? on] : [on]
    if (type === 'received') for (const date of dates) days.add(date)
    if (!isReminder(event)) for (const date of dates) if (last === undefined || date > last) last = date
  }
  if (last !== undefined) days.add(last)
  return [...days].sort()
}

/**
 * How a case counts in the figures of every last day, as it was known at an instant: on each day by what is dated on or before
 * it, so that what comes later never changes the figures of a period that is over. Days on which it counts alike are one.
 * @param laws those that the case was under
 * @param at by default all that is recorded
 */
export function snapshotsByDay(
  events: readonly RequestEvent[],
  laws: CaseLaws,
  at?: Instant,
): readonly DatedSnapshot[] {
  const recorded = recordedBy(events, at)
  const found: DatedSnapshot[] = []
  for (const on of daysOfChange(recorded)) {
    const setting = laws.get(statuteIdAsOf(recorded, { on }) ?? '')
    const whole = setting && countedSnapshot(recorded, setting, { on })
    if (!whole) continue
    const snapshot = countedOf(whole)
    const before = found.at(-1)
    if (before === undefined) found.push({ snapshot, fromOn: null, untilOn: null })
    else if (countsAlike(before, snapshot, on))
      found[found.length - 1] = { snapshot, fromOn: before.fromOn, untilOn: null }
    else {
      found[found.length - 1] = { ...before, untilOn: on }
      found.push({ snapshot, fromOn: on, untilOn: null })
    }
  }
  return found
}

/** Whether the later snapshot, that of the day `until`, counts in the figures of every day before it as the earlier one does. */
function countsAlike({ snapshot: one, fromOn }: DatedSnapshot, later: CountedCase, until: CivilDate): boolean {
  if (one.statute !== later.statute || one.unit !== later.unit || one.receivedOn !== later.receivedOn) return false
  if (one.closedOn !== null) return sameClose(one, later)
  if (later.closedOn === null ? (one.dueOn === null) !== (later.dueOn === null) : one.dueOn === null) return false
  if (later.closedOn !== null && later.closedOn < until) return false
  const within = (on: CivilDate | null) =>
    on === null || on >= until ? until : fromOn !== null && on < fromOn ? fromOn : on
  return within(firstLateDay(one)) === within(firstLateDay(later))
}

const firstLateDay = ({ closedOn, dueOn, lateOn }: CountedCase): CivilDate | null => {
  const afterDue = closedOn === null && dueOn !== null ? addDays(dueOn, 1) : null
  return lateOn === null || (afterDue !== null && afterDue < lateOn) ? afterDue : lateOn
}

const sameClose = (a: CountedCase, b: CountedCase): boolean =>
  a.closedOn === b.closedOn &&
  a.closedBy === b.closedBy &&
  a.outcome === b.outcome &&
  a.disposition === b.disposition &&
  a.days === b.days &&
  a.lateOn === b.lateOn &&
  JSON.stringify(a.exemptions) === JSON.stringify(b.exemptions)
