import type { Instant } from '../../../domain/calendar/civil-date.ts'
import type { ShownPage } from '../../../domain/release/shown-pages.ts'

/** `reading`: more is to come. `part`: something of the file could not be read. */
export type WordsState = 'reading' | 'whole' | 'part'

/** A published document that is read, and how far its case was when the reading began. */
export type WordsRead = { readonly documentId: string; readonly requestId: string; readonly seq: number }

/** A page that meets a search, among all those of its document that do. */
export type DocumentHit = ShownPage & {
  readonly documentId: string
  readonly requestId: string
  readonly pages: number
}

/**
 * The words of published documents, page by page, in the index of the log. A document that is not published has none: they go
 * in the same commit in which its publication ends, and nothing can be put there afterwards.
 */
export type DocumentWords = {
  /** Removes what there is of a document, to put its pages anew. False where it is not published, or has been erased from since. */
  begin(read: WordsRead, at: Instant): Promise<boolean>
  /** False as above; then nothing was written. */
  add(read: WordsRead, pages: readonly ShownPage[]): Promise<boolean>
  finish(read: WordsRead, state: 'whole' | 'part', at: Instant): Promise<boolean>
  /** Published documents that nobody has begun to read, or of which something was not read, by their ids, after `after`. */
  notWhole(
    after: string,
    limit: number,
  ): Promise<readonly { readonly documentId: string; readonly requestId: string }[]>
  /** How far a document is read, and how many pages it has; null where nobody has begun. */
  stateOf(documentId: string): Promise<{ readonly state: WordsState; readonly pages: number } | null>
  page(documentId: string, number: number): Promise<ShownPage | null>
  /** All pages of the documents of a request, a few at a time. */
  pagesOf(
    requestId: string,
  ): AsyncIterable<readonly { readonly documentId: string; readonly number: number; readonly text: string }[]>
  /**
   * Pages of one document that meet a search, in their order, from `start` on; where none meets all of it, those with any of
   * its words.
   */
  search(
    documentId: string,
    text: string,
    options: { readonly start: number; readonly limit: number },
  ): Promise<{ readonly hits: readonly ShownPage[]; readonly pages: number }>
  /** The first pages that meet a search, of each document of these requests. */
  hitsOf(
    text: string,
    requestIds: readonly string[],
    options: { readonly typing: boolean; readonly perDocument: number },
  ): Promise<readonly Omit<DocumentHit, 'where' | 'text'>[]>
  texts(
    pages: readonly { readonly documentId: string; readonly number: number }[],
  ): Promise<readonly (ShownPage & { readonly documentId: string })[]>
}
