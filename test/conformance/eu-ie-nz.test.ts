import { describe, expect, it } from 'vitest'
import { codes, computed, milestone } from './history.ts'

describe('Regulation 1049/2001', () => {
  const id = 'eu-1049-2001'
  it('art. 7(1): 15 working days from registration', async () =>
    // Mon 3 Mar 2025; 4-7: 1-4; 10-14: 5-9; 17-21: 10-14; 24: 15.
    expect((await computed(id, ['received 2025-03-03'])).due).toBe('2025-03-24'))
  it('closure days: Maundy Thursday to Easter Monday, 1 and 9 May', async () =>
    // Mon 14 Apr 2025; 15, 16: 1, 2; 17, 18, 21 off; 22-25: 3-6; 28-30: 7-9; 1 May off; 2: 10; 5-8: 11-14; 9 off; 12: 15.
    expect((await computed(id, ['received 2025-04-14'])).due).toBe('2025-05-12'))
  it('closure days: Ascension and the Friday after, Whit Monday', async () =>
    // Mon 26 May 2025; 27, 28: 1, 2; 29, 30 off; 2-6 Jun: 3-7; 9 off; 10-13: 8-11; 16-19: 12-15.
    expect((await computed(id, ['received 2025-05-26'])).due).toBe('2025-06-19'))
  it('closure days: 24 December to 2 January', async () =>
    // Mon 16 Dec 2024; 17-20: 1-4; 23: 5; 24-31 and 1, 2 Jan off; 3: 6; 6-10: 7-11; 13-16: 12-15.
    expect((await computed(id, ['received 2024-12-16'])).due).toBe('2025-01-16'))
  it('21 July is off, 11 November is worked', async () => {
    // Mon 14 Jul 2025; 15-18: 1-4; 21 off; 22-25: 5-8; 28 Jul-1 Aug: 9-13; 4, 5: 14, 15.
    expect((await computed(id, ['received 2025-07-14'])).due).toBe('2025-08-05')
    // Mon 3 Nov 2025; 4-7: 1-4; 10-14: 5-9; 17-21: 10-14; 24: 15.
    expect((await computed(id, ['received 2025-11-03'])).due).toBe('2025-11-24')
  })
  it('art. 7(3): 15 more', async () =>
    // From Mon 24 Mar: 25-28: 1-4; 31 Mar-4 Apr: 5-9; 7-11: 10-14; 14: 15.
    expect((await computed(id, ['received 2025-03-03', 'extended 2025-03-20'])).due).toBe('2025-04-14'))
  it('art. 7(3): not more than 15', async () =>
    expect(
      codes(
        await computed(id, [
          'received 2025-03-03',
          ['extended 2025-03-20', { by: { count: 16, unit: 'working-day' } }],
        ]),
      ),
    ).toEqual(['extension-cut']))
  it('art. 6(2): clarification starts the time again', async () =>
    // Mon 10 Mar: 11-14: 1-4; 17-21: 5-9; 24-28: 10-14; 31: 15.
    expect(
      (
        await computed(id, [
          'received 2025-03-03',
          'clarification-requested 2025-03-05',
          'clarification-received 2025-03-10',
        ])
      ).due,
    ).toBe('2025-03-31'))
  it('art. 8(1): a confirmatory application in 15', async () =>
    expect(
      milestone(
        await computed(id, ['received 2025-01-06', 'answered 2025-01-20', 'review-lodged 2025-03-03']),
        'review-decide',
      ),
    ).toBe('2025-03-24'))
  it('art. 7(4): 15 to lodge it after a silence', async () =>
    // Due Mon 24 Mar; 14 Apr.
    expect(milestone(await computed(id, ['received 2025-03-03'], '2025-03-25'), 'review-lodge')).toBe('2025-04-14'))
  it('a closure of the institution is not a working day', async () =>
    expect((await computed(id, ['received 2025-03-03'], '2025-03-03', { closures: ['2025-03-10' as never] })).due).toBe(
      '2025-03-25',
    ))
  it('a year whose list is not held is provisional', async () => {
    expect((await computed(id, ['received 2025-03-03'])).provisional).toBe(false)
    expect((await computed(id, ['received 2026-03-02'])).provisional).toBe(true)
  })
})

