import type { RequestRow } from '../cases/case-rows.ts'
import type { Period } from './period.ts'
/** How many said how satisfied they were, of the requests closed in a period. `good`: gave 4 or 5. */
export type Scores = { readonly count: number; readonly sum: number; readonly good: number }

export type SatisfactionRow = Scores & {
  /** Empty for none. */
  readonly unit: string
  readonly statute: string
  /** `YYYY` of closing. */
  readonly year: string
}

/** The scores that requesters gave. */
export type SatisfactionScores = {
  /** The scores that requesters gave, of the requests closed in the period, by unit, law and year of closing. */
  scores(bodyId: string, period: Period): Promise<readonly SatisfactionRow[]>
  /** Requests whose requester gave a score, the last closed first. */
  rated(bodyId: string, limit: number): Promise<readonly RequestRow[]>
}
