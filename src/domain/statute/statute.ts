import type { CivilDate } from '../calendar/civil-date.ts'
import type { DateOrder } from '../calendar/date-order.ts'
import type { Channel, ClockEvent, MilestoneKind } from '../clock/clock-types.ts'
import type { Term } from '../clock/term-length.ts'
import type { ReleaseCheck } from '../release/release-checks.ts'
import type { LocalText } from '../text/local-text.ts'
import type { FactEffect, ReceiptRuleText, ReviewHintText, ReviewRouteNote } from './law-texts.ts'
import type { LetterRules } from './letter-rules.ts'

/** A ground for not releasing, in the law's own code: `s.40(2)`, `(b)(6)`, `cn-14`. */
export type Exemption = {
  readonly code: string
  readonly title: LocalText
  readonly section: string
  /** `absolute` and `mandatory` leave no choice; `qualified` needs a public-interest test; `discretionary` may be waived. */
  readonly kind: 'absolute' | 'qualified' | 'mandatory' | 'discretionary'
}

/** What can become of a request, or of a part of it, in the words of the law's official statistics. */
export type Outcome = {
  /** Stable; equal to the official statistic's row where there is one (`refused.state-secret`, `full-grant`). */
  readonly id: string
  readonly title: LocalText
  readonly category: 'granted' | 'partial' | 'refused' | 'not-held' | 'not-processed' | 'other'
  readonly section: string
  /** At least one exemption must be cited with it. */
  readonly needsExemption: boolean
}

/**
 * What must have come before a way to contest may be taken.
 * - `answer`: an answer of the body.
 * - `answer-or-silence`: an answer, or a due date that passed without one.
 * - `review`: the decision of the review of kind `of`, or its own time passed without one. With `orSilence` a due date that
 *   passed without an answer of the body is enough. With `onlyAgainst` the review must come first against these alone:
 *   outcomes of these categories, and `silence`; against others an answer is enough.
 */
export type ReviewCondition =
  | { readonly what: 'answer' | 'answer-or-silence' }
  | {
      readonly what: 'review'
      readonly of: string
      readonly orSilence?: true
      readonly onlyAgainst?: readonly (Outcome['category'] | 'silence')[]
    }

/** A way to contest a decision or a silence. */
export type ReviewRoute = {
  /** `internal-review`, `appeal`, `reconsideration` (行政复议), `litigation`, `commissioner` ... */
  readonly kind: string
  readonly title: LocalText
  readonly section: string
  readonly note?: ReviewRouteNote
  /** The body that decides it. */
  readonly decidedBy: LocalText
  /** `body`: the body that has the request takes it in and decides it. `other`: somebody else does, and must be written to. */
  readonly lodgedWith: 'body' | 'other'
  readonly after: ReviewCondition
  /** Where it is made when it is not made here: an https address of whoever decides it. */
  readonly website?: string
}

/** What the law's official statistics, or the law itself, ask of each request, recorded at intake or at the decision. */
export type StatisticalFact = {
  /** `applicantType`, `track`, `feeCategory`, `feeWaiver`, `perfectedOn`, `eir`, `publicInterestExtension`, `refusalGround` ... */
  readonly name: string
  readonly title: LocalText
  readonly askedAt: 'intake' | 'decision'
  /** Who knows it: at intake a requester is asked what only they can know, the office records the rest. */
  readonly askedOf: 'requester' | 'office'
  readonly type: 'choice' | 'yes-no' | 'date'
  /** For a choice: its values, the default first where one is natural. */
  readonly choices?: readonly { readonly id: string; readonly title: LocalText }[]
  /** The section, or the form of the statistics, that asks it. */
  readonly source: string
  /** What it decides for the requester, where it is more than a statistic: it is never chosen for them. */
  readonly decides?: FactEffect
  /** What the requester wants of the answer, asked by the law and not for statistics: it stands on the pages of the request. */
  readonly ofAnswer?: true
}

/** A parameter with the section of law that sets it. */
export type Cited = { readonly section: string }

/** A length that the law (or the guidance that `section` names) sets. */
export type CitedTerm = Term & Cited

/**
 * What an event pair does to the clock, `begin` to `end`.
 * - `pause`: the days between are not counted (the first day counted unless `firstDay` says so; the last one not).
 * - `reset`: the law waits, and counting starts again at `end`, whose day is day 0.
 */
