import { offNameOf, weekdayNames } from '../calendar/calendar.ts'
import { weekdayOf } from '../calendar/civil-date.ts'
import type { DayReason, DayReasonParams } from './clock-notes.ts'
import type { DayLine } from './clock-types.ts'
import { date, type Extension, endOf, type Run, uncountedDays, uncountedFrom } from './fold.ts'
import { never } from './term.ts'
import type { Interval } from './uncounted-days.ts'

/** A part of the term that is counted in one unit: the term itself, then each extension. */
type Stretch = { readonly until: number; readonly isWorkingDays: boolean }

/**
 * Every civil day from the receipt to the due date, each once: counted as day n, or not, and why. While a stop is open, to
 * `asOf`. Made on demand: nothing else pays for it.
 * @param from the day on which the request reached the body
 * @param due the last day; undefined while a stop is open
 */
export function dayLines(run: Run, from: number, due: number | undefined, asOf: number): readonly DayLine[] {
  const last = due ?? Math.max(asOf, run.dayZero)
  const uncounted = uncountedDays(run, due === undefined ? last : never)
  const stretches = stretchesOf(run, uncounted)
  const lines: DayLine[] = []
  let counted = 0
  for (let day = Math.min(from, run.receivedOn, run.dayZero); day <= last; day++) {
    const stretch = stretches.find(({ until }) => day <= until)
    const why = reasonOf(run, day, stretch)
    const isCounted = why.code === 'counted' || why.code === 'make-up-day'
    if (isCounted) counted += 1
    lines.push({ on: date(run, day), counted: isCounted ? counted : null, ...why })
  }
  return lines
}

function stretchesOf(run: Run, uncounted: readonly Interval[]): readonly Stretch[] {
  const isUnit = (unit: string): boolean => unit === 'working-day'
  const stretches = [{ until: endOf(run, uncounted, false), isWorkingDays: isUnit(run.base.unit) }]
  const extensions: Extension[] = []
  for (const extension of run.extensions) {
    extensions.push(extension)
    const until = endOf({ ...run, extensions }, uncounted)
    stretches.push({ until, isWorkingDays: isUnit('by' in extension ? extension.by.unit : run.unit) })
  }
  return stretches
}

function reason<C extends keyof DayReasonParams>(code: C, params: DayReasonParams[C]): DayReason {
  return { code, params } as DayReason
}

function reasonOf(run: Run, day: number, stretch: Stretch | undefined): DayReason {
  if (day < run.receivedOn) return reason('before-day-zero', { dayZero: date(run, run.receivedOn) })
  const drop = run.dropped.find(({ until }) => day < until)
  if (drop !== undefined) return reason('dropped', { event: drop.event, section: drop.section })
  if (day === run.dayZero) return reason('day-zero', {})
  const stops = [
    ...run.pauses.filter(({ from, to }) => day >= from && day <= to),
    ...run.open.filter((stop) => day >= uncountedFrom(stop)),
  ]
  if (stops.length > 0) {
    const events = [...new Set(stops.map(({ rule }) => rule.begin))]
    return reason('stopped', { events, section: stops[0]?.rule.section ?? '' })
  }
  const offName = offNameOf(run.calendar, day)
  if (stretch === undefined && run.open.length > 0) return reason('past-term', {})
  if (stretch === undefined) {
    return offName === undefined ? reason('rolled-to', {}) : reason('rolled', { name: offName })
  }
  if (!stretch.isWorkingDays) return reason('counted', {})
  if (offName !== undefined) {
    return reason(offName === weekdayNames[weekdayOf(day)] ? 'weekend' : 'off', { name: offName })
  }
  return reason(run.calendar.makeUpDays.has(day) ? 'make-up-day' : 'counted', {})
}
