import type { CivilDate, Instant } from '../calendar/civil-date.ts'
import type { Channel } from '../clock/clock-types.ts'
import type { Locale } from '../text/local-text.ts'
import type { CasePart, RestAnswer } from './case-parts.ts'
import type { DocumentInCase } from './document-in-case.ts'
import type { ActorRef, EventData, Facts, TextRef } from './event-types.ts'
import type { ScheduledPublication } from './scheduled-publication.ts'
import type { Stage } from './stage.ts'

export type Review = {
  readonly kind: string
  readonly lodgedOn: CivilDate
  readonly acceptedOn: CivilDate | null
  readonly decidedOn: CivilDate | null
  readonly outcome: EventData['review-decided']['outcome'] | null
  /** The staff id of whoever deals with it. */
  readonly assigneeId: string | null
}

/** Where the case stands: the fold of its events, corrections applied. */
export type CaseState = {
  readonly requestId: string
  readonly statute: string
  readonly channel: Channel
  readonly channelId: string | null
  readonly topic: string | null
  readonly locale: Locale
  readonly stage: Stage
  readonly submittedAt: Instant
  readonly subject: TextRef
  readonly words: TextRef
  readonly identity: TextRef | null
  readonly facts: Facts
  readonly unit: string | null
  readonly externalNumber: string | null
  readonly assigneeId: string | null
  readonly receipt: (EventData['received'] & { readonly seq: number }) | null
  readonly acknowledgedOn: CivilDate | null
  readonly openQuestion: {
    readonly question: TextRef
    readonly on: CivilDate
    readonly replyBy: CivilDate | null
  } | null
  readonly openFee: { readonly amount: string; readonly currency: string; readonly on: CivilDate } | null
  readonly openThirdParties: number
  readonly openBodies: number
  /** The units that were asked and have not replied, by name, in the order of the questions. */
  readonly openUnits: readonly string[]
  readonly extensions: readonly (EventData['extended'] & { readonly on: CivilDate })[]
  readonly draft: (EventData['decision-drafted'] & { readonly by: ActorRef; readonly seq: number }) | null
  /** The steps of approval that the draft has passed, in their order. */
  readonly approvals: readonly { readonly by: ActorRef; readonly at: Instant; readonly name: string | null }[]
  readonly approval: { readonly by: ActorRef; readonly ownDraft: boolean; readonly at: Instant } | null
  readonly returnedWith: TextRef | null
  readonly decision: (EventData['decision-issued'] & { readonly on: CivilDate; readonly seq: number }) | null
  readonly documents: ReadonlyMap<string, DocumentInCase>
  readonly log: { readonly title: string; readonly summary: string; readonly publishedAt: Instant } | null
  readonly logWithdrawnReason: string | null
  readonly reviews: readonly Review[]
  /** Both ways: what either of two requests said of the other. */
  readonly links: readonly EventData['linked'][]
  /** What was given to units of this body or passed to others, each part a request of its own where Candor keeps it. */
  readonly parts: readonly CasePart[]
  /** Whether this request still owes an answer of its own, beside those of its parts. */
  readonly restOwed: boolean
  readonly rest: RestAnswer | null
  readonly partOf: EventData['submitted']['partOf'] | null
  readonly mergedInto: string | null
  /** What is to be published on a day, by `scheduleKey`. */
  readonly scheduled: ReadonlyMap<string, ScheduledPublication>
  readonly publication: { readonly proposedAt: Instant | null; readonly declined: boolean }
  /** The entry of the public log under which the answer of this request stands too. */
  readonly listedWith: string | null
  readonly transferredTo: string | null
  readonly feedback: EventData['feedback-given'] | null
  readonly closedOn: CivilDate | null
  readonly erased: ReadonlySet<string>
  readonly seq: number
  /** The seq of the last event that was not the system's own. */
  readonly editSeq: number
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** The state while it is folded: what an event changes of it stands in the event's row (`events/`). */
export type MutableCaseState = Mutable<CaseState> & {
  documents: Map<string, DocumentInCase>
  reviews: Review[]
  erased: Set<string>
}
