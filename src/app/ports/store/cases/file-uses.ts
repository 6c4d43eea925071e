/** Which stored files something still refers to. */
export type FileUses = {
  /** What an erased request leaves: the files that its requester sent, and its letters as they came (hashes, hex). */
  erasedOf(requestId: string): Promise<readonly string[]>
  /**
   * Those of the hashes (hex) that a document, a letter that came in or a logo refers to; what was erased refers to none.
   * Reads the documents from one end to the other: for the work after an erasure, not for a page.
   */
  usedAmong(hashes: readonly string[]): Promise<ReadonlySet<string>>
}