export type StopRule = Cited & {
  readonly begin:
    | 'clarification-requested'
    | 'fee-notice'
    | 'third-party-consulted'
    | 'body-consulted'
    | 'review-lodged'
  readonly end: 'clarification-received' | 'fee-paid' | 'third-party-replied' | 'body-replied' | 'review-decided'
  readonly effect: 'pause' | 'reset'
  /** Whether the day on which a pause begins is counted; by default it is. */
  readonly firstDay?: 'counted' | 'not-counted'
  /** The law allows one only; a second has no effect. */
  readonly once?: boolean
  /** Stops from the day on which the notice is received, where that is known. */
  readonly fromReceipt?: true
  /** More: a second may not be asked at all. */
  readonly secondRefused?: true
  /** Must be asked within this time of receipt. `late` says what a later one does. */
  readonly within?: CitedTerm & { readonly late: 'no-effect' | 'warning' }
  /** After this time without an answer, the law allows the body to treat the request as abandoned. */
  readonly mayAbandonAfter?: CitedTerm & { readonly inclusive?: boolean }
  /** Once the day that the body set has passed without an answer, the law allows it to treat the request as abandoned. */
  readonly mayAbandonAfterDaySet?: Cited
}

/**
 * An event that sets the term anew without anything having stopped it: the day of the event is day 0.
 * An amended request (New Zealand), a third party that was informed (South Africa, Ireland), a step that begins the next term
 * (New York: acknowledge, then decide).
 */
export type RestartRule = Cited & {
  readonly event:
    | 'acknowledged'
    | 'interim-reply'
    | 'clarification-received'
    | 'third-party-consulted'
    | 'third-party-replied'
  /** Counts from the day on which the notice is received, where that is known. */
  readonly fromReceipt?: true
  /** Only the first one has an effect. */
  readonly once?: true
  /** The length from then on; absent: the law's own term. */
  readonly length?: Term
  /** It has no effect where the body had asked for it later than this after day 0. */
  readonly unlessAskedAfter?: CitedTerm & { readonly asked: 'clarification-requested' }
  /** It has no effect later than this after the last event of type `event`. */
  readonly notLaterThan?: CitedTerm & { readonly after: 'third-party-consulted' }
}

/**
 * The clock of a review. It is the last row of its kind that was in force when the review was lodged.
 * Nothing that happened to the request's own term touches it.
 */
export type ReviewClockRule = Cited & {
  /** A kind of `reviewRoutes`. */
  readonly kind: string
  /** The day on which it was lodged is day 0, or that on which it was accepted (受理). */
  readonly from: 'lodged' | 'accepted'
  /** A review that nobody refused to accept is accepted after so long. */
  readonly acceptedAfter?: CitedTerm
  readonly length: Term
  readonly rolls?: Cited
  /**
   * Absent: the law knows no longer time. `longest` is the most that may be added in all, `maxTotal` the most of both
   * together; with neither, the law names no longest.
   */
  readonly extension?: Cited & { readonly longest?: Term; readonly maxTotal?: Term }
  /** A question to the one who asked for the review stops its clock. */
  readonly pausedByQuestion?: Cited
  /** In force for reviews lodged from this day on. */
  readonly since?: CivilDate
}

/** When a notice that was sent counts as received. */
export type DeemedReceipt = Cited & { readonly since?: CivilDate; readonly daysAfterPosting: number }

/** The parameters that the clock reads: an earlier version of the law may have had others. */
export type ClockParameters = Pick<
  Statute,
  | 'calendar'
  | 'term'
  | 'orTerm'
  | 'rolls'
  | 'stops'
  | 'restarts'
  | 'extension'
  | 'milestones'
  | 'thirdPartyTerm'
  | 'transfer'
>

/**
 * Another length for a kind of body or record (schools, archives), chosen by the body (`ClockBody.variant`) or at receipt:
 * its parameters stand in place of the law's.
 */
export type Variant = Cited & {
  readonly id: string
  readonly title: LocalText
  readonly parameters: Partial<ClockParameters>
}

/** A reading of the law that others follow: the clock says where it gives another day. */
export type OtherReading = Cited & {
  /** `MM-DD` of each year: not worked by this reading. */
  readonly off: readonly string[]
}

/** What the law said of requests received before a day. */
export type EarlierVersion = Cited & { readonly until: CivilDate; readonly parameters: Partial<ClockParameters> }

