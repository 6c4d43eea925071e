/**
 * Fees. China: 政府信息公开信息处理费管理办法 (国办函〔2020〕109号). United Kingdom: FOIA 2000 s.12 and the Fees Regulations
 * 2004 (S.I. 2004/3244). United States: 5 U.S.C. 552(a)(4)(A).
 */

/** Price of a part of the count: from `from` (1-based) on, `yuanEach` for each. */
export type FeePart = { readonly from: number; readonly to: number; readonly yuanEach: number; readonly yuan: number }
export type ChinaFee = { readonly yuan: number; readonly parts: readonly FeePart[]; readonly section: string }

/** The notice must be given within the answer period; the applicant has 20 working days to pay. */
export const chinaFeeRules = {
  section: '国办函〔2020〕109号',
  workingDaysToPay: 20,
  basis: 'by item or by page, never both',
} as const

function whole(count: number): number {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`${count} is not a whole number of items or pages`)
  return count
}

function part(from: number, last: number, count: number, yuanEach: number): FeePart | undefined {
  const to = Math.min(last, count)
  return to < from ? undefined : { from, to, yuanEach, yuan: (to - from + 1) * yuanEach }
}

function feeOf(parts: readonly (FeePart | undefined)[]): ChinaFee {
  const charged = parts.filter((one) => one !== undefined)
  return { yuan: charged.reduce((sum, one) => sum + one.yuan, 0), parts: charged, section: chinaFeeRules.section }
}

/**
 * By item: what one applicant asks of one organ in a calendar month. 1-10 free, 11-30 at 100 yuan, then bands of ten, each
 * 100 yuan an item dearer than the last (31-40 at 200, 41-50 at 300 ...). Each price applies to the part inside its band.
 * @throws RangeError for a count that is not a whole number from 0
 */
export function chinaFeeByItems(itemsInMonth: number): ChinaFee {
  const count = whole(itemsInMonth)
  const parts = [part(11, 30, count, 100)]
  for (let from = 31; from <= count; from += 10) parts.push(part(from, from + 9, count, 100 * ((from - 11) / 10)))
  return feeOf(parts)
}

/**
 * The fee that one more request costs, when `itemsBefore` items of the same applicant came earlier in the calendar month.
 * @throws RangeError for counts that are not whole numbers from 0
 */
export function chinaFeeForFurtherItems(itemsBefore: number, items: number): number {
  return chinaFeeByItems(whole(itemsBefore) + whole(items)).yuan - chinaFeeByItems(itemsBefore).yuan
}

/**
 * By page: of one request. 1-30 free, 31-100 at 10 yuan, 101-200 at 20, from 201 at 40.
 * @throws RangeError for a count that is not a whole number from 0
 */
export function chinaFeeByPages(pages: number): ChinaFee {
  const count = whole(pages)
  return feeOf([part(31, 100, count, 10), part(101, 200, count, 20), part(201, Number.POSITIVE_INFINITY, count, 40)])
}

export type UkBody = 'central-government' | 'other'

/** The appropriate limit of s.12: 600 pounds for central government, Parliament and the armed forces, 450 for others, at 25 an hour. */
export const ukCostLimit: {
  readonly [body in UkBody]: { readonly pounds: number; readonly hours: number; readonly section: string }
} = {
  'central-government': { pounds: 600, hours: 24, section: 's.12; S.I. 2004/3244 reg. 3(2), 4(4)' },
  other: { pounds: 450, hours: 18, section: 's.12; S.I. 2004/3244 reg. 3(3), 4(4)' },
}

/**
 * Whether an estimate is above the limit, so that the authority need not comply. Only time to establish whether the information is
 * held, to locate, retrieve and extract it counts (reg. 4(3)); requests of one person within 60 working days may be added up (reg. 5).
 */
export function exceedsUkCostLimit(
  body: UkBody,
  hours: number,
): { readonly exceeds: boolean; readonly pounds: number; readonly limitPounds: number } {
  const pounds = hours * 25
  const limitPounds = ukCostLimit[body].pounds
  return { exceeds: pounds > limitPounds, pounds, limitPounds }
}

export type UsFeeClass = 'commercial' | 'educational' | 'news-media' | 'other'
export type UsFeeKind = 'search' | 'review' | 'duplication'

/** What each class pays, and what is free of it: 5 U.S.C. 552(a)(4)(A)(ii) and (iv)(II). */
export const usFeeClasses: {
  readonly [feeClass in UsFeeClass]: {
    readonly pays: readonly UsFeeKind[]
    readonly freeSearchHours: number
    readonly freePages: number
    readonly section: string
  }
} = {
  commercial: {
    pays: ['search', 'review', 'duplication'],
    freeSearchHours: 0,
    freePages: 0,
    section: '5 U.S.C. 552(a)(4)(A)(ii)(I)',
  },
  educational: {
    pays: ['duplication'],
    freeSearchHours: 0,
    freePages: 100,
    section: '5 U.S.C. 552(a)(4)(A)(ii)(II), (iv)(II)',
  },
  'news-media': {
    pays: ['duplication'],
    freeSearchHours: 0,
    freePages: 100,
    section: '5 U.S.C. 552(a)(4)(A)(ii)(II), (iv)(II)',
  },
  other: {
    pays: ['search', 'duplication'],
    freeSearchHours: 2,
    freePages: 100,
    section: '5 U.S.C. 552(a)(4)(A)(ii)(III), (iv)(II)',
  },
}

export type UsLateness = {
  /** The agency missed a time limit of (a)(6). */
  readonly late: boolean
  /** Unusual circumstances apply, and timely written notice was given. */
  readonly noticeOfUnusualCircumstances?: boolean
  /** Working days by which the answer is late beyond the term, before any extension. */
  readonly workingDaysLate?: number
  /** More than 5,000 pages are needed. */
  readonly pages?: number
  /** The agency discussed how to narrow the request, or made three good-faith attempts to. */
  readonly discussedNarrowing?: boolean
  /** A court found exceptional circumstances; the delay is excused for the time that its order gives. */
  readonly courtExcused?: boolean
}

/**
 * The fees that a late agency may still charge: no search fees, and for educational institutions and the news media no duplication fees,
 * unless an exception of 5 U.S.C. 552(a)(4)(A)(viii)(II) applies.
 */
export function usChargeableFees(
  feeClass: UsFeeClass,
  lateness: UsLateness,
): { readonly kinds: readonly UsFeeKind[]; readonly section: string } {
  const { pays, section } = usFeeClasses[feeClass]
  if (!lateness.late) return { kinds: pays, section }
  const waiver = '5 U.S.C. 552(a)(4)(A)(viii)'
  const noticed = lateness.noticeOfUnusualCircumstances === true
  const excused =
    (noticed && (lateness.workingDaysLate ?? Number.POSITIVE_INFINITY) <= 10) ||
    (noticed && (lateness.pages ?? 0) > 5000 && lateness.discussedNarrowing === true) ||
    lateness.courtExcused === true
  if (excused) return { kinds: pays, section: `${waiver}(II)` }
  const favoured = feeClass === 'educational' || feeClass === 'news-media'
  return {
    kinds: pays.filter((kind) => kind !== 'search' && !(favoured && kind === 'duplication')),
    section: `${waiver}(I)`,
  }
}
