import { describe, expect, it } from 'vitest'
import { codes, computed, milestone } from './history.ts'

// Periods that end on a day off, and holidays that somebody proclaims or a region keeps. Dates worked out by hand.

describe('LGOIMA 1987 (New Zealand): the anniversary of the province', () => {
  const id = 'nz-lgoima-1987'
  const due = async (received: string, region?: string) =>
    (await computed(id, [`received ${received}`], received, region === undefined ? {} : { region })).due
  it("s.2(1): Westland's, Monday 28 November 2022, and then the summer", async () => {
    // Mon 21 Nov; 22-25: 4; 28 off; 29 Nov-2 Dec: 8; 5-9: 13; 12-16: 18; 19: 19; 20 Dec-10 Jan off; 11 Jan: 20.
    expect(await due('2022-11-21', 'WTC')).toBe('2023-01-11')
    // Elsewhere 28 November counts: 19 December.
    expect(await due('2022-11-21')).toBe('2022-12-19')
  })
  it("s.2(1): Auckland's, Monday 30 January 2023", async () =>
    // Fri 20 Jan; 23-27: 5; 30 off; 31 Jan-3 Feb: 9; 6 Waitangi; 7-10: 13; 13-17: 18; 20, 21: 20.
    expect(await due('2023-01-20', 'AUK')).toBe('2023-02-21'))
  it('before 21 March 2019 it is worked', async () =>
    // Wed 16 Jan 2019 is day 1 (the summer ends on the 15th): 16-18: 3; 21-25: 8; 28 Jan-1 Feb: 13; 4, 5: 15; 7, 8: 17; 11-13: 20.
    expect(await due('2019-01-15', 'AUK')).toBe('2019-02-13'))
  it.each([
    ['HKB', '2024-10-25', 'the Friday before Labour Day'],
    ['MBH', '2024-11-04', 'the Monday after Labour Day, here in November'],
    ['CAN', '2024-11-15', 'the second Friday after the first Tuesday of November'],
    ['STL', '2024-04-02', 'Easter Tuesday'],
    ['TKI', '2024-03-11', 'the second Monday of March'],
    ['OTA', '2024-03-25', 'the Monday nearest to 23 March'],
    ['WGN', '2024-01-22', 'the Monday nearest to 22 January'],
    ['NSN', '2024-01-29', 'the Monday nearest to 1 February'],
    ['CIT', '2024-12-02', 'the Monday nearest to 30 November'],
  ])('%s: %s is %s', async (region, on) => {
    const skipped = await computed(id, [`received ${on}`], on, { region })
    expect(skipped.daysUsed).toBe(0)
    const before = new Date(Date.parse(on) - 86_400_000).toISOString().slice(0, 10)
    const there = await computed(id, [`received ${before}`], on, { region })
    const elsewhere = await computed(id, [`received ${before}`], on, { region: region === 'CIT' ? 'GIS' : 'WTC' })
    expect([there.daysUsed, elsewhere.daysUsed === there.daysUsed + 1]).toEqual([0, true])
  })
  it('OIA 1982: a regional anniversary is worked, whatever the region', async () =>
    expect((await computed('nz-oia-1982', ['received 2025-01-16'], '2025-01-16', { region: 'AUK' })).due).toBe(
      '2025-02-14',
    ))
})

describe('行政程序法第48條第4項 (Taiwan)', () => {
  const id = 'tw-fgia-2005'
  it('off a Saturday to the Monday', async () =>
    // 8 Mar + 15 = Sat 23 Mar 2024.
    expect((await computed(id, ['received 2024-03-08'])).due).toBe('2024-03-25'))
  it('off a Sunday to the day after it', async () =>
    // 9 Mar + 15 = Sun 24 Mar 2024.
    expect((await computed(id, ['received 2024-03-09'])).due).toBe('2024-03-25'))
  it('off a holiday: Tomb-sweeping Day and its substitute, 4 and 5 April 2024, and the weekend', async () =>
    // 20 Mar + 15 = Thu 4 Apr; 5 off; 6, 7 weekend; Mon 8.
    expect((await computed(id, ['received 2024-03-20'])).due).toBe('2024-04-08'))
  it('a Saturday that makes up for a day off is worked', async () =>
    // 2 Feb + 15 = Sat 17 Feb 2024, worked for 8 February.
    expect((await computed(id, ['received 2024-02-02'])).due).toBe('2024-02-17'))
  it('a calendar that nobody has published yet makes the result provisional', async () => {
    const result = await computed(id, ['received 2029-03-09'])
    // 9 Mar + 15 = Sat 24 Mar 2029; Mon 26.
    expect([result.due, result.provisional]).toEqual(['2029-03-26', true])
    expect((await computed(id, ['received 2024-03-08'])).provisional).toBe(false)
  })
})

