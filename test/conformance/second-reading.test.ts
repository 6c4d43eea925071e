import { describe, expect, it } from 'vitest'
import { codes, computed } from './history.ts'

const days = (count: number, unit = 'working-day') => ({ by: { count, unit } })

// What a second reader of the rule cards found: dates worked by hand on a calendar of the proclaimed holidays.
describe('an extension without a date was made in time', () => {
  it('China: a fee notice on day 26 is inside 20 + 20, and its payment is not late', async () => {
    // Mon 3 Mar 2025; 20: 31 Mar; 1-3 Apr: 23; 4-6 Apr Qingming; 7 Apr: 24; 8 Apr: 25. Paid 10 Apr (day 0); 11: 1; 14-18: 6;
    // 21-25: 11; Sun 27 (worked): 12; 28-30: 15; 1-5 May off; 6-9: 19; 12 May: 20.
    const result = await computed(
      'cn-ogi-2019',
      ['received 2025-03-03', 'extended', 'fee-notice 2025-04-08', 'fee-paid 2025-04-10'],
      '2025-04-18',
    )
    expect([result.due, result.state, result.late]).toEqual(['2025-05-12', 'running', false])
  })
  it('China: a consultation on day 25 still stops the clock', async () => {
    // 40 days from 3 Mar: 8 Apr: 25; (9, 10 out); 11: 26; 14-18: 31; 21-25: 36; 27: 37; 28-30 Apr: 40.
    const result = await computed('cn-ogi-2019', [
      'received 2025-03-03',
      'extended',
      'third-party-consulted 2025-04-08',
      'third-party-replied 2025-04-10',
    ])
    expect([result.due, codes(result)]).toEqual(['2025-04-30', []])
  })
  it('United States: a question on day 24', async () => {
    // Mon 2 Jun 2025; 19 Jun and 4 Jul off; 1 Jul: 20 + ... 2-3: 22; 7 Jul: 23; 8-10 out; 11: 24; 14-18: 29; 21 Jul: 30.
    const result = await computed('us-foia', [
      'received 2025-06-02',
      'extended',
      'clarification-requested 2025-07-07',
      'clarification-received 2025-07-10',
    ])
    expect([result.due, result.late, codes(result)]).toEqual(['2025-07-21', false, []])
  })
})

describe('more than the law allows', () => {
  it('PAIA s.26(1): once, even where the first was shorter', async () => {
    // 7 Mar + 30 = 6 Apr (+ 5 = Fri 11 Apr).
    const result = await computed('za-paia-2000', [
      'received 2025-03-07',
      ['extended 2025-03-18', days(5, 'calendar-day')],
      ['extended 2025-03-20', days(5, 'calendar-day')],
    ])
    expect([result.due, codes(result)]).toEqual(['2025-04-11', ['extended-twice']])
  })
  it('a second extension of nothing is told: 20 + 20 are used up', async () => {
    const result = await computed('cn-ogi-2019', ['received 2025-03-03', 'extended 2025-03-10', 'extended 2025-03-20'])
    // 40 from 3 Mar: ... 25 Apr: 38; Sun 27 (worked): 39; 28 Apr: 40.
    expect([result.due, codes(result)]).toEqual(['2025-04-28', ['extension-cut']])
  })
})

describe('a term that has run out', () => {
  it('RTI s.11: a third party told after the thirty days does not undo lateness', async () => {
    // 3 Mar + 30 = 2 Apr 2025.
    const result = await computed(
      'in-rti-2005',
      ['received 2025-03-03', 'third-party-consulted 2025-04-05'],
      '2025-04-10',
    )
    expect([result.due, result.late, codes(result)]).toEqual(['2025-04-02', true, ['third-party-consulted-late']])
  })
  it('RTI s.7(1): an answer on the last day but after the 48th hour is told', async () => {
    const at = (last: string) =>
      computed('in-rti-2005', [
        ['received 2025-03-03', { at: '2025-03-03T04:30:00Z', urgent: true }],
        ['answered 2025-03-05', { at: last }],
      ])
    expect(codes(await at('2025-03-05T04:30:01Z'))).toEqual(['answered-after-hours'])
    expect(codes(await at('2025-03-05T04:30:00Z'))).toEqual([])
  })
})

it('5 U.S.C. 552(a)(3)(A): before the day of perfection the whole term is left', async () => {
  const result = await computed('us-foia', [['received 2025-06-02', { perfectedOn: '2025-06-11' }]], '2025-06-05')
  expect([result.daysUsed, result.daysLeft]).toEqual([0, 20])
})
