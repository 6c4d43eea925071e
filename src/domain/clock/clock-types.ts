import type { CivilDate, Instant } from '../calendar/civil-date.ts'
import type { ClockEffect, ClockWarning, DayReason } from './clock-notes.ts'
import type { Term, TermUnit } from './term-length.ts'

/** How a request reached the body. The law's rule for the receipt date goes by it. */
export const channels = [
  'portal',
  'email',
  'post',
  'registered-post',
  'fax',
  'counter',
  'hotline',
  'transfer-in',
] as const
export type Channel = (typeof channels)[number]

/** Events of which the clock knows nothing but their day. */
export const datedEventTypes = [
  'clarification-requested',
  'clarification-received',
  'fee-notice',
  'fee-paid',
  'third-party-consulted',
  'third-party-replied',
  'body-consulted',
  'body-replied',
  'acknowledged',
  'interim-reply',
  'answered',
  'withdrawn',
  'abandoned',
] as const
export type DatedEventType = (typeof datedEventTypes)[number]

/** When a notice left and when it arrived, where a law counts from either and not from `on`. */
export type NoticeDays = { readonly sentOn?: CivilDate; readonly receivedOn?: CivilDate }

export const reviewEventTypes = ['review-lodged', 'review-accepted', 'review-extended', 'review-decided'] as const
export type ReviewEventType = (typeof reviewEventTypes)[number]

/** What happened to a request, as far as the clock can see it. `on` is a civil date in the body's time zone. */
export type ClockEvent =
  | {
      readonly type: 'received'
      readonly on: CivilDate
      readonly at?: Instant
      readonly firstReceivedOn?: CivilDate
      readonly urgent?: boolean
      readonly expedited?: boolean
      readonly viaAssistant?: boolean
      readonly perfectedOn?: CivilDate
      readonly channel?: Channel
      readonly confirmedOn?: CivilDate
      /** One of the law's `variants`, for this request alone. */
      readonly variant?: string
    }
  | (NoticeDays & {
      readonly type: DatedEventType
      readonly on: CivilDate
      readonly at?: Instant
      /** For an answer: false where it does not say how it can be contested. */
      readonly statesRemedies?: boolean
    })
  | (NoticeDays & {
      readonly type: 'extended'
      readonly on?: CivilDate
      readonly at?: Instant
      /** The day of the application, where somebody else grants it. */
      readonly appliedOn?: CivilDate
      readonly ground?: string
      readonly by?: Term
      readonly to?: CivilDate
    })
  | { readonly type: 'transferred'; readonly on: CivilDate; readonly at?: Instant; readonly whole?: boolean }
  | {
      readonly type: ReviewEventType
      readonly on: CivilDate
      readonly at?: Instant
      /** Of the law's `reviewRoutes`; by default the review that is open, or the law's first. */
      readonly kind?: string
      readonly by?: Term
      readonly to?: CivilDate
    }

export type ClockState =
  | 'running'
  | 'paused'
  | 'waiting'
  | 'overdue'
  | 'answered'
  | 'withdrawn'
  | 'abandoned'
  | 'transferred'

/** A day that was not counted, and why: "2024-12-25", "Christmas Day". */
export type SkippedDay = { readonly on: CivilDate; readonly name: string }

export type ClockStep = ClockEffect & {
  readonly on: CivilDate
  /** The event's type, or `due` for the last step. */
  readonly event: string
  readonly section: string
  readonly skipped?: readonly SkippedDay[]
}

/** One civil day: the number that it has in the term, or null where it is not counted. */
export type DayLine = DayReason & { readonly on: CivilDate; readonly counted: number | null }

export const milestoneKinds = [
  'acknowledge',
  'ask-correction',
  'extension-notice',
  'third-party-reply',
  'consultation-reply',
  'transfer',
  'pay-by',
  'expedited-decision',
  'review-lodge',
  'review-decide',
  'complaint-lodge',
] as const
export type MilestoneKind = (typeof milestoneKinds)[number]

export type Milestone = {
  readonly kind: MilestoneKind
  readonly due: CivilDate
  readonly section: string
  readonly metOn?: CivilDate
}

/** `waiting`: it is not accepted yet, or a question to the one who asked for it is open. */
export const reviewStates = ['waiting', 'running', 'overdue', 'decided'] as const
export type ReviewState = (typeof reviewStates)[number]

/** The clock of a review, on the day `asOf`. */
export type ReviewClock = {
  readonly kind: string
  readonly lodgedOn: CivilDate
  /** Where the law counts from it; the law's own day where nobody decided on it. */
  readonly acceptedOn?: CivilDate
  /** The last day for the decision, extension included; null while it waits, or where the law names no time. */
  readonly due: CivilDate | null
  readonly state: ReviewState
  readonly late: boolean
  readonly extendedTo?: CivilDate
  readonly decidedOn?: CivilDate
  readonly section: string
}

/** What the clock says on the day `asOf`. The shape of `candor clock` (INTERFACES), without the case's own id. */
export type ClockResult = {
  /**
   * The legal receipt date of what the clock runs for, by the rule of the channel, and never after the close. What another
   * body's receipt or a later perfection does to day 0 moves the term, not the receipt (docs/adr/0110).
   */
  readonly receivedOn: CivilDate
  /** Null while a pause is open or the law waits for the requester. */
  readonly due: CivilDate | null
  readonly state: ClockState
  /** Of the present term, in `unit`, pauses subtracted. `daysLeft` goes negative. */
  readonly daysUsed: number
  readonly daysLeft: number
  readonly unit: TermUnit
  /** In the law's unit, from the first legal receipt to `asOf` or the answer; pauses are not subtracted. */
  readonly age: number
  readonly late: boolean
  readonly provisional: boolean
  readonly calendar: { readonly id: string; readonly version: string }
  readonly steps: readonly ClockStep[]
  readonly milestones: readonly Milestone[]
  readonly reviews: readonly ReviewClock[]
  /** Where they were asked for. */
  readonly days?: readonly DayLine[]
  readonly warnings: readonly ClockWarning[]
}

/** What the clock must know of the public body. */
export type ClockBody = {
  /** IANA name; by default the law's own. */
  readonly timeZone?: string
  /** State or province, ISO 3166-2 without the country ("NSW", "BY", "QC"). */
  readonly region?: string
  /** One of the law's `variants`: what kind of body it is. */
  readonly variant?: string
  /** Local closures, counted only where the law says so. */
  readonly closures?: readonly CivilDate[]
  /** The length of `service-standard`. */
  readonly term?: Term
  /** What it was for what was received before a day, the earliest day first; the law's own length where left out. */
  readonly earlierTerms?: readonly EarlierTerm[]
}

export type EarlierTerm = { readonly until: CivilDate; readonly term?: Term }
