import type { Instant } from '../../../../domain/calendar/civil-date.ts'
import type { CountedCase } from '../../../../domain/report/case/case-snapshot.ts'
import type { FigureCounts, FigurePeriod } from '../../../../domain/report/figures/figures.ts'

/** What was known of a case from one instant until the next; `snapshot` null where it counted for nothing. */
export type CaseVersion = { readonly from: Instant; readonly snapshot: CountedCase | null }

/** The figures of any instant, from what was known of each case then. */
export type FigureRecords = {
  /** By SQL: a case never leaves the database for them. */
  counts(bodyId: string, at: Instant, period: FigurePeriod): Promise<FigureCounts>
  /** Every case of the body as it was known at that instant, in batches, at constant memory. */
  snapshots(bodyId: string, at: Instant): AsyncIterable<readonly CountedCase[]>
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
