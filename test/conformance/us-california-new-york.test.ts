import { describe, expect, it } from 'vitest'
import type { CivilDate } from '../../src/domain/calendar/civil-date.ts'
import { codes, computed, type Happening, milestone } from './history.ts'

/** What every result of a law says whose numbers were not all read. */
const unread = 'law-not-verified'

describe('us-ca-pra, Gov. Code 7922.535', () => {
  const due = async (happenings: readonly Happening[], closures: readonly string[] = []) =>
    (await computed('us-ca-pra', happenings, undefined, { closures: closures as CivilDate[] })).due

  it('(a): ten days from receipt, which is not counted', async () => {
    // Mon 3 Mar 2025 + 10 = Thu 13.
    const result = await computed('us-ca-pra', ['received 2025-03-03'], '2025-03-14')
    expect([result.due, result.late, codes(result)]).toEqual(['2025-03-13', true, [unread]])
  })
  it('CCP 12a: off a Saturday', async () =>
    // Wed 5 Mar 2025 + 10 = Sat 15; Mon 17.
    expect(await due(['received 2025-03-05'])).toBe('2025-03-17'))
  it('Gov. Code 6700: Cesar Chavez Day', async () =>
    // Fri 21 Mar 2025 + 10 = Mon 31; Tue 1 Apr.
    expect(await due(['received 2025-03-21'])).toBe('2025-04-01'))
  it('Gov. Code 6700: Lincoln Day', async () =>
    // Mon 2 Feb 2026 + 10 = Thu 12; Fri 13.
    expect(await due(['received 2026-02-02'])).toBe('2026-02-13'))
  it('CCP 135: Thanksgiving and the day after it', async () =>
    // Mon 17 Nov 2025 + 10 = Thu 27; 28 too; 29, 30 weekend; Mon 1 Dec.
    expect(await due(['received 2025-11-17'])).toBe('2025-12-01'))
  it('CCP 135: the Friday before a Saturday', async () =>
    // Tue 23 Jun 2026 + 10 = Fri 3 Jul, for Sat 4; Mon 6.
    expect(await due(['received 2026-06-23'])).toBe('2026-07-06'))
  it('CCP 135: Columbus Day until 2021, Native American Day since 2022', async () => {
    // Fri 1 Oct 2021 + 10 = Mon 11; Tue 12. Fri 3 Oct 2025 + 10 = Mon 13. Tue 16 Sep 2025 + 10 = Fri 26; Mon 29.
    expect(await due(['received 2021-10-01'])).toBe('2021-10-12')
    expect(await due(['received 2025-10-03'])).toBe('2025-10-13')
    expect(await due(['received 2025-09-16'])).toBe('2025-09-29')
  })
  it('CCP 12b: a day on which the office is closed', async () =>
    // Tue 16 Dec 2025 + 10 = Fri 26; closed; Mon 29.
    expect(await due(['received 2025-12-16'], ['2025-12-26'])).toBe('2025-12-29'))
  it('Admission Day: both readings are shown', async () => {
    // Sat 30 Aug 2025 + 10 = Tue 9 Sep; by Gov. Code 6700 Wed 10.
    const { due: day, warnings } = await computed('us-ca-pra', ['received 2025-08-30'])
    expect(day).toBe('2025-09-09')
    expect(warnings.find(({ code }) => code === 'other-reading')?.params).toMatchObject({ due: '2025-09-10' })
  })
  it('(b): fourteen more in unusual circumstances, from the tenth day', async () =>
    // 13 Mar + 14 = Thu 27.
    expect(await due(['received 2025-03-03', 'extended 2025-03-10'])).toBe('2025-03-27'))
  it('(b): no notice gives more than fourteen', async () => {
    const asked: Happening = ['extended 2025-03-10', { by: { count: 20, unit: 'calendar-day' } }]
    const result = await computed('us-ca-pra', ['received 2025-03-03', asked])
    expect([result.due, codes(result)]).toEqual(['2025-03-27', [unread, 'extension-cut']])
  })
  it('(b): the notice goes within the ten days', async () => {
    const result = await computed('us-ca-pra', ['received 2025-03-03', 'extended 2025-03-14'])
    expect([result.due, codes(result)]).toEqual(['2025-03-13', [unread, 'extended-late']])
    expect(milestone(result, 'extension-notice')).toBe('2025-03-13')
  })
  it('(a): the records on the day that the determination estimates', async () => {
    const determined: Happening = ['extended 2025-03-12', { ground: 'estimated-date', to: '2025-05-05' }]
    expect(await due(['received 2025-03-03', determined])).toBe('2025-05-05')
  })
})

