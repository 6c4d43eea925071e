import type { CivilDate } from '../../../domain/calendar/civil-date.ts'
import type { Stage } from '../../../domain/request/stage.ts'
import type { LogRow, RequestRow } from './cases/case-rows.ts'

/** By what the log can be narrowed down. The order is that of the page. */
export const facetNames = ['body', 'law', 'topic', 'outcome', 'exemption', 'year', 'type'] as const
export type FacetName = (typeof facetNames)[number]

/** Kinds of published files, the values of the facet `type`. */
export const fileTypes = ['pdf', 'text', 'table', 'slides', 'image', 'archive', 'other'] as const
export type FileType = (typeof fileTypes)[number]

/**
 * The values of each facet. `body` is a slug, `law` a statute's id, `exemption` a statute's id and a code
 * (`uk-foia-2000:s.40(2)`), `year` that of receipt, `type` one of `fileTypes`.
 */
export type FacetValues = { readonly [F in FacetName]?: readonly string[] }
export type FacetCount = { readonly value: string; readonly count: number }

export type LogSearchQuery = {
  /** What a person typed; any text gives an answer. Empty or absent: everything. */
  readonly text?: string
  /** The last word is still being typed. */
  readonly typing?: boolean
  /** Any of the values of one facet, and one of each facet that is named. */
  readonly filters?: FacetValues
  /** By default `relevance` where there is a text, else `newest`. */
  readonly sort?: 'relevance' | 'newest'
  /** @throws BadCursor where it is none of ours */
  readonly cursor?: string
  readonly limit: number
}

export type LogSearchPage = {
  readonly rows: readonly LogRow[]
  readonly nextCursor: string | null
  /** How many entries there are in all; where `capped`, at least so many. */
  readonly total: number
  readonly capped: boolean
  /** The most frequent first, years from the latest. A facet's own filter does not narrow its counts. */
  readonly facets: { readonly [F in FacetName]: readonly FacetCount[] }
}

export type DeskSearchQuery = {
  readonly bodyId: string
  readonly text: string
  readonly typing?: boolean
  /** As in `LedgerFilter`. Without it the latest come first: how well a masked word fits would tell it. */
  readonly knowsRequesters?: boolean
  readonly stages?: readonly Stage[]
  readonly assigneeId?: string
  readonly dueBefore?: CivilDate
  readonly cursor?: string
  readonly limit: number
}

export type Rebuilt = { readonly scope: 'log' | 'desk' | 'pages'; readonly done: number; readonly total: number }

/**
 * The index over the log and over the ledger. It is derived: each commit brings it up to date in the same transaction,
 * and it can be made anew at any time. It holds no name of a requester, nor anything else of their identity.
 */
export type Search = {
  /** The public log without what was withdrawn. Of more than a few thousand matches the newest are ranked. */
  log(query: LogSearchQuery): Promise<LogSearchPage>
  /**
   * Entries of the log that are most like a text, the likest first, by the words that are rare in the log.
   * `words` are those tokens: not every entry has all of them.
   */
  similar(
    text: string,
    options: { readonly bodySlug?: string; readonly limit: number },
  ): Promise<{
    readonly rows: readonly LogRow[]
    readonly words: readonly string[]
  }>
  /** The ledger of one body, by subject, unit, reference and external number. */
  desk(query: DeskSearchQuery): Promise<{ readonly rows: readonly RequestRow[]; readonly nextCursor: string | null }>
  /** Requests of one body that have any of these words in subject or number, the likest first; or the latest, as in `desk`. */
  alike(query: {
    readonly bodyId: string
    readonly words: readonly string[]
    readonly knowsRequesters?: boolean
    readonly limit: number
  }): Promise<readonly RequestRow[]>
  /** Makes the index anew while the service goes on, and tells how far it is after each batch. */
  rebuild(): AsyncIterable<Rebuilt>
  /** Whether everything is in the index, and by the present rules. */
  check(): Promise<{ readonly ok: boolean; readonly problems: readonly string[] }>
}