describe('General Clauses Act 1897 s.10 (India)', () => {
  const id = 'in-rti-2005'
  it('off a Sunday', async () =>
    // 2 Feb + 30 = Sun 3 Mar 2024.
    expect((await computed(id, ['received 2024-02-02'])).due).toBe('2024-03-04'))
  it('off a Saturday: central government offices work five days', async () =>
    // 1 Feb + 30 = Sat 2 Mar 2024.
    expect((await computed(id, ['received 2024-02-01'])).due).toBe('2024-03-04'))
  it('off a national holiday', async () =>
    // 16 Jul + 30 = Thu 15 Aug 2024, Independence Day.
    expect((await computed(id, ['received 2024-07-16'])).due).toBe('2024-08-16'))
  it('off the days on which the office itself is closed', async () =>
    // 1 Mar + 30 = Mon 31 Mar 2025 is Id-ul-Fitr.
    expect((await computed(id, ['received 2025-03-01'], '2025-03-01', { closures: ['2025-04-01' as never] })).due).toBe(
      '2025-04-02',
    ))
  it('a year whose circular is not held is provisional where a holiday may decide', async () => {
    expect((await computed(id, ['received 2024-02-02'])).provisional).toBe(false)
    // 2 Feb + 30 = Sun 4 Mar 2018.
    const earlier = await computed(id, ['received 2018-02-02'])
    expect([earlier.due, earlier.provisional]).toEqual(['2018-03-05', true])
  })
  it('s.7(1) proviso: 48 hours run through a weekend', async () => {
    // Fri 7 Mar 2025, 10:00 in India; 48 hours later it is Sunday the 9th.
    const result = await computed(id, [['received 2025-03-07', { at: '2025-03-07T04:30:00Z', urgent: true }]])
    expect([result.due, result.provisional, codes(result)]).toEqual(['2025-03-09', false, []])
    const later = await computed(
      id,
      [['received 2025-03-07', { at: '2025-03-07T04:30:00Z', urgent: true }]],
      '2025-03-10',
    )
    expect([later.late, later.state]).toEqual([true, 'overdue'])
  })
  it('s.19(1): the last day to appeal rolls too', async () =>
    // Answered 31 Jan 2025 + 30 = Sun 2 Mar; Mon 3.
    expect(milestone(await computed(id, ['received 2025-01-06', 'answered 2025-01-31']), 'review-lodge')).toBe(
      '2025-03-03',
    ))
})

describe('Interpretation Act 33 of 1957 s.4 (South Africa): proclaimed holidays', () => {
  it.each([
    // Received thirty days before; the due date is the day after the holiday, or the next that is neither Sunday nor holiday.
    ['2006-01-30', '2006-03-02'],
    ['2008-04-02', '2008-05-03'],
    ['2009-03-23', '2009-04-23'],
    ['2011-04-18', '2011-05-19'],
    ['2011-11-27', '2011-12-28'],
    ['2014-04-07', '2014-05-08'],
    ['2016-07-04', '2016-08-04'],
    ['2016-11-27', '2016-12-28'],
    ['2019-04-08', '2019-05-09'],
    ['2021-10-02', '2021-11-02'],
    ['2022-11-27', '2022-12-28'],
    // 15 December 2023 is a Friday; the 16th the Day of Reconciliation, the 17th a Sunday.
    ['2023-11-15', '2023-12-18'],
    ['2024-04-29', '2024-05-30'],
    ['2026-10-05', '2026-11-05'],
  ])('received %s: %s', async (received, due) =>
    expect((await computed('za-paia-2000', [`received ${received}`])).due).toBe(due),
  )
  it('a Saturday does not roll', async () =>
    expect((await computed('za-paia-2000', ['received 2022-11-24'])).due).toBe('2022-12-24'))
})

describe('Regulation 1049/2001: closure days', () => {
  it('3 January 2022 was one', async () => {
    // Mon 13 Dec 2021; 14-17: 4; 20-23: 8; 24 Dec-3 Jan off; 4-7 Jan: 12; 10-12: 15.
    const result = await computed('eu-1049-2001', ['received 2021-12-13'])
    expect([result.due, result.provisional]).toEqual(['2022-01-12', true])
  })
})