/** A ground on which the term may be made longer. */
export type ExtensionGround = Cited & {
  readonly id: string
  readonly title: LocalText
  /** Other ways to write the ground, compared without case, spaces and punctuation. */
  readonly aliases?: readonly string[]
  /** The most that it adds, over all extensions of the term on this ground; absent where the law names no longest. */
  readonly longest?: Term
  /** The most that the whole term may be, counted from day 0. */
  readonly maxTotal?: Term
  /** Guidance and not law: the longest that it should add. More is a warning, and it is what is added where no length is given. */
  readonly advised?: CitedTerm
  /** Somebody else grants it: that it was applied for in time is enough (`appliedOn`). */
  readonly grantedOnApplication?: true
  /** It may be made after the due date. */
  readonly lateAllowed?: boolean
}

export type ExtensionRule = Cited & {
  /** The first is taken where an event names no ground. */
  readonly grounds: readonly [ExtensionGround, ...ExtensionGround[]]
  /** Notice must be given within the term as it stands before any extension; by default, before the due date. */
  readonly noticeWithinBaseTerm?: boolean
  /** A second extension of the same term has no effect, even where the first was shorter than the longest. */
  readonly once?: boolean
}

/** An intermediate deadline. */
export type MilestoneRule = Cited & {
  readonly kind: MilestoneKind
  /**
   * Where it counts from: `receipt` is the first legal receipt, `term` gives the present term's own end before extension,
   * `decision` the answer, or the due date where it passed in silence, `answer` the answer alone, `time-allowed` the due
   * date, or a later answer.
   */
  readonly from:
    | 'receipt'
    | 'request'
    | 'term'
    | 'answer'
    | 'decision'
    | 'time-allowed'
    | 'clarification-requested'
    | 'fee-notice'
    | 'third-party-consulted'
    | 'body-consulted'
    | 'review-decided'
  /** Counts from the day on which the notice or the answer is received, where that is known. */
  readonly fromReceipt?: true
  /** The length where the answer did not say how to contest it (VwGO § 58(2)). */
  readonly lengthWithoutRemedies?: CitedTerm
  /** Absent for `term`. */
  readonly length?: Term
  /** The first day is itself day 1 ("beginning with the day on which"). */
  readonly inclusive?: boolean
  /** The events that meet it. */
  readonly metBy: readonly ClockEvent['type'][]
  /** Only for a request marked so at receipt. */
  readonly onlyIf?: 'expedited' | 'urgent'
}

/** How the legal receipt date follows from the channel. */
export type ReceiptRule = Cited & {
  /** Channels whose requests are received on the day both sides, or the office, confirmed. */
  readonly confirmedChannels: readonly Channel[]
  /** What the rule says, for all channels or those that need no confirmation. */
  readonly rule: ReceiptRuleText
  readonly confirmedRule?: ReceiptRuleText
  /** `firstReceivedOn` is the day on which another body received it. */
  readonly firstReceipt?:
    | (Cited & { readonly effect: 'counts-from-first' })
    | (Cited & { readonly effect: 'at-latest'; readonly length: Term })
  /** What arrives after this local time, or on a day that is not worked, is received on the next working day. */
  readonly officeHours?: Cited & { readonly until: string }
  /** Counting starts at the earliest when the request is perfected (`perfectedOn`). */
  readonly perfected?: Cited
}

/** What the law holds when time runs out without an answer. */
export type DeemedOutcome = Cited & { readonly title: LocalText }

/** Official reports, each with a form of its own (`src/domain/report`). */
export type StatutoryReport = 'cn-annual' | 'us-annual' | 'us-quarterly' | 'uk-statistics'

/** Lists of channels that offices of a kind commonly have (`src/app/office/typical-channels.ts`). */
export type TypicalChannels = 'cn-county' | 'uk-council' | 'us-agency'

/** The section that asks each particular of a requester. */
export type RequesterParticulars = {
  readonly name?: string
  /** Where to be reached, in whatever way: an e-mail address is enough. */
  readonly contact?: string
  /** A postal address. */
  readonly address?: string
}

/** What a law itself gives to who contests a refusal under it. */
export type ReviewHint = {
  readonly section: string
  readonly text: ReviewHintText
  /** Only where a ground of this kind was cited; absent: for every ground. */
  readonly onlyFor?: Exemption['kind']
}

