import { describe, expect, it } from 'vitest'
import { codes, computed, milestone } from './history.ts'

const id = 'uk-eisr-2004'
const due = async (...happenings: Parameters<typeof computed>[1]) => (await computed(id, happenings)).due

describe('Environmental Information (Scotland) Regulations 2004', () => {
  it('reg. 5(2)(a): 20 working days after the date of receipt; a holiday of Northern Ireland is worked', async () =>
    // Mon 3 Mar 2025; 4-7: 1-4; 10-14: 5-9; 17-21: 10-14; 24-28: 15-19; 31: 20.
    expect(await due('received 2025-03-03')).toBe('2025-03-31'))
  it('FOISA s.73: across Christmas and New Year, 2 January off', async () =>
    // Tue 10 Dec 2024; 11-13: 3; 16-20: 8; 23, 24: 10; 27: 11; 30, 31: 13; 3 Jan: 14; 6-10: 19; 13: 20.
    expect(await due('received 2024-12-10')).toBe('2025-01-13'))
  it('FOISA s.73: Easter Monday is worked', async () =>
    // Mon 14 Apr 2025; 15-17: 3; 18 off; 21-25: 8; 28 Apr-2 May: 13; 5 off; 6-9: 17; 12-14: 20.
    expect(await due('received 2025-04-14')).toBe('2025-05-14'))
  it('reg. 7(1): 40 working days in all, notice on the twentieth', async () =>
    // 1-4 Apr: 24; 7-11: 29; 14-17: 33; 18 off; 21-25: 38; 28, 29: 40.
    expect(await due('received 2025-03-03', 'extended 2025-03-31')).toBe('2025-04-29'))
  it('reg. 7: notice after the twentieth working day has no effect', async () => {
    const result = await computed(id, ['received 2025-03-03', 'extended 2025-04-01'])
    expect([result.due, codes(result)]).toEqual(['2025-03-31', ['law-not-verified', 'extended-late']])
  })
  it('reg. 9: particulars start the time again', async () =>
    // Answered Mon 9 Jun 2025; 10-13: 4; 16-20: 9; 23-27: 14; 30 Jun-4 Jul: 19; 7: 20.
    expect(
      await due('received 2025-06-02', 'clarification-requested 2025-06-04', 'clarification-received 2025-06-09'),
    ).toBe('2025-07-07'))
  it('reg. 8: the days from the notice of the fee to its receipt are not counted, both included', async () => {
    // Mon 2 Jun 2025: 30 Jun without. 5, 6 and 9 Jun out: 1, 2, 3 Jul.
    const result = await computed(id, ['received 2025-06-02', 'fee-notice 2025-06-05', 'fee-paid 2025-06-09'])
    expect(result.due).toBe('2025-07-03')
    // 6 Jun: 1; to 4 Jul: 21; 7-11: 26; 14-18: 31; 21-25: 36; 28 Jul-1 Aug: 41; 4 off; 5-8: 45; 11-15: 50; 18-22: 55; 25-29: 60.
    expect(milestone(result, 'pay-by')).toBe('2025-08-29')
  })
  it('reg. 14: a transfer ends the clock', async () => {
    const result = await computed(id, ['received 2025-06-02', 'transferred 2025-06-10'])
    expect([result.due, result.state]).toEqual(['2025-06-30', 'transferred'])
  })
  it('reg. 16(2): representations within 40 working days of the receipt of the answer', async () => {
    // Wed 18 Jun 2025; 19, 20: 2; 23-27: 7; to 4 Jul: 12; 11: 17; 18: 22; 25: 27; 1 Aug: 32; 5-8: 36; 11-14: 40.
    const happenings = ['received 2025-06-02', ['answered 2025-06-16', { receivedOn: '2025-06-18' }]] as const
    expect(milestone(await computed(id, [happenings[0], [...happenings[1]]]), 'review-lodge')).toBe('2025-08-14')
  })
  it('reg. 16(2): and in silence, of the day by which it was due', async () =>
    // Mon 30 Jun 2025; 1-4 Jul: 4; 11: 9; 18: 14; 25: 19; 1 Aug: 24; 5-8: 28; 15: 33; 22: 38; 25, 26: 40.
    expect(milestone(await computed(id, ['received 2025-06-02'], '2025-07-01'), 'review-lodge')).toBe('2025-08-26'))
  it('reg. 16(4): decided in 20 working days', async () => {
    // Mon 23 Jun 2025; 24-27: 4; 30 Jun-4 Jul: 9; 7-11: 14; 14-18: 19; 21: 20.
    const result = await computed(id, ['received 2025-06-02', 'answered 2025-06-16', 'review-lodged 2025-06-23'])
    expect(result.reviews[0]).toMatchObject({ due: '2025-07-21', state: 'running' })
  })
})
