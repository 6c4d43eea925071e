import { describe, expect, it } from 'vitest'
import type { CivilDate } from '../../../src/domain/calendar/civil-date.ts'
import { loadCalendarFor } from '../../../src/domain/calendar/load-calendar.ts'
import { clock } from '../../../src/domain/clock/clock.ts'
import type { ClockEvent } from '../../../src/domain/clock/clock-types.ts'
import type { Statute } from '../../../src/domain/statute/statute.ts'
import { statuteById } from '../../../src/domain/statute/statutes.ts'

// Each of these was once decided by four derivations, not all in the same way.
const on = (text: string) => text as CivilDate

async function counted(law: string, events: readonly ClockEvent[], asOf: string) {
  const statute = statuteById(law) as Statute
  return clock(statute, await loadCalendarFor(statute), events, on(asOf))
}

async function receivedOn(law: string, events: readonly ClockEvent[], asOf = '2025-12-01') {
  const outcome = await counted(law, events, asOf)
  return outcome.ok ? outcome.result.receivedOn : outcome.receivedOn
}

describe('the legal receipt date', () => {
  const byEmail = { type: 'received', on: on('2025-03-03'), channel: 'email' } as const
  const confirmed = { ...byEmail, confirmedOn: on('2025-03-05') }

  it('is the confirmation where the law counts from it, also on a day before it', async () => {
    expect(await receivedOn('cn-ogi-2019', [confirmed])).toBe('2025-03-05')
    const before = await counted('cn-ogi-2019', [confirmed], '2025-03-04')
    expect(before.ok && before.result).toMatchObject({ receivedOn: '2025-03-05', daysUsed: 1 })
    expect(before.ok && before.result.warnings.map(({ code }) => code)).toContain('receipt-not-confirmed')
  })

  it('is the arrival where none is recorded, or the law does not count from it', async () => {
    expect(await receivedOn('cn-ogi-2019', [byEmail])).toBe('2025-03-03')
    expect(await receivedOn('uk-foia-2000', [confirmed])).toBe('2025-03-03')
  })

  it.each(['answered', 'withdrawn', 'abandoned', 'transferred'] as const)('is never after it was %s', async (type) => {
    expect(await receivedOn('cn-ogi-2019', [confirmed, { type, on: on('2025-03-04') }])).toBe('2025-03-04')
  })

  it('is not moved by a transfer of a part', async () => {
    const part = { type: 'transferred', on: on('2025-03-04'), whole: false } as const
    expect(await receivedOn('cn-ogi-2019', [confirmed, part])).toBe('2025-03-05')
  })

  it.each(['au-foi-1982', 'ca-atia', 'us-foia'])(
    '%s: stays where an earlier receipt elsewhere moves day 0',
    async (law) => {
      const received = { type: 'received', on: on('2025-03-20'), firstReceivedOn: on('2025-02-03') } as const
      const outcome = await counted(law, [received], '2025-03-20')
      expect(outcome.ok && outcome.result.receivedOn).toBe('2025-03-20')
      expect(outcome.ok && outcome.result.daysUsed).toBeGreaterThan(0)
    },
  )

  it('stays where a later perfection moves day 0', async () => {
    const received = { type: 'received', on: on('2025-03-03'), perfectedOn: on('2025-03-10') } as const
    const outcome = await counted('us-foia', [received], '2025-03-11')
    expect(outcome.ok && outcome.result).toMatchObject({ receivedOn: '2025-03-03', daysUsed: 1 })
  })

  it('is known of a history that the clock cannot count', async () => {
    const answered = { type: 'answered', on: on('2025-03-01') } as const
    expect(await receivedOn('uk-foia-2000', [byEmail, answered])).toBe('2025-03-01')
    expect(await receivedOn('uk-foia-2000', [answered])).toBeUndefined()
  })
})