/** A law: data with citations. Laws differ in these parameters and not in code paths. */
export type Statute = {
  /** Stored with every request: it never changes. */
  readonly id: string
  readonly title: LocalText
  readonly shortTitle: LocalText
  readonly citation: string
  /** ISO 3166 code, of a country or of a state with laws of its own (`US-CA`), or `EU`; `ZZ` for the service standard. */
  readonly jurisdiction: string
  /** BCP 47, the law's own language. */
  readonly language: string
  /** IANA, where a body names none. */
  readonly timeZone: string
  /** The calendar that working days and roll-overs go by. */
  readonly calendar: Cited & {
    readonly id: string
    /** A body's `region` adds its holidays. */
    readonly regional: boolean
    /** A body's own closures are not working days. */
    readonly closures: boolean
  }
  readonly term: CitedTerm
  /** Some of its numbers were not read in the law: every result says so, with where the doubts are written down. */
  readonly notVerified?: Cited
  /** It ends with this one where that is earlier; the body's closures do not make it longer. */
  readonly orTerm?: CitedTerm
  /** The law sets no fixed time ("promptly"): `term` is the body's own target, and is shown as that. */
  readonly noFixedTerm?: Cited
  /** The unit in which days used, days left and age are reported. */
  readonly countsIn: 'working-day' | 'calendar-day'
  /** Weeks are so many working days (Ireland: 5). Absent: 7 calendar days. */
  readonly workingDaysInWeek?: number
  /** The term may be set by the body (`service-standard`). */
  readonly termFromBody?: boolean
  /** A period that ends on a day that is not worked ends on the next working day. */
  readonly rolls?: Cited
  readonly receipt: ReceiptRule
  readonly stops: readonly StopRule[]
  readonly restarts?: readonly RestartRule[]
  /** In order: the latest version first. */
  readonly deemedReceipt?: readonly DeemedReceipt[]
  /** Earlier versions of the law, the latest first; each stands for what was received before its day. */
  readonly earlierVersions?: readonly EarlierVersion[]
  readonly variants?: readonly Variant[]
  readonly otherReadings?: readonly OtherReading[]
  readonly extension?: ExtensionRule
  /** The term with an interim reply made in time (Hong Kong). */
  readonly interimReply?: CitedTerm
  /** The term where life or liberty is at stake (India), from the instant of receipt. */
  readonly urgentTerm?: CitedTerm
  /** Added when the request was handed in to an assistant officer (India). */
  readonly assistantAdds?: CitedTerm
  /** The term in all where a third party is consulted (India). */
  readonly thirdPartyTerm?: CitedTerm
  /** What a transfer of the whole request does. */
  readonly transfer: Cited & { readonly effect: 'ends' | 'none' }
  readonly milestones: readonly MilestoneRule[]
  readonly deemed?: DeemedOutcome
  readonly exemptions: readonly Exemption[]
  /** What is to be checked before a file goes out, beside what a program finds in it. */
  readonly releaseChecks: readonly [ReleaseCheck, ...ReleaseCheck[]]
  readonly outcomes: readonly Outcome[]
  readonly reviewRoutes: readonly ReviewRoute[]
  /** How long whoever decides a review has; empty where no law says. */
  readonly reviewClocks: readonly ReviewClockRule[]
  readonly facts: readonly StatisticalFact[]
  /** What the law asks of the one who makes a request. What is absent is not asked; everything else is their choice. */
  readonly asksOfRequester: RequesterParticulars
  /** What the law itself gives to who contests a refusal. */
  readonly reviewHints: readonly ReviewHint[]
  /**
   * The row of the law's official statistics for a second copy of one request from one person; null where there is none: the
   * copy then counts as withdrawn. (A refusal of repeated requests, as in the United Kingdom's s.14(2), is a decision.)
   */
  readonly repeatedOutcome: string | null
  /** The official reports that count its requests. */
  readonly reportForms: readonly StatutoryReport[]
  /** Its requests are for environmental information, which official statistics count apart. */
  readonly isEnvironmental: boolean
  /** Its cases are enquiries: nobody has made an application, and no law on information covers them. */
  readonly isEnquiry: boolean
  readonly letters: LetterRules
  /** How its country writes a date in figures. */
  readonly dateOrder: DateOrder
  /** ISO 4217: what its fees are asked in; null where nothing is ever asked. */
  readonly currency: string | null
  /** The list of channels that is offered first when an office is set up. */
  readonly typicalChannels: TypicalChannels
}

/** A law with its id as a type, so that the registry knows every id. */
export const defineStatute = <const Id extends string>(statute: Statute & { readonly id: Id }) => statute
