import { describe, expect, it } from 'vitest'
import { codes, computed, milestone } from './history.ts'

const id = 'cn-ogi-2019'

describe('政府信息公开条例', () => {
  it('art. 33: 20 working days from the day after receipt', async () => {
    // Mon 3 Mar 2025 is day 0; 4-7 Mar are 1-4, 10-14: 5-9, 17-21: 10-14, 24-28: 15-19, Mon 31 Mar: 20.
    expect((await computed(id, ['received 2025-03-03'])).due).toBe('2025-03-31')
  })
  it('art. 33: received on a Saturday, Monday is day 1', async () => {
    // Sat 1 Mar 2025; 3-7: 1-5, 10-14: 6-10, 17-21: 11-15, 24-28: 16-20.
    expect((await computed(id, ['received 2025-03-01'])).due).toBe('2025-03-28')
  })
  it('art. 33: across Spring Festival with make-up Sunday 26 January and Saturday 8 February', async () => {
    // Mon 20 Jan 2025; 21-24: 1-4; Sun 26 (worked): 5; 27: 6; 28 Jan-4 Feb off; 5-7 Feb: 7-9; Sat 8 (worked): 10; 10-14: 11-15; 17-21: 16-20.
    expect((await computed(id, ['received 2025-01-20'])).due).toBe('2025-02-21')
  })
  it('art. 33: across Golden Week with make-up Sunday 28 September and Saturday 11 October', async () => {
    // Fri 26 Sep 2025; Sun 28 (worked): 1; 29, 30: 2, 3; 1-8 Oct off; 9, 10: 4, 5; Sat 11 (worked): 6; 13-17: 7-11; 20-24: 12-16; 27-30: 17-20.
    expect((await computed(id, ['received 2025-09-26'])).due).toBe('2025-10-30')
  })
  it('art. 33: received on a holiday, day 1 is the first working day after it', async () => {
    // Wed 1 Oct 2025; 9, 10 Oct: 1, 2; Sat 11: 3; 13-17: 4-8; 20-24: 9-13; 27-31: 14-18; 3, 4 Nov: 19, 20.
    expect((await computed(id, ['received 2025-10-01'])).due).toBe('2025-11-04')
  })
  it('art. 31: by e-mail the day of confirmation is day 0', async () => {
    // Confirmed Wed 5 Mar 2025: 6, 7: 1, 2; 10-14: 3-7; 17-21: 8-12; 24-28: 13-17; 31 Mar, 1, 2 Apr: 18-20.
    const result = await computed(
      id,
      [['received 2025-03-03', { channel: 'email', confirmedOn: '2025-03-05' }]],
      '2025-03-05',
    )
    expect(result.due).toBe('2025-04-02')
    expect(result.age).toBe(0)
  })
  it('art. 31: without a confirmation the day of arrival is taken, with a warning', async () => {
    const result = await computed(id, [['received 2025-03-03', { channel: 'portal' }]])
    expect(result.due).toBe('2025-03-31')
    expect(codes(result)).toContain('receipt-not-confirmed')
  })
  it('art. 31: registered post counts from the day it is signed for', async () => {
    const result = await computed(
      id,
      [['received 2025-03-03', { channel: 'registered-post', confirmedOn: '2025-03-05' }]],
      '2025-03-06',
    )
    expect(result.due).toBe('2025-03-31')
  })
  it('art. 30: the correction is asked for within 7 working days', async () => {
    // 4-7 Mar: 1-4; 10-12: 5-7.
    expect(milestone(await computed(id, ['received 2025-03-03']), 'ask-correction')).toBe('2025-03-12')
  })
  it('art. 30: while the correction is awaited nothing is due', async () => {
    const result = await computed(id, ['received 2025-03-03', 'clarification-requested 2025-03-07'], '2025-03-20')
    expect([result.due, result.state, result.daysUsed, result.daysLeft]).toEqual([null, 'waiting', 4, 16])
  })
  it('art. 30: the corrected request starts the term again', async () => {
    // Corrected Fri 14 Mar 2025: 17-21: 1-5; 24-28: 6-10; 31 Mar-3 Apr: 11-14; Fri 4 Apr Qingming; 7-11: 15-19; 14 Apr: 20.
    const result = await computed(id, [
      'received 2025-03-03',
      'clarification-requested 2025-03-07',
      'clarification-received 2025-03-14',
    ])
    expect(result.due).toBe('2025-04-14')
  })
  it('art. 30: a correction asked for a second time has no effect', async () => {
    const first = ['received 2025-03-03', 'clarification-requested 2025-03-05', 'clarification-received 2025-03-07']
    const again = await computed(id, [
      ...first,
      'clarification-requested 2025-03-10',
      'clarification-received 2025-03-20',
    ])
    expect(again.due).toBe((await computed(id, first, '2025-03-20')).due)
    expect(codes(again)).toContain('asked-twice')
  })
  it('art. 33(3): the time a third party takes is not counted', async () => {
    // Consulted Mon 10 Mar (day 5, counted), replied Wed 12: 11 and 12 not counted; 31 Mar moves by two: 2 Apr.
    const result = await computed(id, [
      'received 2025-03-03',
      'third-party-consulted 2025-03-10',
      'third-party-replied 2025-03-12',
    ])
    expect(result.due).toBe('2025-04-02')
  })
  it('art. 32: the third party has 15 working days', async () => {
    // From Mon 10 Mar: 11-14: 1-4; 17-21: 5-9; 24-28: 10-14; 31: 15.
    expect(
      milestone(await computed(id, ['received 2025-03-03', 'third-party-consulted 2025-03-10']), 'third-party-reply'),
    ).toBe('2025-03-31')
  })
  it('art. 33(3): two consultations that overlap are not counted once, not twice', async () => {
    // Third party 10-14 Mar: 11-14 out; other organ 12-18 Mar: 13-18 out; union 11, 12, 13, 14, 17, 18: 6 days. 31 Mar + 6: 1, 2, 3, 7, 8, 9 Apr.
    const result = await computed(id, [
      'received 2025-03-03',
      'third-party-consulted 2025-03-10',
      'third-party-replied 2025-03-14',
      'body-consulted 2025-03-12',
      'body-replied 2025-03-18',
    ])
    expect(result.due).toBe('2025-04-09')
  })
  it('art. 33: up to 20 working days more', async () => {
    // From Mon 31 Mar 2025: 1-3 Apr: 1-3; 4 off; 7-11: 4-8; 14-18: 9-13; 21-25: 14-18; Sun 27 (worked): 19; 28: 20.
    expect((await computed(id, ['received 2025-03-03', 'extended 2025-03-31'])).due).toBe('2025-04-28')
  })
  it('art. 33: more than 20 is cut to 20', async () => {
    const result = await computed(id, [
      'received 2025-03-03',
      ['extended 2025-03-31', { by: { count: 30, unit: 'working-day' } }],
    ])
    expect(result.due).toBe('2025-04-28')
    expect(codes(result)).toContain('extension-cut')
  })
  it('art. 33: an extension after the due date has no effect', async () => {
    const result = await computed(id, ['received 2025-03-03', 'extended 2025-04-01'])
    expect([result.due, result.late, codes(result)]).toEqual(['2025-03-31', true, ['extended-late']])
  })
  it('fees: payment starts the term again from the next day', async () => {
    // Paid Mon 17 Mar 2025: 18-21: 1-4; 24-28: 5-9; 31 Mar-3 Apr: 10-13; 7-11: 14-18; 14, 15 Apr: 19, 20.
    expect((await computed(id, ['received 2025-03-03', 'fee-notice 2025-03-10', 'fee-paid 2025-03-17'])).due).toBe(
      '2025-04-15',
    )
  })
  it('fees: 20 working days to pay, and then it may be treated as abandoned', async () => {
    // Notice Mon 10 Mar: 11-14: 1-4; 17-21: 5-9; 24-28: 10-14; 31 Mar-3 Apr: 15-18; 7, 8 Apr: 19, 20.
    const result = await computed(id, ['received 2025-03-03', 'fee-notice 2025-03-10'], '2025-04-09')
    expect(milestone(result, 'pay-by')).toBe('2025-04-08')
    expect([result.state, codes(result)]).toEqual(['waiting', ['may-be-abandoned']])
  })
  it('an answer while a consultation is open closes it', async () => {
    // Consulted Mon 10 Mar, answered Thu 13: 11-13 not counted; 31 Mar + 3: 1, 2, 3 Apr.
    const result = await computed(id, [
      'received 2025-03-03',
      'third-party-consulted 2025-03-10',
      'answered 2025-03-13',
    ])
    expect([result.state, result.due, result.late, result.daysUsed]).toEqual(['answered', '2025-04-03', false, 5])
  })
  it('a reset after the due date does not undo lateness', async () => {
    const result = await computed(id, ['received 2025-03-03', 'fee-notice 2025-04-02', 'fee-paid 2025-04-03'])
    expect([result.late, result.state]).toEqual([true, 'overdue'])
    // Paid Thu 3 Apr: 7-11: 1-5; 14-18: 6-10; 21-25: 11-15; Sun 27: 16; 28-30: 17-19; 1-5 May off; 6 May: 20.
    expect(result.due).toBe('2025-05-06')
  })
  it('a year without a published notice is provisional, and the warning names it', async () => {
    const result = await computed(id, ['received 2026-12-21'])
    expect(result.provisional).toBe(true)
    expect(result.warnings.map(({ params }) => params)).toContainEqual({ year: 2027, calendar: result.calendar.id })
  })
  it('a transfer is no transfer: the clock runs on', async () => {
    const result = await computed(id, ['received 2025-03-03', 'transferred 2025-03-05'])
    expect([result.state, result.due]).toEqual(['running', '2025-03-31'])
  })
  it('行政复议法 art. 20: 60 days from the answer', async () => {
    // 31 Mar + 60: 30 in April, 30 May.
    expect(milestone(await computed(id, ['received 2025-03-03', 'answered 2025-03-31']), 'review-lodge')).toBe(
      '2025-05-30',
    )
  })
})
