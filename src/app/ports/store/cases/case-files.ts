import type { RequestEvent } from '../../../../domain/request/event-types.ts'
import type { Task } from '../desk.ts'
import type { IdempotentAnswer } from '../idempotent-answers.ts'
import type { Job } from '../jobs.ts'
import type { IntakeSettled } from '../mail/intake.ts'
import type { LetterChange, OutboxMessage } from '../mail/outbox.ts'
import type { RedactionChange } from '../redactions.ts'
import type { DocumentRow, ErasableText, LogRow, RequestRow } from './case-rows.ts'
/**
 * What a use case decided about one case, committed whole or not at all.
 * Event numbers run on from `expectedSeq`; a case file that has moved on meanwhile makes the commit a conflict.
 */
export type ChangeSet = {
  readonly requestId: string
  /** The seq of the last event that the decision was based on; 0 for a new request. */
  readonly expectedSeq: number
  readonly events: readonly RequestEvent[]
  /** The whole row as it is after the events. */
  readonly request: RequestRow
  /** The row as it is before them, where it is known: then only what differs is written. */
  readonly was?: RequestRow
  readonly words?: readonly ErasableText[]
  /** Ids of words whose content is erased. */
  readonly erasedWords?: readonly string[]
  /**
   * Empties every message of the case that was queued before: who it went to, its key, what it said. What waits is not sent.
   * What background tasks of the body made before, or are making, goes too (`erase-task-files.ts` removes the files).
   */
  readonly erasesMessages?: boolean
  /** Saved views whose name or search says who asked. */
  readonly removedViews?: readonly string[]
  /** Addresses of the person who is erased: what is kept under them outside the case goes too. */
  readonly erasedAddresses?: readonly ErasedAddress[]
  /** Whole rows, new or changed. */
  readonly documents?: readonly DocumentRow[]
  /** Pages of published documents that are searched no more, because they say who asked. */
  readonly erasedPages?: readonly { readonly documentId: string; readonly numbers: readonly number[] }[]
  readonly log?: LogRow
  /** Beside `log`: every published document of the case, by whose names the entry is found. */
  readonly publishedDocuments?: readonly DocumentRow[]
  /** Whole rows, new or changed. */
  readonly tasks?: readonly Task[]
  readonly outbox?: readonly OutboxMessage[]
  readonly jobs?: readonly Job[]
  /** A message of the case that is given up, or queued anew. One that is no longer `from` makes the commit a conflict. */
  readonly letter?: LetterChange
  /** The message that came in by mail and that this is the filing of. */
  readonly intake?: IntakeSettled
  /** A draft of a redaction of the case. One that somebody else saved meanwhile makes the commit a conflict. */
  readonly redaction?: RedactionChange
  /** Records that a POST with a key has done this. One that is recorded already makes the commit a conflict. */
  readonly recorded?: IdempotentAnswer
}

export type CommitOutcome =
  | { readonly ok: true }
  /**
   * Another writer was first: `requestId` has events after the expected seq, its reference or external number is taken, or
   * the same POST has committed this already.
   */
  | { readonly ok: false; readonly conflict: 'seq' | 'duplicate' | 'repeated'; readonly requestId: string }

/** An address of a person whose data are erased, in lower case, with the hashes under which choices of mail are kept. */
export type ErasedAddress = { readonly address: string; readonly addressHash: string; readonly plainHash: string }

/**
 * Those that nothing has looked through yet; or, looked through or not, those that are not public yet: of a body, or of all
 * requests that wait for an answer.
 */
export type FilesToInspect = 'unread' | 'of-open-requests' | { readonly bodyId: string }

/** The case files: their events, words, documents and list rows. */
export type CaseFiles = {
  commit(changes: readonly ChangeSet[]): Promise<CommitOutcome>
  /**
   * For imports: nothing is left when the source throws or one change conflicts, and nobody sees any of it before all of it
   * is there. Others write in between.
   */
  commitAll(batches: AsyncIterable<readonly ChangeSet[]>): Promise<CommitOutcome & { readonly written?: number }>
  /** Removes what imports have left behind whose process ended. Gives how many there were. */
  removeBrokenImports(): Promise<number>
  byId(id: string): Promise<RequestRow | null>
  byReference(reference: string): Promise<RequestRow | null>
  events(requestId: string): Promise<readonly RequestEvent[]>
  /** The events of several cases, each in order, by the cases' ids; in few reads. */
  eventsOf(requestIds: readonly string[]): Promise<ReadonlyMap<string, readonly RequestEvent[]>>
  /** Without what was found in its files, which may be long, unless it is asked for. */
  words(requestId: string, also?: { readonly withFindings?: boolean }): Promise<readonly ErasableText[]>
  /** One text, of whichever case. */
  text(id: string): Promise<ErasableText | null>
  /** Who asked, as it is kept, by the ids of the requests; those without are left out. */
  identities(requestIds: readonly string[]): Promise<ReadonlyMap<string, string>>
  documents(requestId: string): Promise<readonly DocumentRow[]>
  documentById(id: string): Promise<DocumentRow | null>
  /** Files that are to be looked through and that somebody may still read, by their ids from `after` on. */
  filesToInspect(after: string, limit: number, which: FilesToInspect): Promise<readonly DocumentRow[]>
  /** The next number of a body's year, each given out once. Gaps are harmless. */
  nextNumber(bodyId: string, year: number): Promise<number>
  /** The first of `count` numbers given out at once. */
  reserveNumbers(bodyId: string, year: number, count: number): Promise<number>
  /** Which of these external numbers the body's ledger holds already. */
  knownExternalNumbers(bodyId: string, numbers: readonly string[]): Promise<ReadonlySet<string>>
  /** Every case of the body with its events, in batches, at constant memory: for reports. In order of receipt. */
  all(bodyId: string): AsyncIterable<readonly { readonly row: RequestRow; readonly events: readonly RequestEvent[] }[]>
}
