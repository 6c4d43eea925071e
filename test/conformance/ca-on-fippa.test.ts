import { describe, expect, it } from 'vitest'
import { codes, computed, milestone } from './history.ts'

const id = 'ca-on-fippa'
const due = async (...happenings: Parameters<typeof computed>[1]) => (await computed(id, happenings)).due

describe('Freedom of Information and Protection of Privacy Act, Ontario', () => {
  it('s.26: 30 days, the day of receipt not counted', async () => {
    // Mon 3 Mar 2025 + 30: 31 Mar is day 28, Wed 2 Apr day 30.
    expect(await due('received 2025-03-03')).toBe('2025-04-02')
    // Thu 30 Jan 2025: 31 is day 1, 28 Feb day 29, Sat 1 Mar day 30: Mon 3 Mar. In a leap year (Tue 30 Jan 2024) 29 Feb is day 30.
    expect([await due('received 2025-01-30'), await due('received 2024-01-30')]).toEqual(['2025-03-03', '2024-02-29'])
  })
  it('Legislation Act s.88, 89: a last day on a holiday moves on', async () => {
    // Wed 19 Mar 2025 + 30 = Good Friday 18 Apr; Sat, Sun, Easter Monday 21: Tue 22.
    expect(await due('received 2025-03-19')).toBe('2025-04-22')
    // Fri 5 Jul 2024 + 30 = Sun 4 Aug; Mon 5 is the Civic Holiday: Tue 6.
    expect(await due('received 2024-07-05')).toBe('2024-08-06')
    // Tue 25 Nov 2025 + 30 = Thu 25 Dec; 26 Boxing Day, Sat, Sun: Mon 29.
    expect(await due('received 2025-11-25')).toBe('2025-12-29')
    // Thu 25 Nov 2027 + 30 = Sat 25 Dec; Mon 27 and Tue 28 stand for Christmas and Boxing Day: Wed 29.
    expect(await due('received 2027-11-25')).toBe('2027-12-29')
  })
  it('what arrives after office hours, or on a closed day, is received on the next working day', async () => {
    // Fri 7 Mar 2025, 17:01 in Toronto (UTC-5): Mon 10 + 30 = Wed 9 Apr. At 17:00 it is Fri 7 + 30 = Sun 6: Mon 7 Apr.
    expect(await due(['received 2025-03-07', { at: '2025-03-07T22:01:00Z' }])).toBe('2025-04-09')
    expect(await due(['received 2025-03-07', { at: '2025-03-07T22:00:00Z' }])).toBe('2025-04-07')
    // A day after the clocks went forward (UTC-4): Mon 10 Mar 17:01 is 21:01Z: Tue 11 + 30 = Thu 10 Apr.
    expect(await due(['received 2025-03-10', { at: '2025-03-10T21:01:00Z' }])).toBe('2025-04-10')
    // Sat 1 Mar 2025: Mon 3.
    expect(await due('received 2025-03-01')).toBe('2025-04-02')
    const early = await computed(id, ['received 2025-03-01', 'answered 2025-03-02'])
    expect([early.state, codes(early)]).toEqual(['answered', ['law-not-verified', 'answered-before-receipt']])
  })
  it('s.24(2): a request that describes no record waits, and begins when it is clarified', async () => {
    const waiting = await computed(id, ['received 2025-03-03', 'clarification-requested 2025-03-06'], '2025-03-20')
    expect([waiting.due, waiting.state]).toEqual([null, 'waiting'])
    // Thu 20 Mar 2025 + 30 = Sat 19 Apr; Easter Monday 21: Tue 22.
    expect(
      await due('received 2025-03-03', 'clarification-requested 2025-03-06', 'clarification-received 2025-03-20'),
    ).toBe('2025-04-22')
  })
  it('s.57(3), Reg. 460 s.7: a deposit stops the days from the notice to the payment', async () =>
    // As a published guide counts: 7 days are used on the day of the notice, and 23 are left on that of the payment.
    // Thu 25 Oct 2018 received; Thu 1 Nov is day 7; paid on Mon 19 Nov: 20 Nov is day 8, Wed 12 Dec day 30.
    expect(await due('received 2018-10-25', 'fee-notice 2018-11-01', 'fee-paid 2018-11-19')).toBe('2018-12-12'))
  it('s.27: longer by what is reasonable, told within the thirty days', async () => {
    // 2 Apr + 45 = Sat 17 May; Mon 19 is Victoria Day: Tue 20 May.
    const by = { count: 45, unit: 'calendar-day' }
    expect(await due('received 2025-03-03', ['extended 2025-04-01', { ground: '27(1)(b)', by }])).toBe('2025-05-20')
    const late = await computed(id, ['received 2025-03-03', ['extended 2025-04-03', { by }]])
    expect([late.due, codes(late)]).toEqual(['2025-04-02', ['law-not-verified', 'extended-late']])
    const bare = await computed(id, ['received 2025-03-03', 'extended 2025-04-01'])
    expect([bare.due, codes(bare)]).toEqual(['2025-04-02', ['law-not-verified', 'extension-without-length']])
  })
  it('s.28(5), (7): a third party has 20 days, and the head 30 from the notice', async () => {
    // Mon 17 Mar 2025 + 20 = Sun 6 Apr: Mon 7; + 30 = Wed 16 Apr.
    const result = await computed(id, ['received 2025-03-03', 'third-party-consulted 2025-03-17'])
    expect([result.due, milestone(result, 'third-party-reply')]).toEqual(['2025-04-16', '2025-04-07'])
  })
  it('s.25: transferred within 15 days; the new institution counts from the first receipt', async () => {
    // 3 Mar + 15 = Tue 18 Mar.
    expect(milestone(await computed(id, ['received 2025-03-03']), 'transfer')).toBe('2025-03-18')
    expect((await computed(id, ['received 2025-03-03', 'transferred 2025-03-10'])).state).toBe('transferred')
    expect(await due(['received 2025-03-10', { firstReceivedOn: '2025-03-03' }])).toBe('2025-04-02')
  })
  it('s.29(4), 50(2): 30 days to appeal, from the decision or the last day in silence', async () => {
    // Wed 2 Apr + 30 = Fri 2 May; Thu 20 Mar + 30 = Sat 19 Apr: Tue 22.
    const silent = await computed(id, ['received 2025-03-03'], '2025-04-03')
    expect([silent.late, milestone(silent, 'complaint-lodge')]).toEqual([true, '2025-05-02'])
    const answered = await computed(id, ['received 2025-03-03', 'answered 2025-03-20'])
    expect(milestone(answered, 'complaint-lodge')).toBe('2025-04-22')
  })
  it('s.50, 51: an appeal and its mediation have no time of the Act', async () => {
    const appealed = await computed(id, ['received 2025-03-03', 'answered 2025-03-20', 'review-lodged 2025-04-01'])
    expect(appealed.reviews[0]).toMatchObject({ kind: 'commissioner', due: null })
  })
})
