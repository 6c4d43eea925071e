import { describe, expect, it } from 'vitest'
import { codes, computed, milestone } from './history.ts'

describe('FOIA 2000', () => {
  const id = 'uk-foia-2000'
  it('s.10(1): twentieth working day following receipt', async () => {
    // Mon 3 Mar 2025; 4-7: 1-4; 10-14: 5-9; Mon 17 Mar St Patrick's Day (Northern Ireland) off; 18-21: 10-13; 24-28: 14-18; 31 Mar, 1 Apr: 19, 20.
    expect((await computed(id, ['received 2025-03-03'])).due).toBe('2025-04-01')
  })
  it('s.10(6): a bank holiday in one part only is not a working day anywhere', async () => {
    // Fri 11 Jul 2025; Mon 14 Jul (Boyne, substitute) off; 15-18: 1-4; 21-25: 5-9; 28 Jul-1 Aug: 10-14; Mon 4 Aug (Scotland) off; 5-8: 15-18; 11, 12 Aug: 19, 20.
    expect((await computed(id, ['received 2025-07-11'])).due).toBe('2025-08-12')
  })
  it("s.10(6): what would be due on St Andrew's Day is due the day after", async () => {
    // Fri 1 Nov 2024; 4-8: 1-5; 11-15: 6-10; 18-22: 11-15; 25-29: 16-20.  Mon 4 Nov: day 20 would be Mon 2 Dec, the substitute; so Tue 3 Dec.
    expect((await computed(id, ['received 2024-11-01'])).due).toBe('2024-11-29')
    expect((await computed(id, ['received 2024-11-04'])).due).toBe('2024-12-03')
  })
  it('s.10: across Christmas and New Year', async () => {
    // Tue 10 Dec 2024; 11-13: 1-3; 16-20: 4-8; 23, 24: 9, 10; 27: 11; 30, 31: 12, 13; 1 and 2 Jan off; 3: 14; 6-10: 15-19; 13: 20.
    expect((await computed(id, ['received 2024-12-10'])).due).toBe('2025-01-13')
  })
  it('s.10: across Easter', async () => {
    // Mon 14 Apr 2025; 15-17: 1-3; 18, 21 off; 22-25: 4-7; 28 Apr-2 May: 8-12; 5 May off; 6-9: 13-16; 12-15: 17-20.
    expect((await computed(id, ['received 2025-04-14'])).due).toBe('2025-05-15')
  })
  it('s.10(1): received on a Saturday', async () => {
    // Sat 7 Jun 2025; 9-13: 1-5; 16-20: 6-10; 23-27: 11-15; 30 Jun-4 Jul: 16-20.
    expect((await computed(id, ['received 2025-06-07'])).due).toBe('2025-07-04')
  })
  it('s.10(2): both the day of the fees notice and the day of the fee are disregarded', async () => {
    // Mon 2 Jun 2025: without, 30 Jun. Notice Thu 5, paid Mon 9: 5, 6, 9 out: 1, 2, 3 Jul.
    expect((await computed(id, ['received 2025-06-02'])).due).toBe('2025-06-30')
    expect((await computed(id, ['received 2025-06-02', 'fee-notice 2025-06-05', 'fee-paid 2025-06-09'])).due).toBe(
      '2025-07-03',
    )
  })
  it('s.10(2): given and paid on one day, that one day is disregarded', async () => {
    expect((await computed(id, ['received 2025-06-02', 'fee-notice 2025-06-05', 'fee-paid 2025-06-05'])).due).toBe(
      '2025-07-01',
    )
  })
  it('s.9(2): three months beginning with the day of the notice', async () => {
    expect(milestone(await computed(id, ['received 2025-06-02', 'fee-notice 2025-06-05']), 'pay-by')).toBe('2025-09-04')
  })
  it('s.1(3): nothing is due until the question is answered, and then the term starts again', async () => {
    const asked = await computed(id, ['received 2025-06-02', 'clarification-requested 2025-06-06'], '2025-06-20')
    expect([asked.due, asked.state]).toEqual([null, 'waiting'])
    // Answered Mon 16 Jun: 17-20: 1-4; 23-27: 5-9; 30 Jun-4 Jul: 10-14; 7-11: 15-19; Mon 14 Jul off (Boyne, substitute for Sat 12); 15 Jul: 20.
    const answered = await computed(id, [
      'received 2025-06-02',
      'clarification-requested 2025-06-06',
      'clarification-received 2025-06-16',
    ])
    expect(answered.due).toBe('2025-07-15')
  })
  it('s.1(3): a question asked twice without an answer is one question', async () => {
    const result = await computed(id, [
      'received 2025-06-02',
      'clarification-requested 2025-06-06',
      'clarification-requested 2025-06-10',
      'clarification-received 2025-06-16',
    ])
    expect(result.due).toBe('2025-07-15')
    expect(codes(result)).toEqual(['already-stopped'])
  })
  it('s.10(3): the public interest test adds up to 20 working days', async () => {
    // From Mon 30 Jun 2025: 1-4 Jul: 1-4; 7-11: 5-9; 14 off; 15-18: 10-13; 21-25: 14-18; 28, 29 Jul: 19, 20.
    expect(
      (await computed(id, ['received 2025-06-02', ['extended 2025-06-27', { ground: 'public-interest' }]])).due,
    ).toBe('2025-07-29')
  })
  it('s.10(3): an extension to a date is not moved by a later fees notice', async () => {
    const result = await computed(id, [
      'received 2025-06-02',
      ['extended 2025-06-20', { to: '2025-07-21' }],
      'fee-notice 2025-06-23',
      'fee-paid 2025-06-24',
    ])
    expect(result.due).toBe('2025-07-21')
  })
  it('code 5.4: an internal review is decided in 20 working days', async () => {
    // Lodged Mon 2 Jun 2025: 30 Jun.
    expect(
      milestone(
        await computed(id, ['received 2025-04-01', 'answered 2025-05-01', 'review-lodged 2025-06-02']),
        'review-decide',
      ),
    ).toBe('2025-06-30')
  })
  it('late from the day after', async () => {
    expect((await computed(id, ['received 2025-06-02'], '2025-06-30')).late).toBe(false)
    const next = await computed(id, ['received 2025-06-02'], '2025-07-01')
    expect([next.late, next.state, next.daysLeft]).toEqual([true, 'overdue', -1])
  })
  it('2026-06-15, proclaimed in Scotland, is not a working day', async () => {
    // Mon 1 Jun 2026; 2-5: 1-4; 8-12: 5-9; 15 off; 16-19: 10-13; 22-26: 14-18; 29, 30: 19, 20.
    expect((await computed(id, ['received 2026-06-01'])).due).toBe('2026-06-30')
  })
})

