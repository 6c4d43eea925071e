import type { CivilDate, Instant } from '../../../../domain/calendar/civil-date.ts'
import type { Channel, ClockState } from '../../../../domain/clock/clock-types.ts'
import type { ActorRef, Facts } from '../../../../domain/request/event-types.ts'
import type { Stage } from '../../../../domain/request/stage.ts'
import type { Locale } from '../../../../domain/text/local-text.ts'
import type { CaseVersionChange } from '../figures/figures.ts'
/** The list row of a request: a projection of its events, written with each commit. */
export type RequestRow = {
  readonly id: string
  readonly bodyId: string
  /** `RIVER-2026-00012`: unique in the installation. */
  readonly reference: string
  /** SHA-256 (hex) of the requester's secret; null for imported and counter requests without one. */
  readonly secretHash: string | null
  readonly statute: string
  readonly locale: Locale
  readonly channel: Channel
  readonly stage: Stage
  readonly clockState: ClockState
  /** The request's subject; it may name a person, so erasing empties it. */
  readonly subject: string
  readonly unit: string | null
  readonly assigneeId: string | null
  /** Where the acknowledgement and every letter go; null when the requester gave none. Erased with the identity. */
  readonly requesterEmail: string | null
  readonly externalNumber: string | null
  /** The legal receipt date. */
  readonly receivedOn: CivilDate
  readonly submittedAt: Instant
  readonly dueOn: CivilDate | null
  /** Where the clock's due date is null: the last one before the pause; for sorting and for reports. */
  readonly lastDueOn: CivilDate | null
  readonly closedOn: CivilDate | null
  readonly outcome: string | null
  readonly exemptions: readonly string[]
  readonly facts: Facts
  /** Of the present term in the law's unit, at the answer for a closed request. */
  readonly daysUsed: number
  /** Late when answered, or late on the day of the last commit while open; `dueOn` tells for any other day. */
  readonly late: boolean
  readonly provisional: boolean
  /** The civil date on which the next reminder falls due; null when nothing will. Indexed: the scheduler reads only this. */
  readonly nextReminderOn: CivilDate | null
  readonly parentId: string | null
  /** The body's own channel, by its id in the settings; null for a plain one of the kind `channel`. */
  readonly channelId: string | null
  readonly topic: string | null
  /** The kind of the review that is open; the first lodged where there are several. */
  readonly openReview: string | null
  /** How many steps of approval the draft has passed. */
  readonly approvalStep: number
  /** 1 to 5, where the requester said how satisfied they were. */
  readonly feedbackScore: number | null
  readonly seq: number
  /** The seq of the last event that was not the system's own: the ETag. */
  readonly editSeq: number
  readonly updatedAt: Instant
  /** What the figures ask of it from this commit on, where that changed. Written with the row, never read back. */
  readonly snapshots?: CaseVersionChange
}

export type ErasableTextKind =
  | 'subject'
  | 'request'
  | 'identity'
  | 'message'
  | 'note'
  | 'letter'
  | 'reason'
  | 'comment'
  | 'question'
  | 'answer'
  | 'file-name'
  | 'findings'
  | 'publication'

/** ErasableText that may name a person. `content` and `salt` are null once erased; words of earlier versions have no salt. */
export type ErasableText = {
  readonly id: string
  readonly requestId: string
  readonly kind: ErasableTextKind
  readonly sha256: string
  readonly salt: string | null
  readonly content: string | null
}

export type DocumentState = 'attached' | 'approved' | 'published' | 'withdrawn'

export type DocumentRow = {
  readonly id: string
  readonly requestId: string
  readonly bodyId: string
  readonly name: string
  readonly title: string | null
  readonly mediaType: string
  readonly size: number
  readonly sha256: string
  readonly state: DocumentState
  readonly origin: 'requester' | 'officer' | 'third-party'
  /** Null: not inspected. */
  readonly verdict: 'clean' | 'review' | 'blocked' | 'unreadable' | null
  readonly attachedBy: ActorRef
  readonly attachedAt: Instant
  readonly publishedAt: Instant | null
  readonly withdrawnAt: Instant | null
  readonly withdrawnReason: string | null
}

/** One entry of the public log. It names no requester. */
export type LogRow = {
  readonly requestId: string
  readonly reference: string
  readonly bodyId: string
  readonly bodySlug: string
  readonly statute: string
  readonly title: string
  readonly summary: string
  readonly outcome: string | null
  readonly exemptions: readonly string[]
  readonly receivedOn: CivilDate
  readonly closedOn: CivilDate | null
  readonly late: boolean
  readonly daysUsed: number
  readonly facts: Facts
  readonly documentCount: number
  readonly publishedAt: Instant
  /** Set when the entry was taken back: the tombstone's reason. */
  readonly withdrawnReason: string | null
  readonly updatedAt: Instant
}
