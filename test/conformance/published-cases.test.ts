import { describe, expect, it } from 'vitest'
import { codes, computed, milestone } from './history.ts'

// Dates that regulators, agencies and writers on the laws have published of real requests.
describe('Office of the Australian Information Commissioner', () => {
  const id = 'au-foi-1982'
  it('a request of 9 February 2018: the period ends on Sunday 11 March, the due date is Monday the 12th', async () => {
    expect((await computed(id, ['received 2018-02-09'])).due).toBe('2018-03-12')
    expect((await computed(id, ['received 2018-02-09'], '2018-02-09', { region: 'NSW' })).due).toBe('2018-03-12')
  })
  it('RQ24/05436: a request of 5 September 2024, 30 days longer, was due by 4 November', async () =>
    // 5 Sep + 30 = Sat 5 Oct; the extension counts on from there, not from the Monday: + 30 = Mon 4 Nov.
    expect((await computed(id, ['received 2024-09-05', ['extended 2024-10-01', { ground: 's 15(6)' }]])).due).toBe(
      '2024-11-04',
    ))
  it('RQ24/05436: 45 more days by s.15AC would have ended on 19 December', async () => {
    const asked = ['extended 2024-12-05', { ground: 's 15AC', by: { count: 45, unit: 'calendar-day' } }] as [
      string,
      object,
    ]
    const result = await computed(id, [
      'received 2024-09-05',
      ['extended 2024-10-01', { ground: 's 15(6)' }],
      asked as never,
    ])
    expect([result.due, codes(result)]).toEqual(['2024-12-19', []])
  })
})

describe('New Zealand', () => {
  it('FYI 18974: asked on Saturday 28 May 2022, extended on 27 June to 19 July', async () => {
    // 30 May-3 Jun: 5; 6 Jun Queen's Birthday; 7-10: 9; 13-17: 14; 20-23: 18; 24 Matariki; 27-28: 20.
    expect((await computed('nz-oia-1982', ['received 2022-05-28'])).due).toBe('2022-06-28')
    const result = await computed('nz-oia-1982', ['received 2022-05-28', ['extended 2022-06-27', { to: '2022-07-19' }]])
    expect([result.due, codes(result)]).toEqual(['2022-07-19', []])
  })
  it('the Ombudsman: LGOIMA requests made on 22 November or later run into the summer', async () => {
    // 2019: the 20th day of 21 November is 19 December, the last day before the summer period.
    expect((await computed('nz-lgoima-1987', ['received 2019-11-21'])).due).toBe('2019-12-19')
    expect((await computed('nz-lgoima-1987', ['received 2019-11-22'])).due?.slice(0, 7)).toBe('2020-01')
  })
  it('LGOIMA until 21 March 2019: 20 December is still worked in 2018', async () =>
    // Thu 22 Nov; 23: 1; 26-30: 6; 3-7 Dec: 11; 10-14: 16; 17-20: 20.
    expect((await computed('nz-lgoima-1987', ['received 2018-11-22'])).due).toBe('2018-12-20'))
})

describe('United Kingdom', () => {
  it('Christmas 2014: a request of 2 December is due on 5 January', async () =>
    // 3-5: 3; 8-12: 8; 15-19: 13; 22-24: 16; 29-31: 19; 1 Jan, and 2 Jan in Scotland; 5 Jan: 20.
    expect((await computed('uk-foia-2000', ['received 2014-12-02'])).due).toBe('2015-01-05'))
  it("Christmas 2014: one received on Scotland's bank holiday, 1 December, is received on that day", async () =>
    expect((await computed('uk-foia-2000', ['received 2014-12-01'])).due).toBe('2014-12-31'))
  it('Scottish Information Commissioner, 135/2025: answered, and reviewed, in time', async () => {
    // Fri 29 Nov 2024; Mon 2 Dec is St Andrew's Day; 3-6: 4; 9-13: 9; 16-20: 14; 23-24: 16.
    const history = [
      'received 2024-11-29',
      'answered 2024-12-24',
      'review-lodged 2025-01-30',
      'review-decided 2025-02-21',
    ]
    const result = await computed('uk-foisa-2002', history)
    expect([result.late, result.age]).toEqual([false, 16])
    // 31 Jan: 1; 3-7: 6; 10-14: 11; 17-21: 16; 24-27: 20.
    expect(milestone(result, 'review-decide')).toBe('2025-02-27')
  })
})
