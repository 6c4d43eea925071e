import type { CivilDate } from '../../../domain/calendar/civil-date.ts'

/** Both ends count. */
export type Period = { readonly from?: CivilDate; readonly to?: CivilDate }

/** How many said how satisfied they were, of the requests closed in a period. `good`: gave 4 or 5. */
export type Scores = { readonly count: number; readonly sum: number; readonly good: number }

export type SatisfactionRow = Scores & {
  /** Empty for none. */
  readonly unit: string
  readonly statute: string
  /** `YYYY` of closing. */
  readonly year: string
}
