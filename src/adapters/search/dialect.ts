import type { SearchQuery } from '../../domain/text/search-query.ts'
import type { Statement } from '../store/engines/sql.ts'
import type { DeskEntryText, LogEntryText } from './entries.ts'
import type { PageText } from './page-rows.ts'

export type SearchScope = 'log' | 'desk'

/**
 * How entries are written: by default where their tokens have changed. `first`: a new case, so there is nothing to compare.
 * `anew` trusts no digest and looks at what is there; `onlyAtSeq` leaves out a case that has moved on since it was read.
 */
export type WriteOptions = { readonly first?: boolean; readonly anew?: boolean; readonly onlyAtSeq?: number }

/** Conditions on the ledger's rows, in SQL over the alias `r`. */
export type DeskConditions = { readonly bodyId: string; readonly where: Statement }

/** Words of published documents, page by page. */
export type PageDialect = {
  putPage(page: PageText): readonly Statement[]
  /** Of a page that is kept: its place in the index and its tokens, where they are not what they should be. */
  putPageAnew(page: Pick<PageText, 'documentId' | 'number' | 'tokens'>): readonly Statement[]
  /** Removes the pages that meet `where`, SQL over the columns of "DocumentPage". */
  removePages(where: Statement): readonly Statement[]
  /** The first pages that meet a query of each document of entries: `requestId`, `documentId`, `number`, `pages` (how many). */
  pagesOfEntries(query: SearchQuery, requestIds: readonly string[], most: number): Statement
  /** `number` of each page of a document that meets a query. */
  pagesOfDocument(query: SearchQuery, documentId: string): Statement
}

/** What an engine does of its own to keep and ask the index; every engine gives the same answers. */
export type SearchDialect = PageDialect & {
  putLogEntry(entry: LogEntryText, options?: WriteOptions): readonly Statement[]
  putDeskEntry(entry: DeskEntryText, options?: WriteOptions): readonly Statement[]
  /** Removes the entries of requests that meet `where`, SQL over the column `"requestId"`. */
  remove(scope: SearchScope, where: Statement): readonly Statement[]

  /**
   * How many entries have each profile: `key`, `id`, `count`. At most `cap` matches are counted, the newest; `capped` (1 or 0)
   * where there may be more.
   */
  countProfiles(query: SearchQuery | null, cap: number, withPages: boolean): Statement
  /** The newest matches with their score, the higher the better: `id` (of the request), `date`, `score`; of the desk also `entry`. */
  logMatches(
    query: SearchQuery,
    profiles: readonly number[] | null,
    options: { readonly ranked: number; readonly found: number; readonly withPages: boolean },
  ): Statement
  /** @param before only entries before this one: `entry` of the last row of the piece before */
  deskMatches(query: SearchQuery, conditions: DeskConditions, cap: number, before?: number): Statement
  /** In how many entries of the log each token is: `token`, `count`, counted up to `cap`. */
  frequencies(tokens: readonly string[], cap: number): Statement
  /** `column` is one of `values`, in one parameter however many they are. */
  among(column: string, values: readonly (string | number)[]): Statement

  /** Finds what is damaged in the index's own structure, and mends it. */
  readonly mending: readonly { readonly examine: Statement; readonly mend: Statement }[]
  /** Removes texts that belong to no entry. */
  readonly sweeping: readonly Statement[]
  /** Around a change of most entries: meanwhile what is removed may linger, until `end` and the merging leave nothing of it. */
  readonly wholesale: { readonly begin: readonly Statement[]; readonly end: readonly Statement[] }
  /**
   * Puts the pieces of an index together, so that what was removed is gone: `first` once, then `next` as long as it changes
   * what `state` tells. Each is a moment's work.
   */
  readonly merging: readonly { readonly first: Statement; readonly next: Statement; readonly state: Statement }[]
}
