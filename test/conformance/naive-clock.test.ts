import { describe, expect, it } from 'vitest'
import { isWorkingDay } from '../../src/domain/calendar/calendar.ts'
import { type CivilDate, fromDayNumber, toDayNumber } from '../../src/domain/calendar/civil-date.ts'
import { loadCalendarFor } from '../../src/domain/calendar/load-calendar.ts'
import { clock } from '../../src/domain/clock/clock.ts'
import type { ClockEvent, ClockResult, DayLine } from '../../src/domain/clock/clock-types.ts'
import { statutes } from '../../src/domain/statute/statutes.ts'
import fc from '../support/property.ts'
import { type NaiveEvent, naiveClock } from './naive-clock.ts'

const cases = process.env['CANDOR_DEEP'] === '1' ? 100_000 : 2_000
const body = { timeZone: 'Europe/London' }

const pairs = [
  ['clarification-requested', 'clarification-received'],
  ['fee-notice', 'fee-paid'],
  ['third-party-consulted', 'third-party-replied'],
  ['body-consulted', 'body-replied'],
  ['review-lodged', 'review-decided'],
] as const
const first = toDayNumber('2006-01-01' as CivilDate)
const last = toDayNumber('2029-06-30' as CivilDate)

const history = fc
  .record({
    received: fc.integer({ min: first, max: last }),
    stops: fc.array(
      fc.record({ pair: fc.constantFrom(...pairs), at: fc.nat(45), length: fc.nat(25), closed: fc.boolean() }),
      { maxLength: 4 },
    ),
    extensions: fc.uniqueArray(
      fc.record({
        at: fc.nat(70),
        by: fc.option(
          fc.record({
            count: fc.integer({ min: 1, max: 40 }),
            unit: fc.constantFrom('working-day', 'calendar-day', 'week'),
          }),
        ),
        to: fc.option(fc.integer({ min: 1, max: 120 })),
      }),
      { maxLength: 2, selector: ({ at }) => at },
    ),
    other: fc.array(fc.record({ type: fc.constantFrom('acknowledged', 'interim-reply'), at: fc.nat(30) }), {
      maxLength: 1,
    }),
    end: fc.option(fc.record({ type: fc.constantFrom('answered', 'withdrawn', 'transferred'), at: fc.nat(90) })),
    asOf: fc.nat(120),
  })
  .map(({ received, stops, extensions, other, end, asOf }) => {
    const on = (offset: number): string => fromDayNumber(received + offset)
    const events: NaiveEvent[] = [{ type: 'received', on: on(0) }]
    for (const { pair, at, length, closed } of stops) {
      events.push({ type: pair[0], on: on(at) })
      if (closed) events.push({ type: pair[1], on: on(at + length) })
    }
    for (const { at, by, to } of extensions) {
      events.push({ type: 'extended', on: on(at), ...(to !== null ? { to: on(to) } : by !== null ? { by } : {}) })
    }
    for (const { type, at } of other) events.push({ type, on: on(at) })
    if (end !== null) events.push({ type: end.type, on: on(end.at) })
    return { events, asOf: on(asOf) }
  })

/** Every civil day from the receipt to the due date stands there once, and the counted ones are numbered and are the days used. */
function addsUp(
  { days = [], due, daysUsed, state }: ClockResult,
  events: readonly NaiveEvent[],
  asOf: string,
): boolean {
  const received = events.find(({ type }) => type === 'received')?.on ?? ''
  const isEnded = state === 'answered' || state === 'withdrawn' || state === 'transferred'
  const until = isEnded ? (events.find(({ type, on }) => type === state && on <= asOf)?.on ?? '') : asOf
  const numbers = days.flatMap(({ counted }) => (counted === null ? [] : [counted]))
  const isEachOnce = days.every(({ on }, at) => toDayNumber(on) === toDayNumber(received as CivilDate) + at)
  const isNumbered = numbers.every((number, at) => number === at + 1)
  const endsRight = due === null || days.at(-1)?.on === (due < received ? received : due)
  // Days past the term's own end are used too, and an extension may count in a unit that the law does not report.
  const lastCounted = days.findLast(({ counted }) => counted !== null)?.on ?? ''
  const isInOneUnit = events.every(({ by }) => by === undefined)
  const isUsed = until > lastCounted || !isInOneUnit || usedBy(days, until) === daysUsed
  return isEachOnce && isNumbered && endsRight && isUsed
}

const usedBy = (days: readonly DayLine[], until: string): number =>
  days.filter(({ on, counted }) => counted !== null && on <= until).length

describe('a clock that walks day by day', () => {
  for (const statute of statutes) {
    it(`agrees on ${statute.id}`, { timeout: 3_600_000 }, async () => {
      const calendar = await loadCalendarFor(statute, body)
      let compared = 0
      const off = (on: string): boolean => !isWorkingDay(calendar, toDayNumber(on as CivilDate))
      fc.assert(
        fc.property(history, ({ events, asOf }) => {
          const given = events as unknown as ClockEvent[]
          const outcome = clock(statute, calendar, given, asOf as CivilDate, body, { days: true })
          if (!outcome.ok) throw new Error(outcome.error.key)
          const { due, daysUsed, daysLeft, age, late, state } = outcome.result
          const fast = { due, daysUsed, daysLeft, age, late, state }
          const naive = naiveClock(statute.id, events, asOf, off)
          // The matcher costs more than both clocks: it is asked only for its words.
          const fields = Object.keys(fast) as (keyof typeof fast)[]
          if (fields.some((field) => fast[field] !== naive[field])) expect(fast).toEqual(naive)
          if (!addsUp(outcome.result, events, asOf)) expect(outcome.result.days).toBe('days that add up')
          compared += 1
        }),
        { numRuns: cases, seed: 711 },
      )
      expect(compared).toBe(cases)
    })
  }
})
