import type { CivilDate } from '../../../domain/calendar/civil-date.ts'
export type Period = { readonly from?: CivilDate; readonly to?: CivilDate }

/** Counts over the request projection; `received` by receipt date, the rest by the date of closing, in the period. */
export type StatisticsRows = {
  readonly received: number
  readonly closed: number
  readonly pending: number
  readonly pendingLate: number
  readonly closedLate: number
  readonly byOutcome: readonly { readonly outcome: string; readonly count: number }[]
  /** In the words of the ledger that a request was imported from, else by outcome id. */
  readonly byDisposition: readonly { readonly disposition: string; readonly count: number }[]
  readonly byUnit: readonly { readonly unit: string; readonly received: number; readonly closed: number }[]
  readonly byMonth: readonly { readonly month: string; readonly received: number; readonly closed: number }[]
  readonly byExemption: readonly { readonly exemption: string; readonly count: number }[]
  /** How many closed requests took each number of days: the whole distribution, for median and percentiles. */
  readonly byDaysUsed: readonly { readonly days: number; readonly count: number }[]
}

/** How many said how satisfied they were, of the requests closed in a period. `good`: gave 4 or 5. */
export type Scores = { readonly count: number; readonly sum: number; readonly good: number }

export type SatisfactionRow = Scores & {
  /** Empty for none. */
  readonly unit: string
  readonly statute: string
  /** `YYYY` of closing. */
  readonly year: string
}
