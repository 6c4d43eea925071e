// The laws as the clock that walks day by day knows them, written from LAW.md and the laws' own words.
export type Stop = {
  begin: string
  end: string
  reset: boolean
  firstNotCounted?: boolean
  once?: boolean
  withinWorkingDays?: number
}
export type Law = {
  count: number
  unit: 'w' | 'c' | 'm'
  rolls: boolean
  most?: number
  /** Guidance, taken where no length is given. */
  advised?: number
  noExtension?: boolean
  extendsOnce?: boolean
  noticeInBase?: boolean
  week?: number
  stops: Stop[]
  transferEnds: boolean
  /** What arrives on a day that is not worked is received on the next that is. */
  openDaysOnly?: boolean
  interim?: number
  inAll?: number
  third?: number
  restarts?: Restart[]
}
export type Restart = {
  event: string
  days?: number
  once?: boolean
  askedWithinWorkingDays?: number
  sinceConsulted?: number
}

export const ask = ['clarification-requested', 'clarification-received'] as const
export const fee = ['fee-notice', 'fee-paid'] as const
const review = ['review-lodged', 'review-decided'] as const
const stop = ([begin, end]: readonly [string, string], reset: boolean, more: Partial<Stop> = {}): Stop => ({
  begin,
  end,
  reset,
  ...more,
})
const uk: Stop[] = [stop(ask, true), stop(fee, false, { firstNotCounted: true })]
const nz: Law = {
  count: 20,
  unit: 'w',
  rolls: false,
  noticeInBase: true,
  stops: [],
  restarts: [{ event: 'clarification-received', askedWithinWorkingDays: 7 }],
  transferEnds: true,
}

export const laws: { [id: string]: Law } = {
  'cn-ogi-2019': {
    count: 20,
    unit: 'w',
    rolls: false,
    most: 20,
    transferEnds: false,
    stops: [
      stop(ask, true, { once: true }),
      stop(fee, true),
      stop(['third-party-consulted', 'third-party-replied'], false),
      stop(['body-consulted', 'body-replied'], false),
    ],
  },
  'us-foia': {
    count: 20,
    unit: 'w',
    rolls: false,
    most: 10,
    transferEnds: true,
    stops: [stop(ask, false, { once: true }), stop(fee, false)],
  },
  'uk-foia-2000': { count: 20, unit: 'w', rolls: false, advised: 20, transferEnds: false, stops: uk },
  'uk-eir-2004': { count: 20, unit: 'w', rolls: false, most: 20, noticeInBase: true, transferEnds: true, stops: uk },
  'uk-eisr-2004': { count: 20, unit: 'w', rolls: false, most: 20, noticeInBase: true, transferEnds: true, stops: uk },
  'uk-foisa-2002': { count: 20, unit: 'w', rolls: false, noExtension: true, transferEnds: false, stops: uk },
  'eu-1049-2001': { count: 15, unit: 'w', rolls: false, most: 15, transferEnds: true, stops: [stop(ask, true)] },
  'ie-foi-2014': {
    count: 20,
    unit: 'w',
    rolls: false,
    most: 20,
    week: 5,
    transferEnds: true,
    stops: [stop(fee, false)],
    restarts: [
      { event: 'third-party-consulted', days: 25 },
      { event: 'third-party-replied', days: 10, sinceConsulted: 15 },
    ],
  },
  'de-ifg': { count: 1, unit: 'm', rolls: true, noExtension: true, transferEnds: true, stops: [] },
  'ca-atia': { count: 30, unit: 'c', rolls: true, noticeInBase: true, transferEnds: true, stops: [] },
  'ca-bc-foippa': {
    count: 30,
    unit: 'w',
    rolls: false,
    inAll: 60,
    transferEnds: true,
    stops: [stop(fee, false, { firstNotCounted: true }), stop(review, false, { firstNotCounted: true })],
    restarts: [{ event: 'third-party-consulted' }],
  },
  'ca-on-fippa': {
    count: 30,
    unit: 'c',
    rolls: true,
    noticeInBase: true,
    openDaysOnly: true,
    transferEnds: true,
    stops: [stop(ask, true), stop(fee, false)],
    restarts: [{ event: 'third-party-consulted' }],
  },
  'au-foi-1982': {
    count: 30,
    unit: 'c',
    rolls: true,
    most: 30,
    transferEnds: true,
    stops: [stop(ask, false, { firstNotCounted: true }), stop(fee, false, { firstNotCounted: true })],
  },
  'au-qld-rti': {
    count: 25,
    unit: 'w',
    rolls: false,
    third: 35,
    transferEnds: true,
    stops: [stop(fee, false, { firstNotCounted: true })],
  },
  'nz-oia-1982': nz,
  'nz-lgoima-1987': nz,
  'in-rti-2005': {
    count: 30,
    unit: 'c',
    rolls: true,
    noExtension: true,
    third: 40,
    transferEnds: true,
    stops: [stop(fee, false)],
  },
  'jp-aia-1999': { count: 30, unit: 'c', rolls: false, most: 30, transferEnds: true, stops: [stop(ask, false)] },
  'tw-fgia-2005': { count: 15, unit: 'c', rolls: true, most: 15, transferEnds: true, stops: [stop(ask, false)] },
  'hk-code': { count: 10, unit: 'c', rolls: false, interim: 21, inAll: 51, transferEnds: true, stops: [] },
  'za-paia-2000': {
    count: 30,
    unit: 'c',
    rolls: true,
    most: 30,
    extendsOnce: true,
    transferEnds: true,
    stops: [],
    restarts: [{ event: 'third-party-consulted' }],
  },
  'us-ca-pra': { count: 10, unit: 'c', rolls: true, most: 14, transferEnds: false, stops: [] },
  'us-ny-foil': {
    count: 5,
    unit: 'w',
    rolls: true,
    extendsOnce: true,
    transferEnds: false,
    stops: [],
    restarts: [{ event: 'interim-reply', days: 20, once: true }],
  },
  'us-tx-pia': {
    count: 10,
    unit: 'w',
    rolls: true,
    noticeInBase: true,
    transferEnds: false,
    stops: [stop(ask, true), stop(fee, true), stop(['body-consulted', 'body-replied'], true)],
  },
  'us-fl-ch119': {
    count: 10,
    unit: 'w',
    rolls: false,
    noExtension: true,
    transferEnds: false,
    stops: [stop(fee, false), stop(ask, false)],
  },
  'service-standard': {
    count: 5,
    unit: 'w',
    rolls: false,
    noExtension: true,
    transferEnds: true,
    stops: [stop(ask, false)],
  },
}