describe('FOI Act 2014 (Ireland)', () => {
  const id = 'ie-foi-2014'
  it('s.13(1): four weeks are 20 weekdays', async () => {
    // Tue 1 Apr 2025; 2-4: 1-3; 7-11: 4-8; 14-18: 9-13 (Good Friday counts); 21 off; 22-25: 14-17; 28-30: 18-20.
    const result = await computed(id, ['received 2025-04-01'])
    expect([result.due, result.unit]).toEqual(['2025-04-30', 'working-day'])
  })
  it("s.2: St Patrick's Day", async () =>
    // Mon 3 Mar 2025; 4-7: 1-4; 10-14: 5-9; 17 off; 18-21: 10-13; 24-28: 14-18; 31 Mar, 1 Apr: 19, 20.
    expect((await computed(id, ['received 2025-03-03'])).due).toBe('2025-04-01'))
  it('s.2: 18 March 2022', async () =>
    // Tue 1 Mar 2022; 2-4: 1-3; 7-11: 4-8; 14-16: 9-11; 17, 18 off; 21-25: 12-16; 28-31: 17-20.
    expect((await computed(id, ['received 2022-03-01'])).due).toBe('2022-03-31'))
  it("s.2: St Brigid's Day from 2023", async () =>
    // Mon 20 Jan 2025; 21-24: 1-4; 27-31: 5-9; 3 Feb off; 4-7: 10-13; 10-14: 14-18; 17, 18: 19, 20.
    expect((await computed(id, ['received 2025-01-20'])).due).toBe('2025-02-18'))
  it('s.2: no holiday of Northern Ireland', async () =>
    // Mon 30 Jun 2025; 1-4 Jul: 1-4; 7-11: 5-9; 14-18: 10-14; 21-25: 15-19; 28: 20.
    expect((await computed(id, ['received 2025-06-30'])).due).toBe('2025-07-28'))
  it('s.2: across Christmas', async () =>
    // Mon 9 Dec 2024; 10-13: 1-4; 16-20: 5-9; 23, 24: 10, 11; 27: 12; 30, 31: 13, 14; 1 off; 2, 3: 15, 16; 6-9: 17-20.
    expect((await computed(id, ['received 2024-12-09'])).due).toBe('2025-01-09'))
  it('s.12(2): acknowledged in two weeks', async () =>
    // 7 May 2025: Wed; 8, 9: 1, 2; 12-16: 3-7; 19-21: 8-10.
    expect(milestone(await computed(id, ['received 2025-05-07']), 'acknowledge')).toBe('2025-05-21'))
  it('s.14: up to four weeks more', async () =>
    // Mon 30 Jun: 28 Jul; 29 Jul-1 Aug: 1-4; 4 Aug off; 5-8: 5-8; 11-15: 9-13; 18-22: 14-18; 25, 26: 19, 20.
    expect((await computed(id, ['received 2025-06-30', 'extended 2025-07-20'])).due).toBe('2025-08-26'))
  it('s.14: two weeks are ten weekdays', async () =>
    // 29 Jul-1 Aug: 1-4; 5-8: 5-8; 11, 12: 9, 10.
    expect(
      (await computed(id, ['received 2025-06-30', ['extended 2025-07-20', { by: { count: 2, unit: 'week' } }]])).due,
    ).toBe('2025-08-12'))
  it('s.27: a deposit stops the clock', async () =>
    // Asked Mon 7, paid Wed 9: 8, 9 out: 30 Jul.
    expect((await computed(id, ['received 2025-06-30', 'fee-notice 2025-07-07', 'fee-paid 2025-07-09'])).due).toBe(
      '2025-07-30',
    ))
  it('a question to the requester has no effect', async () => {
    const result = await computed(id, ['received 2025-06-30', 'clarification-requested 2025-07-07'])
    expect([result.due, result.steps[1]?.code]).toEqual(['2025-07-28', 'none'])
  })
  it('s.21: a review in three weeks', async () =>
    // Lodged Mon 30 Jun: 15 weekdays: 21 Jul.
    expect(
      milestone(
        await computed(id, ['received 2025-04-01', 'answered 2025-05-01', 'review-lodged 2025-06-30']),
        'review-decide',
      ),
    ).toBe('2025-07-21'))
  it('s.22: six months to the Commissioner', async () =>
    expect(
      milestone(
        await computed(id, [
          'received 2025-04-01',
          'answered 2025-05-01',
          'review-lodged 2025-06-03',
          'review-decided 2025-06-30',
        ]),
        'complaint-lodge',
      ),
    ).toBe('2025-12-30'))
})

