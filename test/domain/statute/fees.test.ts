import { describe, expect, it } from 'vitest'
import {
  chinaFeeByItems,
  chinaFeeByPages,
  chinaFeeForFurtherItems,
  exceedsUkCostLimit,
  usChargeableFees,
} from '../../../src/domain/statute/fees.ts'

describe("China's information processing fee (国办函〔2020〕109号)", () => {
  it.each([
    [0, 0],
    [10, 0],
    [11, 100], // the 11th alone
    [30, 2000], // 20 x 100
    [31, 2200], // 2000 + 200
    [40, 4000], // 2000 + 10 x 200
    [41, 4300], // 4000 + 300
    [55, 9000], // 4000 + 10 x 300 + 5 x 400
  ])('%i items in a month cost %i yuan', (items, yuan) => expect(chinaFeeByItems(items).yuan).toBe(yuan))

  it.each([
    [30, 0],
    [31, 10],
    [100, 700], // 70 x 10
    [101, 720],
    [200, 2700], // 700 + 100 x 20
    [201, 2740],
    [250, 4700], // 2700 + 50 x 40
  ])('%i pages cost %i yuan', (pages, yuan) => expect(chinaFeeByPages(pages).yuan).toBe(yuan))

  it('charges a second request of the month from where the first stopped', () => {
    // 8 before, 5 more: items 9-13, of which 11-13 are charged.
    expect(chinaFeeForFurtherItems(8, 5)).toBe(300)
  })

  it('refuses half an item', () => expect(() => chinaFeeByItems(1.5)).toThrow(RangeError))
})

describe('the UK cost limit (s.12)', () => {
  it('is reached and not exceeded at 18 hours by a council', () => {
    expect(exceedsUkCostLimit('other', 18)).toEqual({ exceeds: false, pounds: 450, limitPounds: 450 })
    expect(exceedsUkCostLimit('other', 18.1).exceeds).toBe(true)
  })
  it('is 24 hours for central government', () =>
    expect(exceedsUkCostLimit('central-government', 24.5).exceeds).toBe(true))
})

describe('US fees of a late agency (5 U.S.C. 552(a)(4)(A)(viii))', () => {
  it('loses search fees', () => expect(usChargeableFees('other', { late: true }).kinds).toEqual(['duplication']))
  it('loses duplication fees too from the news media', () =>
    expect(usChargeableFees('news-media', { late: true }).kinds).toEqual([]))
  it('keeps review and duplication fees from a commercial requester', () =>
    expect(usChargeableFees('commercial', { late: true }).kinds).toEqual(['review', 'duplication']))
  it('keeps them where notice of unusual circumstances was given and the answer came within 10 more days', () =>
    expect(
      usChargeableFees('other', { late: true, noticeOfUnusualCircumstances: true, workingDaysLate: 10 }).kinds,
    ).toEqual(['search', 'duplication']))
  it('keeps them above 5,000 pages after a discussion on narrowing', () =>
    expect(
      usChargeableFees('other', {
        late: true,
        noticeOfUnusualCircumstances: true,
        workingDaysLate: 60,
        pages: 5001,
        discussedNarrowing: true,
      }).kinds,
    ).toContain('search'))
})
