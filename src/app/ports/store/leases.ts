import type { Instant } from '../../../domain/calendar/civil-date.ts'
/** Names that one process holds at a time. */
export type Leases = {
  /**
   * One holder at a time: true when `owner` holds `name` until `until`.
   * @param maxMs how long such a lease lasts; by default as long as this one. Of one that ends later the clock was wrong,
   *   and it is given to the next who asks
   */
  take(name: string, owner: string, now: Instant, until: Instant, maxMs?: number): Promise<boolean>
  release(name: string, owner: string): Promise<void>
}
