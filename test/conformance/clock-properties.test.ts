import { describe, expect, it } from 'vitest'
import {
  addWorkingDays,
  type Calendar,
  isWorkingDay,
  rollForward,
  workingDaysBetween,
} from '../../src/domain/calendar/calendar.ts'
import { type CivilDate, fromDayNumber, toDayNumber } from '../../src/domain/calendar/civil-date.ts'
import { loadCalendarFor } from '../../src/domain/calendar/load-calendar.ts'
import { clock, dueDate } from '../../src/domain/clock/clock.ts'
import type { ClockEvent, ClockResult } from '../../src/domain/clock/clock-types.ts'
import type { Statute } from '../../src/domain/statute/statute.ts'
import { statuteById, statutes } from '../../src/domain/statute/statutes.ts'
import fc from '../support/property.ts'

const body = { timeZone: 'Europe/London' }
const day = fc.integer({ min: toDayNumber('2006-01-01' as CivilDate), max: toDayNumber('2029-06-30' as CivilDate) })
const event = (type: string, on: number, more: object = {}): ClockEvent =>
  ({ type, on: fromDayNumber(on), ...more }) as unknown as ClockEvent

async function clockOf(statute: Statute): Promise<(events: ClockEvent[], asOf: number) => ClockResult> {
  const calendar = await loadCalendarFor(statute, body)
  return (events, asOf) => {
    const outcome = clock(statute, calendar, events, fromDayNumber(asOf), body)
    if (!outcome.ok) throw new Error(outcome.error.key)
    return outcome.result
  }
}

/** Where the law counts office hours, what arrives on a closed day is received on the next that is open. */
const dayZeroOf = ({ receipt }: Statute, calendar: Calendar, received: number): number =>
  receipt.officeHours === undefined ? received : rollForward(calendar, received)

describe.each(statutes.map((statute) => [statute.id, statute] as const))('%s', (_, statute) => {
  const endsOnWorkingDay = statute.rolls !== undefined || statute.countsIn === 'working-day'
  it.runIf(endsOnWorkingDay)('is never due on a day that the law excludes where it rolls', async () => {
    const calendar = await loadCalendarFor(statute, body)
    fc.assert(
      fc.property(day, (received) => {
        expect(isWorkingDay(calendar, dueDate(statute, calendar, received))).toBe(true)
      }),
    )
  })

  it('is never due earlier for being received later', async () => {
    const calendar = await loadCalendarFor(statute, body)
    fc.assert(
      fc.property(day, fc.nat(40), (received, later) => {
        expect(dueDate(statute, calendar, received + later)).toBeGreaterThanOrEqual(
          dueDate(statute, calendar, received),
        )
      }),
    )
  })

  it('the fast path gives what the whole clock gives', async () => {
    const calendar = await loadCalendarFor(statute, body)
    const run = await clockOf(statute)
    fc.assert(
      fc.property(day, (received) => {
        expect(run([event('received', received)], received).due).toBe(
          fromDayNumber(dueDate(statute, calendar, received)),
        )
      }),
    )
  })

  it('the days counted and the days skipped add up to the due date', async () => {
    const calendar = await loadCalendarFor(statute, body)
    const run = await clockOf(statute)
    fc.assert(
      fc.property(day, fc.option(fc.nat(15)), (received, extendedAfter) => {
        const events = [event('received', received)]
        if (extendedAfter !== null) events.push(event('extended', received + extendedAfter))
        const result = run(events, received + (extendedAfter ?? 0))
        const due = result.steps.at(-1)
        expect(due?.event).toBe('due')
        const last = result.daysUsed + result.daysLeft
        const span = toDayNumber(result.due as CivilDate) - dayZeroOf(statute, calendar, received)
        if (statute.countsIn === 'working-day') expect(last + (due?.skipped?.length ?? 0)).toBe(span)
        else expect(last).toBe(span)
      }),
    )
  })

  it('answers the same however the events are ordered', async () => {
    const run = await clockOf(statute)
    const types = [
      'clarification-requested',
      'clarification-received',
      'fee-notice',
      'fee-paid',
      'third-party-consulted',
      'third-party-replied',
      'acknowledged',
      'answered',
      'review-lodged',
    ]
    const others = fc.array(fc.record({ type: fc.constantFrom(...types), at: fc.nat(40) }), { maxLength: 6 })
    const longer = fc.array(fc.record({ at: fc.nat(30), count: fc.integer({ min: 1, max: 25 }) }), { maxLength: 2 })
    fc.assert(
      fc.property(day, others, longer, fc.infiniteStream(fc.nat(1000)), (received, list, extensions, ranks) => {
        const events = [
          event('received', received),
          ...list.map(({ type, at }) => event(type, received + at)),
          ...extensions.map(({ at, count }) =>
            event('extended', received + at, { by: { count, unit: 'working-day' } }),
          ),
        ]
        const shuffled = events
          .map((one) => ({ one, rank: ranks.next().value as number }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ one }) => one)
        expect(run(shuffled, received + 45)).toEqual(run(events, received + 45))
      }),
    )
  })
})

describe('a pause', () => {
  it.each(['us-foia', 'cn-ogi-2019', 'ie-foi-2014', 'jp-aia-1999'])(
    'of n counted days moves the due date of %s by exactly n counted days',
    async (id) => {
      const statute = statuteById(id) as Statute
      const calendar = await loadCalendarFor(statute, body)
      const run = await clockOf(statute)
      const rule = statute.stops.find(({ effect }) => effect === 'pause')
      fc.assert(
        fc.property(day, fc.nat(15), fc.nat(40), (received, after, length) => {
          const from = received + after
          const to = from + length
          const plain = toDayNumber(run([event('received', received)], received).due as CivilDate)
          const paused = toDayNumber(
            run([event('received', received), event(rule?.begin ?? '', from), event(rule?.end ?? '', to)], to)
              .due as CivilDate,
          )
          if (from >= plain) return
          const days = (a: number, b: number): number =>
            statute.countsIn === 'working-day' ? workingDaysBetween(calendar, a, b) : b - a
          expect(days(plain, paused)).toBe(days(from, to))
        }),
      )
    },
  )
})

describe('working days', () => {
  it('addition and subtraction are inverses', async () => {
    for (const id of ['cn-ogi-2019', 'us-foia', 'uk-foia-2000', 'nz-oia-1982', 'za-paia-2000']) {
      const calendar = await loadCalendarFor(statuteById(id) as Statute)
      fc.assert(
        fc.property(day, fc.integer({ min: 1, max: 200 }), (start, n) => {
          const worked = isWorkingDay(calendar, start) ? start : addWorkingDays(calendar, start, 1)
          expect(addWorkingDays(calendar, addWorkingDays(calendar, worked, n), -n)).toBe(worked)
          expect(workingDaysBetween(calendar, start, addWorkingDays(calendar, start, n))).toBe(n)
        }),
      )
    }
  })
})