describe('EIR 2004', () => {
  const id = 'uk-eir-2004'
  it('reg. 5(2): 20 working days', async () =>
    expect((await computed(id, ['received 2025-06-02'])).due).toBe('2025-06-30'))
  it('reg. 7(1): 40 working days in all', async () =>
    expect((await computed(id, ['received 2025-06-02', 'extended 2025-06-30'])).due).toBe('2025-07-29'))
  it('reg. 7(3): notice after the first 20 working days has no effect', async () =>
    expect((await computed(id, ['received 2025-06-02', 'extended 2025-07-01'])).due).toBe('2025-06-30'))
  it('reg. 9(4): particulars start the time again', async () =>
    // Answered Mon 9 Jun: 10-13: 1-4; 16-20: 5-9; 23-27: 10-14; 30 Jun-4 Jul: 15-19; 7 Jul: 20.
    expect(
      (
        await computed(id, [
          'received 2025-06-02',
          'clarification-requested 2025-06-04',
          'clarification-received 2025-06-09',
        ])
      ).due,
    ).toBe('2025-07-07'))
  it('reg. 8: from the notice to the payment, both included, is disregarded', async () =>
    expect((await computed(id, ['received 2025-06-02', 'fee-notice 2025-06-05', 'fee-paid 2025-06-09'])).due).toBe(
      '2025-07-03',
    ))
  it('reg. 11(4): representations are decided in 40 working days', async () =>
    // From Mon 2 Jun 2025: day 20 is 30 Jun, day 40 is 29 Jul.
    expect(
      milestone(
        await computed(id, ['received 2025-04-01', 'answered 2025-05-01', 'review-lodged 2025-06-02']),
        'review-decide',
      ),
    ).toBe('2025-07-29'))
})

describe('FOISA 2002', () => {
  const id = 'uk-foisa-2002'
  it('s.10(1): 20 working days by Scottish holidays only', async () =>
    // Mon 3 Mar 2025: 17 Mar counts in Scotland: 31 Mar.
    expect((await computed(id, ['received 2025-03-03'])).due).toBe('2025-03-31'))
  it('s.73: Easter Monday is worked in Scotland', async () =>
    // Mon 14 Apr 2025; 15-17: 1-3; 18 off; 21-25: 4-8; 28 Apr-2 May: 9-13; 5 off; 6-9: 14-17; 12-14: 18-20.
    expect((await computed(id, ['received 2025-04-14'])).due).toBe('2025-05-14'))
  it('s.73: 2 January and the summer bank holiday of August are not', async () =>
    // Tue 10 Dec 2024: as in England, 2 Jan off in both: 13 Jan.
    expect((await computed(id, ['received 2024-12-10'])).due).toBe('2025-01-13'))
  it('s.1(3): clarification starts the time again', async () =>
    // Mon 16 Jun 2025: 17-20: 1-4 ... 7-11 Jul: 15-19; 14 Jul is worked: 20.
    expect(
      (
        await computed(id, [
          'received 2025-06-02',
          'clarification-requested 2025-06-06',
          'clarification-received 2025-06-16',
        ])
      ).due,
    ).toBe('2025-07-14'))
  it('no extension', async () => {
    const result = await computed(id, ['received 2025-06-02', 'extended 2025-06-10'])
    expect([result.due, codes(result)]).toEqual(['2025-06-30', ['no-extension']])
  })
  it('s.21(1): a review in 20 working days', async () =>
    expect(
      milestone(
        await computed(id, ['received 2025-04-01', 'answered 2025-05-01', 'review-lodged 2025-06-02']),
        'review-decide',
      ),
    ).toBe('2025-06-30'))
})
