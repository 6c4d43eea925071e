import { describe, expect, it } from 'vitest'
import { isWorkingDay } from '../../src/domain/calendar/calendar.ts'
import { type CivilDate, toDayNumber } from '../../src/domain/calendar/civil-date.ts'
import { loadCalendar } from '../../src/domain/calendar/load-calendar.ts'
import { codes, computed, milestone } from './history.ts'

const id = 'au-qld-rti'
const due = async (...happenings: Parameters<typeof computed>[1]) => (await computed(id, happenings)).due
const brisbane = { region: 'QLD-BRISBANE' }

describe('Right to Information Act 2009, Queensland', () => {
  it('s.18: 25 business days', async () =>
    // Mon 3 Mar 2025; 4-7: 4; 10-14: 9; 17-21: 14; 24-28: 19; 31 Mar-4 Apr: 24; 7: 25.
    expect(await due('received 2025-03-03')).toBe('2025-04-07'))
  it('Holidays Act 1983: Easter, Anzac Day and Labour Day', async () =>
    // Mon 7 Apr 2025; 8-11: 4; 14-17: 8; 18, 21 off; 22-24: 11; 25 off; 28 Apr-2 May: 16; 5 off; 6-9: 20; 12-16: 25.
    expect(await due('received 2025-04-07')).toBe('2025-05-16'))
  it("business days of the place: Brisbane's show day", async () => {
    // Mon 28 Jul 2025; 29 Jul-1 Aug: 4; 4-8: 9; 11, 12, (13), 14, 15: 13 or 14; 22: 18 or 19; 29: 23 or 24; 1 Sep: 24 or 25; 2: 25.
    expect((await computed(id, ['received 2025-07-28'], undefined, brisbane)).due).toBe('2025-09-02')
    expect(await due('received 2025-07-28')).toBe('2025-09-01')
  })
  it('the show day of 2021 was moved to 29 October', async () => {
    // Fri 1 Oct 2021; 4 off; 5-8: 4; 15: 9; 22: 14; 25-28: 18, (29: 19); 1-5 Nov: 23 or 24; 8: 24 or 25; 9: 25.
    expect((await computed(id, ['received 2021-10-01'], undefined, brisbane)).due).toBe('2021-11-09')
    expect(await due('received 2021-10-01')).toBe('2021-11-08')
  })
  it.each([
    ['2014-10-06', false],
    ['2014-05-05', true],
    ['2014-06-09', false],
    ['2016-06-13', true],
    ['2016-10-03', false],
    ['2016-05-02', false],
    ['2021-12-28', false],
    ['2022-12-27', false],
    ['2020-12-28', false],
    ['2022-01-03', false],
    ['2025-01-27', false],
    ['2021-04-26', false],
    ['2020-04-27', true],
  ])('%s is worked: %s', async (on, worked) =>
    expect(isWorkingDay(await loadCalendar('au-qld', 'QLD'), toDayNumber(on as CivilDate))).toBe(worked),
  )
  it.each([
    '2016-08-10',
    '2017-08-16',
    '2018-08-15',
    '2019-08-14',
    '2020-08-14',
    '2022-08-10',
    '2023-08-16',
    '2024-08-14',
    '2026-08-12',
  ])('%s was a show day in Brisbane alone', async (on) => {
    const day = toDayNumber(on as CivilDate)
    expect(isWorkingDay(await loadCalendar('au-qld', 'QLD-BRISBANE'), day)).toBe(false)
    expect(isWorkingDay(await loadCalendar('au-qld'), day)).toBe(true)
  })
  it('s.18(4): from the day on which the application complies', async () =>
    // Mon 10 Mar 2025; 14: 4; 21: 9; 28: 14; 4 Apr: 19; 11: 24; 14: 25.
    expect(await due(['received 2025-03-03', { perfectedOn: '2025-03-10' }])).toBe('2025-04-14'))
  it('s.37: ten business days more to consult a third party', async () =>
    // From 7 Apr: 8-11: 29; 14-17: 33; 18, 21 off; 22, 23: 35.
    expect(await due('received 2025-03-03', 'third-party-consulted 2025-03-20')).toBe('2025-04-23'))
  it('s.36: from the estimate of charges to its confirmation no day is counted', async () => {
    // 12-14, 17-21, 24, 25 Mar are out, ten days. From 7 Apr: 11: 4; 14-17: 8; 22, 23: 10.
    const happenings = ['received 2025-03-03', 'fee-notice 2025-03-12', 'fee-paid 2025-03-25']
    expect(await due(...happenings)).toBe('2025-04-23')
  })
  it('s.35: a further period, asked for before the end', async () => {
    const by = { count: 10, unit: 'working-day' }
    expect(await due('received 2025-03-03', ['extended 2025-04-07', { by }])).toBe('2025-04-23')
    const late = await computed(id, ['received 2025-03-03', ['extended 2025-04-08', { by }]])
    expect([late.due, codes(late)]).toEqual(['2025-04-07', ['law-not-verified', 'extended-late']])
  })
  it('s.18: five days more for a postal address, since 1 July 2025', async () => {
    // Mon 7 Jul 2025; 11: 4; 18: 9; 25: 14; 1 Aug: 19; 8: 24; 11: 25; 12-15: 29; 18: 30.
    expect(await due('received 2025-07-07', ['extended 2025-07-08', { ground: 'postal' }])).toBe('2025-08-18')
    const before = await computed(id, ['received 2025-03-03', ['extended 2025-03-04', { ground: 'postal' }]])
    expect([before.due, codes(before)]).toEqual([
      '2025-04-07',
      ['law-not-verified', 'unknown-ground', 'extension-without-length'],
    ])
  })
  it('s.82, 88: reviews are asked for within 20 business days; in silence by the Commissioner alone', async () => {
    // Mon 7 Apr 2025; 11: 4; 17: 8; 22-24: 11; 2 May: 16; 6-9: 20.
    const answered = await computed(id, ['received 2025-03-03', 'answered 2025-04-07'])
    expect([milestone(answered, 'review-lodge'), milestone(answered, 'complaint-lodge')]).toEqual([
      '2025-05-09',
      '2025-05-09',
    ])
    const silent = await computed(id, ['received 2025-03-03'], '2025-04-08')
    expect([milestone(silent, 'review-lodge'), milestone(silent, 'complaint-lodge')]).toEqual([undefined, '2025-05-09'])
  })
  it('s.83(2), 82A: an internal review in 20 business days, longer since 1 July 2025', async () => {
    // Tue 22 Apr 2025; 23, 24: 2; 2 May: 7; 6-9: 11; 16: 16; 19-22: 20.
    const before = await computed(id, ['received 2025-03-03', 'answered 2025-04-07', 'review-lodged 2025-04-22'])
    expect(before.reviews[0]?.due).toBe('2025-05-22')
    // Mon 4 Aug 2025; 8: 4; 15: 9; 22: 14; 29: 19; 1 Sep: 20; 5: 24; 12: 29; 15: 30.
    const since = await computed(id, [
      'received 2025-07-07',
      'answered 2025-07-31',
      'review-lodged 2025-08-04',
      ['review-extended 2025-08-20', { by: { count: 10, unit: 'working-day' } }],
    ])
    expect(since.reviews[0]?.due).toBe('2025-09-15')
  })
})
