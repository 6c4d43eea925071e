import { describe, expect, it } from 'vitest'
import { codes, computed, milestone } from './history.ts'

const id = 'us-foia'

describe('5 U.S.C. 552', () => {
  it('(a)(6)(A)(i): 20 days without Saturdays, Sundays and legal public holidays', async () =>
    // Mon 3 Mar 2025; 4-7: 1-4; 10-14: 5-9; 17-21: 10-14; 24-28: 15-19; 31: 20.
    expect((await computed(id, ['received 2025-03-03'])).due).toBe('2025-03-31'))
  it('(a)(6)(A)(i): across Thanksgiving', async () =>
    // Mon 3 Nov 2025; 4-7: 1-4; 10: 5; 11 Veterans; 12-14: 6-8; 17-21: 9-13; 24-26: 14-16; 27 off; 28: 17; 1-3 Dec: 18-20.
    expect((await computed(id, ['received 2025-11-03'])).due).toBe('2025-12-03'))
  it('(a)(6)(A)(i): the Friday before a Saturday holiday is one', async () =>
    // Fri 5 Jun 2026; 8-12: 1-5; 15-18: 6-9; 19 Juneteenth; 22-26: 10-14; 29 Jun-2 Jul: 15-18; Fri 3 Jul observed; 6, 7: 19, 20.
    expect((await computed(id, ['received 2026-06-05'])).due).toBe('2026-07-07'))
  it('5 U.S.C. 6103: no Juneteenth before 2021', async () =>
    // Mon 1 Jun 2020; 2-5: 1-4 ... 15-19: 10-14; 22-26: 15-19; 29: 20.
    expect((await computed(id, ['received 2020-06-01'])).due).toBe('2020-06-29'))
  it('(a)(6)(A)(i): received on a Sunday', async () =>
    expect((await computed(id, ['received 2025-03-02'])).due).toBe('2025-03-28'))
  it('(a)(6)(A)(ii): starts at the right component', async () =>
    expect((await computed(id, [['received 2025-03-03', { firstReceivedOn: '2025-02-26' }]])).due).toBe('2025-03-31'))
  it('(a)(6)(A)(ii): at the latest ten working days after any component had it', async () => {
    // First Mon 3 Feb 2025: 4-7: 1-4; 10-14: 5-9; 17 holiday; Tue 18: 10 = day 0. 19-21: 1-3; 24-28: 4-8; 3-7 Mar: 9-13; 10-14: 14-18; 17, 18: 19, 20.
    const result = await computed(id, [['received 2025-03-03', { firstReceivedOn: '2025-02-03' }]])
    expect([result.due, result.age]).toEqual(['2025-03-18', 9])
  })
  it('(a)(6)(A)(ii)(I): a question stops the clock; the day it is asked counts, the day of the answer does not', async () =>
    // Asked Mon 10 (day 5), answered Wed 12: 11, 12 out: 2 Apr.
    expect(
      (
        await computed(id, [
          'received 2025-03-03',
          'clarification-requested 2025-03-10',
          'clarification-received 2025-03-12',
        ])
      ).due,
    ).toBe('2025-04-02'))
  it('(a)(6)(A)(ii)(I): one question only', async () => {
    const result = await computed(id, [
      'received 2025-03-03',
      'clarification-requested 2025-03-10',
      'clarification-received 2025-03-12',
      'clarification-requested 2025-03-14',
      'clarification-received 2025-03-20',
    ])
    expect([result.due, codes(result)]).toEqual(['2025-04-02', ['asked-twice']])
  })
  it('(a)(6)(A)(ii)(II): fee clarification stops it too, and an overlap counts once', async () =>
    // Question 10-12 Mar: 11, 12 out. Fees 11-14 Mar: 12, 13, 14 out. Union 11-14: 4 days. 31 Mar + 4: 4 Apr.
    expect(
      (
        await computed(id, [
          'received 2025-03-03',
          'clarification-requested 2025-03-10',
          'clarification-received 2025-03-12',
          'fee-notice 2025-03-11',
          'fee-paid 2025-03-14',
        ])
      ).due,
    ).toBe('2025-04-04'))
  it('asked and answered on one day: no day is lost', async () =>
    expect(
      (
        await computed(id, [
          'received 2025-03-03',
          'clarification-requested 2025-03-10',
          'clarification-received 2025-03-10',
        ])
      ).due,
    ).toBe('2025-03-31'))
  it('(a)(6)(B)(i): ten working days for unusual circumstances', async () =>
    // From 31 Mar: 1-4 Apr: 1-4; 7-11: 5-9; 14: 10.
    expect(
      (await computed(id, ['received 2025-03-03', ['extended 2025-03-20', { ground: 'unusual circumstances' }]])).due,
    ).toBe('2025-04-14'))
  it('(a)(6)(B)(i): not more than ten', async () => {
    const result = await computed(id, [
      'received 2025-03-03',
      ['extended 2025-03-20', { by: { count: 20, unit: 'working-day' } }],
    ])
    expect([result.due, codes(result)]).toEqual(['2025-04-14', ['extension-cut']])
  })
  it('(a)(6)(B): an extension made while the clock is stopped applies when it runs', async () => {
    const open = ['received 2025-03-03', 'clarification-requested 2025-03-10', 'extended 2025-03-11'] as const
    expect((await computed(id, open, '2025-03-11')).due).toBe(null)
    // 11, 12 out: day 20 is 2 Apr; 3, 4: 1, 2; 7-11: 3-7; 14-16: 8-10.
    expect((await computed(id, [...open, 'clarification-received 2025-03-12'])).due).toBe('2025-04-16')
  })
  it('(a)(6)(E): expedited processing is decided in ten calendar days', async () =>
    expect(milestone(await computed(id, [['received 2025-03-03', { expedited: true }]]), 'expedited-decision')).toBe(
      '2025-03-13',
    ))
  it('(a)(6)(A)(i)(III): ninety days to appeal', async () =>
    // 31 Mar + 90: 30 Apr is 30, 31 May is 61, 29 Jun is 90.
    expect(milestone(await computed(id, ['received 2025-03-03', 'answered 2025-03-31']), 'review-lodge')).toBe(
      '2025-06-29',
    ))
  it('(a)(6)(A)(ii): an appeal is decided in 20 working days', async () =>
    expect(
      milestone(
        await computed(id, ['received 2025-01-02', 'answered 2025-01-15', 'review-lodged 2025-03-03']),
        'review-decide',
      ),
    ).toBe('2025-03-31'))
  it('an answer while stopped is in time', async () => {
    const result = await computed(id, [
      'received 2025-03-03',
      'clarification-requested 2025-03-10',
      'answered 2025-05-01',
    ])
    expect([result.state, result.late, result.daysUsed, result.daysLeft]).toEqual(['answered', false, 5, 15])
  })
})
