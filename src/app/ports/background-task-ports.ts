import type { Instant } from '../../domain/calendar/civil-date.ts'

/** Work that takes too long for an answer to wait for it: a report, an export, an import. */
export type BackgroundTask = {
  readonly id: string
  readonly bodyId: string
  readonly kind: string
  /** JSON of what was asked. */
  readonly input: unknown
  readonly status: 'queued' | 'running' | 'done' | 'failed'
  /** How many of `total` are done; null while nobody knows how many there are. */
  readonly done: number
  readonly total: number | null
  /** What came of it, as JSON: small, or a pointer to what lies among the blobs. */
  readonly result: unknown
  readonly error: string | null
  /** A staff id, or `system`. */
  readonly startedBy: string
  readonly createdAt: Instant
  readonly updatedAt: Instant
}

/** The error of a task whose result, or whose file, may have held what was erased since. */
export const erasedTaskError = 'Personal data were erased since: start it again'

/** What these leave behind holds ids, counts and dates alone, of no person, or is public. */
export const impersonalKinds = [
  'apply-redaction',
  'build-log-archive',
  'make-report',
  'freeze-report',
  'rebuild-figures',
] as const

export type BackgroundTaskRecords = {
  save(work: BackgroundTask): Promise<void>
  /** False where one with that id is there already, which stays as it is. */
  add(work: BackgroundTask): Promise<boolean>
  /** How far one is that was saved before; false where an erasure has made it fail, and then it stays so. */
  update(work: BackgroundTask): Promise<boolean>
  byId(id: string): Promise<BackgroundTask | null>
  /** The latest first. */
  of(bodyId: string, limit: number): Promise<readonly BackgroundTask[]>
  /** Of that kind, what waits or has failed, the first begun first. */
  unfinished(kind: string): Promise<readonly BackgroundTask[]>
  /** What an erasure has made fail. */
  erased(bodyId: string): Promise<readonly BackgroundTask[]>
  /** What ended before that instant, the first first. */
  endedBefore(before: Instant, limit: number): Promise<readonly BackgroundTask[]>
  forget(ids: readonly string[]): Promise<void>
  /** What has not moved since `before`, or whose process is known to have ended, has lost its thread: it has failed. */
  failSilent(before: Instant, now: Instant, error: string): Promise<void>
  /** Says that these still wait in a process that lives. */
  renewQueued(ids: readonly string[], now: Instant): Promise<void>
  /** What waits and was not renewed since `before`, or whose process is known to have ended: each is given to one caller, the first begun first. */
  takeLostQueued(before: Instant, now: Instant): Promise<readonly string[]>
}

/** Where long work runs: a worker thread on Node. Without one it runs where it is started. */
export type BackgroundTaskThreads = {
  /** Gives it to a thread and comes back at once. */
  run(id: string): void
  /** What waits for its turn. */
  waiting(): readonly string[]
  /** Tells what runs to stop, and waits until it has. */
  close(): Promise<void>
}
