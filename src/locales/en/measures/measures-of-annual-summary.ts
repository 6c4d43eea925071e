import { counted, type MeasureGroup, measure } from './measure.ts'

const own = 'Candor’s own rule'

/** What the year in words adds to the figures. */
export const measuresOfAnnualSummary: readonly MeasureGroup[] = [
  {
    title: 'The annual summary',
    from: 'src/domain/report/annual-summary/late-cause.ts, annual-summary.ts',
    measures: [
      measure(
        'plain-year-before',
        'The year before',
        'the same figures of the same days of the year before, as known at the same instant; 29 February is compared with the 28th',
        'requests',
        own,
        counted,
      ),
      measure(
        'plain-late',
        'Late requests by cause',
        'closed late in the period, and on hand and late on its last day: each by one cause, so that the causes add up to the late',
        'requests',
        own,
        { ...counted, open: 'counts where it is late' },
      ),
      measure(
        'plain-late-cause',
        'Cause',
        'of the waits that took at least as many calendar days as it was late (but for which it had been in time), the one of the most days: registered (receipt to registration), passed on (receipt to the last unit), the requester, a third party, another unit or body, approval (draft to the last approval), sending (approval to the answer). Where none did: paused, if the clock stood on more days than it ran; else extended; else the work itself; unknown where the records hold nothing between receipt and answer',
        'requests',
        own,
        { ...counted, paused: 'days on which the law lets the clock stand belong to no wait' },
      ),
    ],
  },
]
