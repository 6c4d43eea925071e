import type { Instant } from '../../../domain/calendar/civil-date.ts'
export type Job = {
  readonly id: string
  /** Unique: the same work is not queued twice. */
  readonly key: string
  readonly kind: string
  readonly payload: string
  readonly runAfter: Instant
}

export type JobRow = Job & {
  readonly status: 'queued' | 'done' | 'dead'
  readonly attempts: number
  readonly lastError: string | null
}

/** Which kinds of jobs somebody does. */
export type ClaimedKinds = { readonly only: readonly string[] } | { readonly except: readonly string[] }

/** The jobs that wait to be done. */
export type Jobs = {
  queue(jobs: readonly Job[]): Promise<void>
  /** Leased as messages are. */
  claim(
    now: Instant,
    leaseUntil: Instant,
    owner: string,
    limit: number,
    kinds?: ClaimedKinds,
  ): Promise<readonly JobRow[]>
  finish(id: string): Promise<void>
  /** Of a job that is still queued. */
  fail(id: string, error: string, retryAt: Instant | null): Promise<void>
  list(status: JobRow['status'], limit: number): Promise<readonly JobRow[]>
}
