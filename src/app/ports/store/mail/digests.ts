import type { CivilDate } from '../../../../domain/calendar/civil-date.ts'
import type { RequestRow } from '../cases/case-rows.ts'

/** How many there are, and the first of them. */
export type CaseSelection = { readonly count: number; readonly rows: readonly RequestRow[] }

export type LateQuery = {
  readonly bodyId: string
  /** Open requests that were due before this day. */
  readonly dueBefore: CivilDate
  /** In the charge of one of these; null stands for nobody. Left out: whoever's. */
  readonly assignees?: readonly (string | null)[]
  readonly unit?: string
  readonly limit: number
}

/** What digests count: each from an index, however many open requests there are. Both ends of a period count. */
export type Digests = {
  receivedIn(bodyId: string, from: CivilDate, to: CivilDate, limit: number): Promise<CaseSelection>
  closedIn(
    bodyId: string,
    from: CivilDate,
    to: CivilDate,
    limit: number,
  ): Promise<CaseSelection & { readonly inTime: number }>
  /** Open requests whose answer is due in the period, the earliest first. */
  dueIn(bodyId: string, from: CivilDate, to: CivilDate, limit: number): Promise<CaseSelection>
  /** Longest overdue first. */
  late(query: LateQuery): Promise<CaseSelection>
}
