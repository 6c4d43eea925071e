import type { LetterContent, OutboxRow } from './outbox.ts'

/** What becomes of letters in the outbox beside being sent. */
export type KeptLetters = {
  /** It waits for the digest of the next day. */
  markHeld(id: string, reason: string): Promise<void>
  /** Links to sign in to this body that wait to go to this address: a newer one takes their place. */
  stopQueuedSignIns(to: string, bodyId: string, reason: string): Promise<void>
  /** A message's words anew, whatever became of it: for what must not be kept. */
  replaceLetter(id: string, content: LetterContent): Promise<void>
  /** Messages in the order of their ids, after the one with the id `after`. */
  lettersAfter(after: string, limit: number): Promise<readonly OutboxRow[]>
}
