import type { Instant } from '../../../domain/calendar/civil-date.ts'
import type { DocumentRow, LogRow } from './cases/case-rows.ts'

/** A place in the log, in the order of publication. */
export type LogPlace = { readonly publishedAt: Instant; readonly requestId: string }

/** Which entries: all, or those of one body, and of a time in which they were published. */
export type LogRange = {
  readonly bodySlug?: string
  readonly publishedFrom?: Instant
  readonly publishedBefore?: Instant
}

export type LogRowsQuery = LogRange & {
  /** By default the newest publication first. */
  readonly order?: 'newest' | 'oldest'
  /** Only what stands beyond this place, in that order. */
  readonly after?: LogPlace
}

/** What differs in each entry once anything that the public sees of it has changed. */
export type LogVersion = Pick<LogRow, 'requestId' | 'publishedAt' | 'updatedAt' | 'documentCount'> & {
  readonly isWithdrawn: boolean
}

/** So many entries, in the order in which they were published. */
export type LogPart = {
  /** The last entry of the part before; null for the first part. */
  readonly after: LogPlace | null
  /** When one of them last changed. */
  readonly updatedAt: Instant
}

/** The whole public log for exports: in batches from an index, so that nothing of it is held but the batch that is on its way. */
export type LogExport = {
  rows(query: LogRowsQuery): AsyncIterable<readonly LogRow[]>
  /** The oldest publication first. Reads far less than `rows`. */
  versions(query: LogRange): AsyncIterable<readonly LogVersion[]>
  /** The documents of these cases that are published now, in the order of their ids. */
  documentsOf(requestIds: readonly string[]): Promise<readonly DocumentRow[]>
  /** The log in parts of `size` entries: a part keeps its first entry for good, since each new entry comes after all others. */
  parts(size: number): Promise<readonly LogPart[]>
}
