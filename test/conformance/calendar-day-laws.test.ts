import { describe, expect, it } from 'vitest'
import { codes, computed, milestone } from './history.ts'

describe('IFG (Germany)', () => {
  const id = 'de-ifg'
  it('BGB 188(2): the day of the same number', async () =>
    expect((await computed(id, ['received 2025-03-05'])).due).toBe('2025-04-07')) // 5 Apr is a Saturday
  it('BGB 188(3): 31 January ends on the last of February', async () =>
    expect((await computed(id, ['received 2025-01-31'])).due).toBe('2025-02-28'))
  it('BGB 188(3): 30 January too', async () =>
    expect((await computed(id, ['received 2025-01-30'])).due).toBe('2025-02-28'))
  it('BGB 188(3): in a leap year 29 February', async () =>
    expect((await computed(id, ['received 2024-01-31'])).due).toBe('2024-02-29'))
  it('BGB 193: off a Sunday and the holidays that follow', async () =>
    // 18 Mar 2025 + 1 month: Good Friday 18 Apr; Sat, Sun, Easter Monday 21; Tue 22.
    expect((await computed(id, ['received 2025-03-18'])).due).toBe('2025-04-22'))
  it("a region adds its holidays: Bavaria's Epiphany", async () => {
    // 6 Dec 2025 is a Saturday; due Tue 6 Jan 2026.
    expect((await computed(id, ['received 2025-12-06'])).due).toBe('2026-01-06')
    expect((await computed(id, ['received 2025-12-06'], '2025-12-06', { region: 'BY' })).due).toBe('2026-01-07')
  })
  it('VwGO 70: an objection within a month of the answer', async () =>
    expect(milestone(await computed(id, ['received 2025-03-05', 'answered 2025-03-31']), 'review-lodge')).toBe(
      '2025-04-30',
    ))
})

describe('Access to Information Act (Canada)', () => {
  const id = 'ca-atia'
  it('s.7: 30 days', async () => expect((await computed(id, ['received 2025-03-03'])).due).toBe('2025-04-02'))
  it('Interpretation Act s.26: off a weekend', async () =>
    // 6 Mar + 30 = Sat 5 Apr; Mon 7.
    expect((await computed(id, ['received 2025-03-06'])).due).toBe('2025-04-07'))
  it('Interpretation Act s.35: Easter Monday and Remembrance Day are holidays', async () => {
    // 19 Mar + 30 = Good Friday 18 Apr 2025; then Tue 22.
    expect((await computed(id, ['received 2025-03-19'])).due).toBe('2025-04-22')
    // 12 Oct + 30 = Tue 11 Nov 2025; Wed 12.
    expect((await computed(id, ['received 2025-10-12'])).due).toBe('2025-11-12')
  })
  it('s.9: 60 more days count on from the unrolled end', async () =>
    // 6 Mar + 30 + 60 = 4 Jun 2025, a Wednesday.
    expect(
      (
        await computed(id, [
          'received 2025-03-06',
          ['extended 2025-03-20', { by: { count: 60, unit: 'calendar-day' } }],
        ])
      ).due,
    ).toBe('2025-06-04'))
  it('s.9: no longest: without a length no effect', async () =>
    expect(codes(await computed(id, ['received 2025-03-06', 'extended 2025-03-20']))).toEqual([
      'extension-without-length',
    ]))
  it('s.8(3): a transferred request counts from the first receipt', async () => {
    const result = await computed(id, [['received 2025-03-10', { firstReceivedOn: '2025-03-03' }]])
    expect([result.due, result.age]).toEqual(['2025-04-02', 7])
  })
  it('s.31: sixty days to complain after a deemed refusal', async () =>
    // 2 Apr + 60 = Sun 1 Jun; Mon 2.
    expect(milestone(await computed(id, ['received 2025-03-03'], '2025-04-03'), 'complaint-lodge')).toBe('2025-06-02'))
})

