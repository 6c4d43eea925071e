import type { CivilDate, Instant } from '../../../domain/calendar/civil-date.ts'
import type { LogRow, RequestRow } from './cases/case-rows.ts'
import type { Direction, LedgerFilter, LedgerSort } from './desk.ts'
import type { Page } from './page.ts'
export type LedgerQuery = LedgerFilter & {
  readonly bodyId: string
  readonly sort: LedgerSort
  /** By default the usual one of the sort. */
  readonly direction?: Direction
  readonly cursor?: string
  readonly limit: number
}

export type LogQuery = {
  readonly bodySlug?: string
  readonly outcome?: string
  readonly year?: number
  readonly text?: string
  readonly cursor?: string
  readonly limit: number
}

/** The ledger of a body, the public log, and the requests of one address. */
export type Lists = {
  ledger(query: LedgerQuery): Promise<Page<RequestRow>>
  /** Newest publication first. */
  log(query: LogQuery): Promise<Page<LogRow>>
  logEntry(reference: string): Promise<LogRow | null>
  /**
   * Open requests of one e-mail address, and those closed on `closedSince` or later, the latest first; at most 50. No page,
   * no API and no officer lists requests by requester: this is only for the message that goes to that very address (ADR 40).
   */
  requestsByEmail(email: string, closedSince: CivilDate): Promise<readonly RequestRow[]>
  /**
   * Open requests of one body whose letters go to this address, in the order of their ids, for the tasks to reach the person
   * by another way: each stands on its own case, and nobody is shown them together (ADR 40).
   */
  openRequestsTo(bodyId: string, email: string, afterId: string, limit: number): Promise<readonly RequestRow[]>
  /** Open requests of the body whose next reminder falls on `today` or before; read by an index. */
  remindersDue(bodyId: string, today: CivilDate, limit: number): Promise<readonly RequestRow[]>
  /** Open requests of a body whose row was written later than `instant`, by a clock that was wrong. */
  datedAhead(bodyId: string, instant: Instant, limit: number): Promise<readonly RequestRow[]>
}