describe('Interpretation Act s.35 (Canada)', () => {
  it('19 September 2022, proclaimed a day of mourning, is a holiday', async () =>
    // 20 Aug + 30 = Mon 19 Sep 2022.
    expect((await computed('ca-atia', ['received 2022-08-20'])).due).toBe('2022-09-20'))
  it('Boxing Day is none: the text has it not, though federal offices are closed; both dates are shown', async () => {
    // 26 Nov + 30 = Fri 26 Dec 2025; by the practice Mon 29.
    const { due, warnings } = await computed('ca-atia', ['received 2025-11-26'])
    expect(due).toBe('2025-12-26')
    expect(warnings).toMatchObject([{ code: 'other-reading', params: { due: '2025-12-29' } }])
  })
  it("Ontario's Boxing Day is a holiday there", async () =>
    // Sat 27, Sun 28; Mon 29.
    expect((await computed('ca-atia', ['received 2025-11-26'], '2025-11-26', { region: 'ON' })).due).toBe('2025-12-29'))
})

describe('政府信息公开条例: holidays of autonomous regions (全国年节及纪念日放假办法第4条)', () => {
  const due = async (received: string, region?: string) => {
    const result = await computed('cn-ogi-2019', [`received ${received}`], received, region ? { region } : {})
    return [result.due, result.provisional]
  }
  it('广西三月三 2024: 11 and 12 April', async () => {
    // Mon 1 Apr 2024; 2, 3: 2; 4-6 Qingming; Sun 7 worked: 3; 8-10: 6; 11, 12 off in Guangxi; 15-19: 11; 22-26: 16;
    // Sun 28 worked: 17; 29, 30: 19; 1-5 May off; 6: 20.
    expect(await due('2024-04-01', 'GX')).toEqual(['2024-05-06', false])
    expect(await due('2024-04-01', 'GD')).toEqual(['2024-04-29', false])
    expect(await due('2024-04-01')).toEqual(['2024-04-29', false])
  })
  it('广西三月三 2021: 14 to 16 April off, Sunday 18 worked', async () =>
    // Thu 1 Apr; 2: 1; 3-5 Qingming; 6-9: 5; 12, 13: 7; 14-16 off; 18: 8; 19-23: 13; Sun 25 worked: 14; 26-30: 19;
    // 1-5 May off; 6: 20.
    expect(await due('2021-04-01', 'GX')).toEqual(['2021-05-06', false]))
  it('广西三月三 2022: Saturday 2 April, worked elsewhere, and 6 April are off', async () =>
    // Fri 1 Apr; 2 off; 3-5 Qingming; 6 off; 7, 8: 2; 11-15: 7; 18-22: 12; Sun 24 worked: 13; 25-29: 18; 30 Apr-4 May off; 5, 6: 20.
    expect(await due('2022-04-01', 'GX')).toEqual(['2022-05-06', false]))
  it('宁夏 2021: 古尔邦节, 19 and 20 July', async () =>
    // Thu 1 Jul; 2: 1; 5-9: 6; 12-16: 11; 19, 20 off; 21-23: 14; 26-30: 19; 2 Aug: 20.
    expect(await due('2021-07-01', 'NX')).toEqual(['2021-08-02', false]))
  it('新疆 2023: 古尔邦节, 28 to 30 June', async () =>
    // Mon 12 Jun; 13-16: 4; 19-21: 7; 22-24 Dragon Boat; Sun 25 worked: 8; 26, 27: 10; 28-30 off; 3-7 Jul: 15; 10-14: 20.
    expect(await due('2023-06-12', 'XJ')).toEqual(['2023-07-14', false]))
  it('西藏 2025: 藏历新年, 27 February to 4 March; without the days of 雪顿节 the year is provisional', async () =>
    // Mon 24 Feb; 25, 26: 2; 27 Feb-4 Mar off; 5-7: 5; 10-14: 10; 17-21: 15; 24-28: 20.
    expect(await due('2025-02-24', 'XZ')).toEqual(['2025-03-28', true]))
  it('a year whose notice is not held is provisional there, and not elsewhere', async () => {
    expect((await due('2024-04-01', 'NX'))[1]).toBe(true)
    expect((await due('2024-04-01', 'HE'))[1]).toBe(false)
  })
})