describe('FOI Act 1982 (Australia)', () => {
  const id = 'au-foi-1982'
  it('s.15(5): 30 days, acknowledged in 14', async () => {
    const result = await computed(id, ['received 2025-03-03'])
    expect([result.due, milestone(result, 'acknowledge')]).toEqual(['2025-04-02', '2025-03-17'])
  })
  it('s.24AB: the day of the notice and the day of the answer are both not counted', async () =>
    // 10, 11, 12 Mar out: 2 Apr + 3 = Sat 5 Apr; Mon 7.
    expect(
      (
        await computed(id, [
          'received 2025-03-03',
          'clarification-requested 2025-03-10',
          'clarification-received 2025-03-12',
        ])
      ).due,
    ).toBe('2025-04-07'))
  it('s.31: a charge notice answered the same day costs that day', async () =>
    expect((await computed(id, ['received 2025-03-03', 'fee-notice 2025-03-10', 'fee-paid 2025-03-10'])).due).toBe(
      '2025-04-03',
    ))
  it('s.15(6): 30 more for consultation', async () =>
    // 3 Mar + 60 = 2 May, a Friday.
    expect((await computed(id, ['received 2025-03-03', ['extended 2025-03-20', { ground: '15(6)' }]])).due).toBe(
      '2025-05-02',
    ))
  it('s.15AC: after the time ran out the Commissioner can still give a date', async () => {
    const late = ['received 2025-03-03', ['extended 2025-04-10', { ground: '15AC', to: '2025-05-15' }]] as const
    const result = await computed(id, [...late] as never)
    expect([result.due, result.late]).toEqual(['2025-05-15', false])
  })
  it('s.15AB: not where the application came after the time ran out', async () =>
    expect(
      codes(
        await computed(id, [
          'received 2025-03-03',
          ['extended 2025-04-10', { ground: '15AB', appliedOn: '2025-04-10', to: '2025-05-15' }],
        ]),
      ),
    ).toEqual(['extended-late']))
  it("a region's holiday and an office's closure roll", async () => {
    // 7 Feb + 30 = Sun 9 Mar 2025; Mon 10 is Labour Day in Victoria and Canberra Day.
    expect((await computed(id, ['received 2025-02-07'])).due).toBe('2025-03-10')
    expect((await computed(id, ['received 2025-02-07'], '2025-02-07', { region: 'VIC' })).due).toBe('2025-03-11')
    expect((await computed(id, ['received 2025-02-07'], '2025-02-07', { closures: ['2025-03-10' as never] })).due).toBe(
      '2025-03-11',
    )
  })
})

describe('RTI Act 2005 (India)', () => {
  const id = 'in-rti-2005'
  it('s.7(1): 30 days', async () => expect((await computed(id, ['received 2025-03-04'])).due).toBe('2025-04-03'))
  it('s.7(1): 48 hours from the instant, on the date that India shows then', async () => {
    // 3 Mar 20:00 UTC is 4 Mar 01:30 in India; 48 hours later it is 6 Mar 01:30.
    expect((await computed(id, [['received 2025-03-04', { at: '2025-03-03T20:00:00.000Z', urgent: true }]])).due).toBe(
      '2025-03-06',
    )
  })
  it('s.5(2): five days more through an assistant officer', async () =>
    expect((await computed(id, [['received 2025-03-03', { viaAssistant: true }]])).due).toBe('2025-04-07'))
  it('s.11(3): 40 days with a third party', async () =>
    expect((await computed(id, ['received 2025-03-04', 'third-party-consulted 2025-03-06'])).due).toBe('2025-04-15'))
  it('s.7(3): from the fee notice to payment is not counted', async () =>
    // 11-15 Mar out: 2 Apr + 5.
    expect((await computed(id, ['received 2025-03-03', 'fee-notice 2025-03-10', 'fee-paid 2025-03-15'])).due).toBe(
      '2025-04-07',
    ))
  it('s.19(1): 30 days to appeal', async () =>
    expect(milestone(await computed(id, ['received 2025-03-03', 'answered 2025-03-31']), 'review-lodge')).toBe(
      '2025-04-30',
    ))
})

describe('行政機関情報公開法 (Japan)', () => {
  const id = 'jp-aia-1999'
  it('art. 10(1): 30 days from the day after', async () =>
    expect((await computed(id, ['received 2025-03-03'])).due).toBe('2025-04-02'))
  it('art. 10(1): no roll off a weekend', async () =>
    expect((await computed(id, ['received 2025-03-06'])).due).toBe('2025-04-05'))
  it('art. 10(1) proviso: time for correction is not counted', async () =>
    expect(
      (
        await computed(id, [
          'received 2025-03-03',
          'clarification-requested 2025-03-10',
          'clarification-received 2025-03-15',
        ])
      ).due,
    ).toBe('2025-04-07'))
  it('art. 10(2): 30 more', async () =>
    expect((await computed(id, ['received 2025-03-03', 'extended 2025-03-20'])).due).toBe('2025-05-02'))
  it('art. 11: not beyond 60 days after art. 10(2)', async () =>
    expect(
      (await computed(id, ['received 2025-03-03', 'extended 2025-03-20', ['extended 2025-03-21', { ground: '11' }]]))
        .due,
    ).toBe('2025-05-02'))
  it('art. 11: the first part within 60 days in all', async () =>
    expect((await computed(id, ['received 2025-03-03', ['extended 2025-03-20', { ground: '11' }]])).due).toBe(
      '2025-05-02',
    ))
})

