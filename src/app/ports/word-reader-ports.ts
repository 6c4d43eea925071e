import type { UnreadableReason } from '../../domain/release/finding.ts'
import type { ShownPage } from '../../domain/release/shown-pages.ts'

/**
 * How far the words of a file were read; `unreadable`: something of it was not.
 * `picturesNotRead`: pictures and pages of a scan whose words nobody has read; left out for none.
 */
export type WordsRead =
  | { readonly state: 'whole'; readonly picturesNotRead?: number }
  | { readonly state: 'unreadable'; readonly reason: UnreadableReason }

/** Reads what files say, for the search. */
export type WordReader = {
  /**
   * Gives the words that a file shows, and none that it hides, to `take` in pieces of some pages: what its pictures show as
   * well, where something reads pictures. Never fails because of the bytes. @throws ParserBusy
   */
  words(bytes: AsyncIterable<Uint8Array>, take: (pages: readonly ShownPage[]) => Promise<void>): Promise<WordsRead>
}
