import { describe, expect, it } from 'vitest'
import { codes, computed, milestone } from './history.ts'

const id = 'ca-bc-foippa'
const due = async (...happenings: Parameters<typeof computed>[1]) => (await computed(id, happenings)).due

describe('Freedom of Information and Protection of Privacy Act, British Columbia', () => {
  it('s.7(1), Sch. 1: 30 days without Saturdays and holidays', async () =>
    // Mon 3 Mar 2025; 4-7: 4; 10-14: 9; 17-21: 14; 24-28: 19; 31 Mar-4 Apr: 24; 7-11: 29; 14: 30.
    expect(await due('received 2025-03-03')).toBe('2025-04-14'))
  it('Interpretation Act s.29: Good Friday and Easter Monday', async () =>
    // Fri 14 Mar 2025; 17-21: 5; 24-28: 10; to 4 Apr: 15; 11: 20; 14-17: 24; 18, 21 off; 22-25: 28; 28, 29: 30.
    expect(await due('received 2025-03-14')).toBe('2025-04-29'))
  it('Family Day: the second Monday of February until 2018, then the third', async () => {
    // Mon 5 Feb 2018; 6-9: 4; 12 off; 13-16: 8; 23: 13; 2 Mar: 18; 9: 23; 16: 28; 19, 20: 30.
    expect(await due('received 2018-02-05')).toBe('2018-03-20')
    // Mon 11 Feb 2019; 12-15: 4; 18 off; 19-22: 8; 1 Mar: 13; 8: 18; 15: 23; 22: 28; 25, 26: 30.
    expect(await due('received 2019-02-11')).toBe('2019-03-26')
  })
  it('30 September is a holiday since 2023', async () => {
    // Mon 1 Sep 2025, Labour Day; 2-5: 4; 12: 9; 19: 14; 26: 19; 29: 20; 30 off; 1-3 Oct: 23; 10: 28; 13 off; 14, 15: 30.
    expect(await due('received 2025-09-01')).toBe('2025-10-15')
    // Thu 1 Sep 2022; 2: 1; 5 off; 6-9: 5; 16: 10; 19 off (mourning); 20-23: 14; 26-30: 19; 7 Oct: 24; 10 off; 11-14: 28; 17, 18: 30.
    expect(await due('received 2022-09-01')).toBe('2022-10-18')
  })
  it('s.10(1): up to 30 days more', async () =>
    // From 14 Apr: 15-17: 3; 18, 21 off; 22-25: 7; 2 May: 12; 9: 17; 16: 22; 19 off; 20-23: 26; 26-29: 30.
    expect(await due('received 2025-03-03', 'extended 2025-04-10')).toBe('2025-05-29'))
  it('s.10(1): 30 days on all its grounds together', async () => {
    const result = await computed(id, [
      'received 2025-03-03',
      ['extended 2025-04-10', { ground: 'volume', by: { count: 20, unit: 'working-day' } }],
      ['extended 2025-04-11', { ground: '10(1)(c)', by: { count: 20, unit: 'working-day' } }],
    ])
    expect([result.due, codes(result)]).toEqual(['2025-05-29', ['law-not-verified', 'extension-cut']])
  })
  it('s.10(2): longer with the permission of the commissioner, applied for in time', async () =>
    expect(
      await due('received 2025-03-03', 'extended 2025-04-10', [
        'extended 2025-05-30',
        { ground: 'commissioner', appliedOn: '2025-05-20', to: '2025-07-15' },
      ]),
    ).toBe('2025-07-15'))
  it('s.7(4): from the notice of a fee to its payment no day is counted', async () =>
    // 12-14, 17-21, 24-26 Mar are out, 11 days. From 14 Apr: 15-17: 3; 22-25: 7; 28 Apr-1 May: 11.
    expect(await due('received 2025-03-03', 'fee-notice 2025-03-12', 'fee-paid 2025-03-26')).toBe('2025-05-01'))
  it('s.7(5): while the commissioner reviews a fee no day is counted, each day once', async () => {
    // Asked on Wed 12 Mar 2025: 6 days are used on the 11th; decided on Wed 26 Mar. 27, 28: 8; 4 Apr: 13; 11: 18; 14-17: 22; 22-25: 26;
    // 28 Apr-1 May: 30.
    const review = ['review-lodged 2025-03-12', 'review-decided 2025-03-26'] as const
    expect(await due('received 2025-03-03', ...review)).toBe('2025-05-01')
    // The estimate of the 10th is out too: the days of 10 and 11 March are two more.
    expect(await due('received 2025-03-03', 'fee-notice 2025-03-10', ...review, 'fee-paid 2025-03-26')).toBe(
      '2025-05-05',
    )
    const open = await computed(id, ['received 2025-03-03', 'review-lodged 2025-03-12'], '2025-03-20')
    expect([open.due, open.state]).toEqual([null, 'paused'])
    // After the answer nothing is left to stop.
    expect(await due('received 2025-03-03', 'answered 2025-03-10', 'review-lodged 2025-03-12')).toBe('2025-04-14')
  })
  it('s.24(1), 23(3): a third party is heard: 30 days from the notice, 20 for the third party', async () => {
    // Thu 20 Mar 2025; 21: 1; 24-28: 6; 4 Apr: 11; 11: 16; 14-17: 20; 22-25: 24; 2 May: 29; 5: 30.
    const result = await computed(id, ['received 2025-03-03', 'third-party-consulted 2025-03-20'])
    expect([result.due, milestone(result, 'third-party-reply')]).toEqual(['2025-05-05', '2025-04-17'])
  })
  it('s.11(1): transferred within 20 days, which ends the clock', async () => {
    // 3 Mar 2025 (as above): 19 on 28 Mar; 31: 20.
    expect(milestone(await computed(id, ['received 2025-03-03']), 'transfer')).toBe('2025-03-31')
    expect((await computed(id, ['received 2025-03-03', 'transferred 2025-03-10'])).state).toBe('transferred')
  })
  it('s.53(2)(a), (3): a review is asked for within 30 days of the decision, and at any time in silence', async () => {
    // As the extension: 30 days from 14 Apr.
    const answered = await computed(id, ['received 2025-03-03', 'answered 2025-04-14'])
    expect(milestone(answered, 'complaint-lodge')).toBe('2025-05-29')
    const silent = await computed(id, ['received 2025-03-03'], '2025-04-15')
    expect([silent.late, milestone(silent, 'complaint-lodge')]).toEqual([true, undefined])
  })
  it('s.56(6): the inquiry is completed within 90 days', async () => {
    // Thu 1 May 2025; 2: 1; 9: 6; 16: 11; 20-23: 15; 30: 20; 6 Jun: 25; 13: 30; 20: 35; 27: 40; 30, 2-4 Jul: 44; 11: 49; 18: 54;
    // 25: 59; 1 Aug: 64; 5-8: 68; 15: 73; 22: 78; 29: 83; 2-5 Sep: 87; 8-10: 90.
    const result = await computed(id, ['received 2025-03-03', 'answered 2025-04-14', 'review-lodged 2025-05-01'])
    expect(result.reviews[0]).toMatchObject({ due: '2025-09-10', state: 'running' })
  })
})