describe('政府資訊公開法 (Taiwan)', () => {
  const id = 'tw-fgia-2005'
  it('第12條: 15 days', async () => expect((await computed(id, ['received 2025-03-03'])).due).toBe('2025-03-18'))
  it('第12條: 15 more', async () =>
    expect((await computed(id, ['received 2025-03-03', 'extended 2025-03-18'])).due).toBe('2025-04-02'))
  it('第12條: not more than 15', async () =>
    expect(
      (await computed(id, ['received 2025-03-03', ['extended 2025-03-18', { by: { count: 1, unit: 'month' } }]])).due,
    ).toBe('2025-04-02'))
  it('第12條第2項: the third party has 10 days', async () =>
    expect(
      milestone(await computed(id, ['received 2025-03-03', 'third-party-consulted 2025-03-05']), 'third-party-reply'),
    ).toBe('2025-03-17')) // 5 Mar + 10 = Sat 15 Mar; Mon 17
  it('第11條: after 7 days without correction it may be rejected', async () =>
    expect(
      codes(await computed(id, ['received 2025-03-03', 'clarification-requested 2025-03-05'], '2025-03-13')),
    ).toEqual(['may-be-abandoned']))
})

describe('Code on Access to Information (Hong Kong)', () => {
  const id = 'hk-code'
  it('1.16: 10 days', async () => expect((await computed(id, ['received 2025-03-03'])).due).toBe('2025-03-13'))
  it('1.16: 21 with an interim reply', async () =>
    expect((await computed(id, ['received 2025-03-03', 'interim-reply 2025-03-13'])).due).toBe('2025-03-24'))
  it('1.16: an interim reply after 10 days is too late', async () => {
    const result = await computed(id, ['received 2025-03-03', 'interim-reply 2025-03-14'])
    expect([result.due, result.late, codes(result)]).toEqual(['2025-03-13', true, ['interim-reply-late']])
  })
  it('1.18: 51 in all', async () =>
    // 3 Mar + 51: 28 left in March, 23 Apr.
    expect((await computed(id, ['received 2025-03-03', 'interim-reply 2025-03-13', 'extended 2025-03-24'])).due).toBe(
      '2025-04-23',
    ))
  it('no roll off a Sunday', async () => expect((await computed(id, ['received 2025-03-06'])).due).toBe('2025-03-16'))
})

describe('PAIA (South Africa)', () => {
  const id = 'za-paia-2000'
  it('s.25: 30 days', async () => expect((await computed(id, ['received 2025-03-03'])).due).toBe('2025-04-02'))
  it('Interpretation Act s.4: a Saturday is a good last day', async () =>
    expect((await computed(id, ['received 2025-03-06'])).due).toBe('2025-04-05'))
  it('Interpretation Act s.4: a Sunday is not', async () =>
    expect((await computed(id, ['received 2025-03-07'])).due).toBe('2025-04-07'))
  it('Interpretation Act s.4: nor is Good Friday; the Saturday after it is', async () =>
    expect((await computed(id, ['received 2025-03-19'])).due).toBe('2025-04-19'))
  it('s.26: 30 more, once', async () => {
    const result = await computed(id, ['received 2025-03-03', 'extended 2025-03-20', 'extended 2025-03-21'])
    expect(result.due).toBe('2025-05-02')
  })
  it('s.75: sixty days to appeal', async () =>
    expect(milestone(await computed(id, ['received 2025-03-03', 'answered 2025-03-31']), 'review-lodge')).toBe(
      '2025-05-30',
    ))
})

describe('a service standard of the body', () => {
  const id = 'service-standard'
  it('five working days by default', async () =>
    expect((await computed(id, ['received 2025-06-02'], '2025-06-02', { timeZone: 'Europe/London' })).due).toBe(
      '2025-06-09',
    ))
  it("goes by the calendar of the body's time zone", async () =>
    // Fri 26 Sep 2025 in Shanghai: Sun 28: 1; 29, 30: 2, 3; 9, 10 Oct: 4, 5.
    expect((await computed(id, ['received 2025-09-26'], '2025-09-26', { timeZone: 'Asia/Shanghai' })).due).toBe(
      '2025-10-10',
    ))
  it('is provisional where nobody has given a calendar', async () => {
    const result = await computed(id, ['received 2025-06-02'])
    expect([result.due, result.provisional, result.calendar.id]).toEqual(['2025-06-09', true, 'weekdays'])
  })
  it("takes the body's own length", async () =>
    expect(
      (await computed(id, ['received 2025-06-02'], '2025-06-02', { term: { count: 10, unit: 'calendar-day' } })).due,
    ).toBe('2025-06-12'))
  it("leaves out the office's own closures", async () =>
    expect(
      (
        await computed(id, ['received 2025-06-02'], '2025-06-02', {
          timeZone: 'Europe/London',
          closures: ['2025-06-04' as never],
        })
      ).due,
    ).toBe('2025-06-10'))
})