describe('OIA 1982', () => {
  const id = 'nz-oia-1982'
  it('s.15(1): 20 working days', async () =>
    // Mon 3 Mar 2025; 4-7: 1-4; 10-14: 5-9; 17-21: 10-14; 24-28: 15-19; 31: 20.
    expect((await computed(id, ['received 2025-03-03'])).due).toBe('2025-03-31'))
  it('s.2: 25 December to 15 January are not working days', async () =>
    // Mon 9 Dec 2024; 10-13: 1-4; 16-20: 5-9; 23, 24: 10, 11; 25 Dec-15 Jan off; Thu 16, 17: 12, 13; 20-24: 14-18; 27, 28: 19, 20.
    expect((await computed(id, ['received 2024-12-09'])).due).toBe('2025-01-28'))
  it('s.2: received in the summer period, 16 January is day 1', async () =>
    // Fri 3 Jan 2025: 16, 17: 1, 2; 20-24: 3-7; 27-31: 8-12; 3-5 Feb: 13-15; 6 off; 7: 16; 10-13: 17-20.
    expect((await computed(id, ['received 2025-01-03'])).due).toBe('2025-02-13'))
  it('s.2: Easter and Anzac Day', async () =>
    // Mon 7 Apr 2025; 8-11: 1-4; 14-17: 5-8; 18, 21 off; 22-24: 9-11; 25 off; 28 Apr-2 May: 12-16; 5-8: 17-20.
    expect((await computed(id, ['received 2025-04-07'])).due).toBe('2025-05-08'))
  it('s.2: Anzac Day on a Saturday moves to Monday', async () =>
    // Mon 20 Apr 2026; 21-24: 1-4; Mon 27 off; 28 Apr-1 May: 5-8; 4-8: 9-13; 11-15: 14-18; 18, 19: 19, 20.
    expect((await computed(id, ['received 2026-04-20'])).due).toBe('2026-05-19'))
  it("s.2: the Sovereign's birthday and Matariki", async () =>
    // Tue 27 May 2025; 28-30: 1-3; 2 Jun off; 3-6: 4-7; 9-13: 8-12; 16-19: 13-16; 20 Matariki; 23-26: 17-20.
    expect((await computed(id, ['received 2025-05-27'])).due).toBe('2025-06-26'))
  it('s.2: regional anniversaries are worked', async () =>
    // Auckland Anniversary, Mon 27 Jan 2025, counts. Thu 16 Jan: 17: 1; 20-24: 2-6; 27-31: 7-11; 3-5: 12-14; 6 off; 7: 15; 10-14: 16-20.
    expect((await computed(id, ['received 2025-01-16'])).due).toBe('2025-02-14'))
  it('s.15(1AA): clarified after a question within 7 working days, the time starts again', async () =>
    // Asked Wed 12 Mar (day 7), clarified Mon 17: 18-21: 1-4; 24-28: 5-9; 31 Mar-4 Apr: 10-14; 7-11: 15-19; 14: 20.
    expect(
      (
        await computed(id, [
          'received 2025-03-03',
          'clarification-requested 2025-03-12',
          'clarification-received 2025-03-17',
        ])
      ).due,
    ).toBe('2025-04-14'))
  it('s.15(1AB): asked on the eighth working day, nothing changes', async () => {
    const result = await computed(id, [
      'received 2025-03-03',
      'clarification-requested 2025-03-13',
      'clarification-received 2025-03-17',
    ])
    expect([result.due, codes(result)]).toEqual(['2025-03-31', ['asked-late']])
  })
  it('s.15A: an extension by ten working days', async () =>
    expect(
      (await computed(id, ['received 2025-03-03', ['extended 2025-03-31', { by: { count: 10, unit: 'working-day' } }]]))
        .due,
    ).toBe('2025-04-14'))
  it('s.15A: no longest: an extension without length has no effect', async () => {
    const result = await computed(id, ['received 2025-03-03', 'extended 2025-03-20'])
    expect([result.due, codes(result)]).toEqual(['2025-03-31', ['extension-without-length']])
  })
  it('s.15A(3): notice within 20 working days of receipt, even where the time is longer already', async () => {
    const by = { by: { count: 10, unit: 'working-day' } }
    const result = await computed(id, ['received 2025-03-03', ['extended 2025-03-20', by], ['extended 2025-04-02', by]])
    expect([result.due, codes(result)]).toEqual(['2025-04-14', ['extension-notice-late']])
  })
  it('s.14: transferred within 10 working days', async () => {
    const result = await computed(id, ['received 2025-03-03', 'transferred 2025-03-10'])
    expect([milestone(result, 'transfer'), result.state, result.due]).toEqual([
      '2025-03-17',
      'transferred',
      '2025-03-31',
    ])
  })
})

describe('LGOIMA 1987', () => {
  const id = 'nz-lgoima-1987'
  it('s.2: 20 December to 10 January are not working days', async () =>
    // Mon 9 Dec 2024; 10-13: 1-4; 16-19: 5-8; 20 Dec-10 Jan off; 13-17: 9-13; 20-24: 14-18; 27, 28: 19, 20.
    expect((await computed(id, ['received 2024-12-09'])).due).toBe('2025-01-28'))
  it('s.2: 11 January is an ordinary day, here a Saturday', async () =>
    // Fri 3 Jan 2025: 13-17: 1-5; 20-24: 6-10; 27-31: 11-15; 3-5 Feb: 16-18; 6 off; 7, 10: 19, 20.
    expect((await computed(id, ['received 2025-01-03'])).due).toBe('2025-02-10'))
  it('s.13(1): 20 working days', async () =>
    expect((await computed(id, ['received 2025-03-03'])).due).toBe('2025-03-31'))
  it('s.13(1AA): clarification starts the time again', async () =>
    expect(
      (
        await computed(id, [
          'received 2025-03-03',
          'clarification-requested 2025-03-12',
          'clarification-received 2025-03-17',
        ])
      ).due,
    ).toBe('2025-04-14'))
  it('s.14: an extension to a date', async () =>
    expect((await computed(id, ['received 2025-03-03', ['extended 2025-03-20', { to: '2025-05-01' }]])).due).toBe(
      '2025-05-01',
    ))
})
