import type { Instant } from '../../../domain/calendar/civil-date.ts'

/** An archive of what a body has published, among the blobs. */
export type MadeArchive = {
  readonly sha256: string
  readonly bytes: number
  /** What is in it was public then. */
  readonly madeAt: Instant
  /** `logVersion` of what it was made of. */
  readonly version: string
  readonly documents: number
  /** Published documents whose files could not be read. */
  readonly missing: readonly string[]
}

export type LogArchive = {
  readonly bodyId: string
  /** The background task that makes the next one. */
  readonly buildId: string | null
  readonly checkedAt: Instant
  /** Null from the commit in which anything of it was taken back. */
  readonly made: MadeArchive | null
  /** The hash of one that is not given out any more, and whose bytes are still to be removed. */
  readonly removed: string | null
  /** Another number once anything was taken back: whoever is being sent an archive gets no more of it. */
  readonly takenBack: number
}

/**
 * The archive of each body. A commit that takes back or changes anything public of a body empties its row: what is made is
 * not given out any more, and what is being made is not kept.
 */
export type LogArchives = {
  of(bodyId: string): Promise<LogArchive | null>
  all(): Promise<readonly LogArchive[]>
  /** Nothing has to be done before the next look. */
  looked(bodyId: string, at: Instant): Promise<void>
  /** From now on that task makes the next one. */
  begin(bodyId: string, buildId: string, at: Instant): Promise<void>
  /** False where something was taken back since `begin`: then it is not kept. The one before is to be removed. */
  finish(bodyId: string, buildId: string, made: MadeArchive): Promise<boolean>
  forgetRemoved(bodyId: string, sha256: string): Promise<void>
}