describe('us-ny-foil, Public Officers Law 89', () => {
  const id = 'us-ny-foil'
  const due = async (happenings: readonly Happening[]) => (await computed(id, happenings)).due

  it('89(3)(a): five business days', async () =>
    // Mon 3 Mar 2025; 4-7: 1-4; Mon 10: 5.
    expect(await due(['received 2025-03-03'])).toBe('2025-03-10'))
  it("GCL 24: Lincoln's and Washington's Birthday", async () =>
    // Fri 7 Feb 2025; 10, 11: 1, 2; 12 off; 13, 14: 3, 4; 17 off; 18: 5.
    expect(await due(['received 2025-02-07'])).toBe('2025-02-18'))
  it('GCL 24: Election Day', async () =>
    // Thu 30 Oct 2025; 31: 1; 3 Nov: 2; 4 off; 5-7: 3-5.
    expect(await due(['received 2025-10-30'])).toBe('2025-11-07'))
  it('GCL 24: the day after Thanksgiving is a business day', async () =>
    // Thu 20 Nov 2025; 21: 1; 24-26: 2-4; 27 off; 28: 5.
    expect(await due(['received 2025-11-20'])).toBe('2025-11-28'))
  it('GCL 24: a Sunday moves to Monday, a Saturday does not', async () => {
    // Mon 28 Jun 2027; 29-2 Jul: 1-4; Mon 5 off for Sun 4; 6: 5. Mon 29 Jun 2026; 30-3 Jul: 1-4; Mon 6: 5.
    expect(await due(['received 2027-06-28'])).toBe('2027-07-06')
    expect(await due(['received 2026-06-29'])).toBe('2026-07-06')
  })
  const acknowledged = ['received 2025-03-03', 'interim-reply 2025-03-10']
  it('1401.5(c)(3): 20 business days from the acknowledgment with its date', async () => {
    // 11-14 Mar: 1-4; 17-21: 5-9; 24-28: 10-14; 31-4 Apr: 15-19; Mon 7: 20.
    const result = await computed(id, acknowledged)
    expect([result.due, result.late]).toEqual(['2025-04-07', false])
  })
  it('89(3)(a): one acknowledgment, and no second delay', async () => {
    const result = await computed(id, [...acknowledged, 'interim-reply 2025-03-20'])
    expect([result.due, codes(result)]).toEqual(['2025-04-07', [unread, 'restarted-twice']])
  })
  it('89(4)(a): an acknowledgment after the five days does not undo the denial', async () => {
    // Fri 14 Mar; 17-21: 1-5; 24-28: 6-10; 31-4 Apr: 11-15; 7-11: 16-20.
    const result = await computed(id, ['received 2025-03-03', 'interim-reply 2025-03-14'])
    expect([result.due, result.late, codes(result)]).toEqual(['2025-04-11', true, [unread, 'restarted-after-due']])
  })
  it('1401.5(c)(4): a date certain, told in time and once', async () => {
    const certain: Happening = ['extended 2025-04-01', { to: '2025-06-02' }]
    expect(await due([...acknowledged, certain])).toBe('2025-06-02')
    const again: Happening = ['extended 2025-05-20', { to: '2025-08-01' }]
    expect(await due([...acknowledged, certain, again])).toBe('2025-06-02')
    expect(await due([...acknowledged, ['extended 2025-04-08', { to: '2025-06-02' }]])).toBe('2025-04-07')
  })
  it('89(4)(a): thirty days to appeal against silence, from the day it was due', async () =>
    // 10 Mar + 30 = Wed 9 Apr.
    expect(milestone(await computed(id, ['received 2025-03-03'], '2025-03-11'), 'review-lodge')).toBe('2025-04-09'))
  it('GCL 25-a: the thirty days do not end on Memorial Day', async () =>
    // Sat 26 Apr 2025 + 30 = Mon 26 May; Tue 27.
    expect(milestone(await computed(id, ['received 2025-04-22', 'answered 2025-04-26']), 'review-lodge')).toBe(
      '2025-05-27',
    ))
  it('89(4)(a): the appeal is decided in ten business days; 89(4)(b): four months for the court', async () => {
    // Tue 1 Apr; 2-4: 1-3; 7-11: 4-8; 14, 15: 9, 10. 15 Apr + 4 months = Fri 15 Aug.
    const result = await computed(id, [
      'received 2025-03-03',
      'answered 2025-03-10',
      'review-lodged 2025-04-01',
      'review-decided 2025-04-15',
    ])
    expect(result.reviews.map(({ due: day, late }) => [day, late])).toEqual([['2025-04-15', false]])
    expect(milestone(result, 'complaint-lodge')).toBe('2025-08-15')
  })
  it('89(5)(b)(2): whoever submitted a trade secret has ten business days from the notice', async () => {
    // Received by them on Wed 5 Mar 2025: 6, 7: 2; 10-14: 7; 17-19: 10.
    const told: Happening = ['third-party-consulted 2025-03-04', { receivedOn: '2025-03-05' }]
    const result = await computed(id, ['received 2025-03-03', told])
    expect([milestone(result, 'third-party-reply'), result.due]).toEqual(['2025-03-19', '2025-03-10'])
  })
})
