import type { CivilDate, Instant } from '../../../../domain/calendar/civil-date.ts'
import type { CountedCase } from '../../../../domain/report/case/case-snapshot.ts'
import type { DatedSnapshot } from '../../../../domain/report/case/snapshots-by-day.ts'
import type { FigureCounts, FigurePeriod } from '../../../../domain/report/figures/figures.ts'

/** What was known of a case from one instant until the next, by the days on which it counts; empty where it counted for nothing. */
export type CaseVersion = { readonly from: Instant; readonly snapshots: readonly DatedSnapshot[] }

/** What is known of a case from an instant on: what is so no longer ends then, by whatever is neither kept nor begun. */
export type CaseVersionChange = {
  readonly from: Instant
  readonly begun: readonly DatedSnapshot[]
  readonly kept: readonly Omit<DatedSnapshot, 'snapshot'>[]
}

/** The figures of any instant, from what was known of each case then. */
export type FigureRecords = {
  /** By SQL: a case never leaves the database for them. */
  counts(bodyId: string, at: Instant, period: FigurePeriod): Promise<FigureCounts>
  /** Every case of the body as it counts on the civil date `on`, by what was known at `at`: in batches, at constant memory. */
  snapshots(bodyId: string, at: Instant, on: CivilDate): AsyncIterable<readonly CountedCase[]>
  /** Puts versions made from a case's events in the place of those that are there. */
  replace(
    bodyId: string,
    cases: readonly { readonly requestId: string; readonly versions: readonly CaseVersion[] }[],
  ): Promise<void>
  /** How many cases the body has, counted no further than `most`. */
  caseCount(bodyId: string, limit: number): Promise<number>
  /** The references of these requests, by id. */
  references(requestIds: readonly string[]): Promise<ReadonlyMap<string, string>>
}
