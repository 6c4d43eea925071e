import type { Instant } from '../../../domain/calendar/civil-date.ts'
import type { PageCuts } from '../../../domain/release/cuts.ts'
import type { Mark, PageRun } from '../../../domain/release/marks.ts'
import type { RedactionWarning } from '../../../domain/release/redaction.ts'
import type { RedactionFailure, RedactionState, StatementPlace } from '../../../domain/release/redaction-draft.ts'
import type { Versioned } from './versions.ts'

/** What is to be cut out of a document, and how far that is. It counts a version with each change of it or of its marks. */
export type RedactionDraft = Versioned & {
  /** Of the original. */
  readonly documentId: string
  readonly requestId: string
  readonly bodyId: string
  readonly state: RedactionState
  readonly pages: readonly PageRun[]
  /** Staff ids of who made, changed or removed a mark. */
  readonly preparers: readonly string[]
  readonly submittedBy: string | null
  readonly reviewedBy: string | null
  /** Why it was sent back. */
  readonly comment: string | null
  readonly statement: StatementPlace
  readonly failure: RedactionFailure | null
  readonly warnings: readonly RedactionWarning[]
  /** The document that was made last. */
  readonly resultId: string | null
  /** Marks that were removed in this version or before are forgotten. */
  readonly forgottenTo: number
  readonly changedAt: Instant
}

export type StoredMark = Mark & {
  readonly documentId: string
  readonly id: string
  readonly requestId: string
  /** The reviewer's. */
  readonly comment: string | null
  /** Who changed it last. */
  readonly authorId: string
  readonly removed: boolean
  /** The version of the draft in which it was last changed. */
  readonly version: number
}

/** What was cut for a file that was made, for the statement and for whoever is shown that the commitment holds. */
export type RedactionResult = {
  readonly resultId: string
  readonly documentId: string
  readonly requestId: string
  /** The list of boxes, byte for byte as it was hashed. */
  readonly boxes: string
  /** `commitment.ts` says what it commits to. */
  readonly commitment: string
  readonly salt: string
  readonly cuts: readonly PageCuts[]
  readonly madeAt: Instant
}

/** A draft as it becomes with the marks that change. `version` is the one that was read: 0 where there was none. */
export type RedactionChange = {
  readonly draft: RedactionDraft
  readonly marks: readonly StoredMark[]
  /** Marks that were removed are forgotten. */
  readonly forgetsRemoved?: boolean
  readonly result?: RedactionResult
}

export type RedactionRecords = {
  byDocument(documentId: string): Promise<RedactionDraft | null>
  ofRequest(requestId: string): Promise<readonly RedactionDraft[]>
  /** Those that changed after a version, the removed ones too; all where it is 0. */
  marks(documentId: string, after: number): Promise<readonly StoredMark[]>
  /** All or nothing; nothing where somebody else saved meanwhile. */
  commit(change: RedactionChange): Promise<{ readonly ok: boolean }>
  /** The latest first. */
  results(documentId: string): Promise<readonly RedactionResult[]>
  result(resultId: string): Promise<RedactionResult | null>
  /** Who was there after that instant. */
  people(documentId: string, after: Instant): Promise<readonly { readonly staffId: string; readonly seenAt: Instant }[]>
  seen(documentId: string, staffId: string, at: Instant): Promise<void>
}
