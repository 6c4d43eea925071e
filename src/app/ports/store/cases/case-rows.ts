import type { Colour } from '../../../domain/brand/contrast.ts'
import type { CivilDate, Instant } from '../../../domain/calendar/civil-date.ts'
import type { Channel, ClockState, EarlierTerm } from '../../../domain/clock/clock-types.ts'
import type { Term } from '../../../domain/clock/term-length.ts'
import type { ActorRef, Facts } from '../../../domain/request/event-types.ts'
import type { Role } from '../../../domain/request/role.ts'
import type { Stage } from '../../../domain/request/stage.ts'
import type { Locale, LocalText } from '../../../domain/text/local-text.ts'
import type { CaseVersion } from './figures-ports.ts'
import type { Versioned } from './versions.ts'

/** A public body and its settings. */
export type Body = Versioned & {
  readonly id: string
  /** Lower-case letters, digits and hyphens; the body's name in addresses. */
  readonly slug: string
  readonly name: LocalText
  /** The law that its requests come under unless said otherwise. */
  readonly statute: string
  readonly timeZone: string
  readonly region?: string
  readonly settings: BodySettings
}

export type BodySettings = {
  /** What the body does, for people who look for the right one. */
  readonly about?: LocalText
  readonly email?: string
  readonly locale: Locale
  /** The letters that its references begin with: `RIVER` in `RIVER-2026-00012`. */
  readonly referencePrefix: string
  /** An office of one may approve its own work; the history and the letter then say so. */
  readonly approvesOwnWork: boolean
  /** Local closures, counted only where the law says so. */
  readonly closures: readonly CivilDate[]
  /** The length of `service-standard`. */
  readonly term?: Term
  /** What it was before, for what was received until then. */
  readonly earlierTerms?: readonly EarlierTerm[]
  /** Working days before the due date on which a reminder goes out; 0 is the day itself. Each day after it there is one more. */
  readonly reminders: readonly number[]
  readonly units: readonly string[]
  /** By the unit's name: who works in it, and who heads it (staff ids). */
  readonly unitMembers?: { readonly [unit: string]: UnitMembers }
  /** The ways in which requests reach this body, beside those that every body has. */
  readonly channels?: readonly BodyChannel[]
  /** What requests are about, in the body's own words. */
  readonly topics?: readonly string[]
  /** Which unit gets a new request: the first rule that fits. */
  readonly routes?: readonly Route[]
  /** Who must approve a draft, one after the other; one step by any approver where left out. */
  readonly approvalSteps?: readonly ApprovalStep[]
  /** Who hears of an overdue request, one step after the other. */
  readonly escalation?: Escalation
  /** Local hours in which nothing goes out that can wait: `{ from: 21, to: 7 }`. */
  readonly quietHours?: { readonly from: number; readonly to: number }
  /** Who hears of the day and of the week, and at what local hour; nobody where left out. */
  readonly digests?: DigestChoice
  /** Counts below this are not shown in public tables. */
  readonly smallCounts?: number
  /** Where releases before 20261130 kept what `CountedDaysRecords` keeps now: only read, until the first recalculation. */
  readonly countedBy?: { readonly [statuteId: string]: readonly string[] }
  readonly demonstration?: boolean
  readonly brand?: Brand
}

export type UnitMembers = { readonly members: readonly string[]; readonly head?: string }

/** One way in which requests reach a body. */
export type BodyChannel = {
  /** Lower-case letters, digits and hyphens; unique in the body. */
  readonly id: string
  readonly name: LocalText
  /** The law's rule for the receipt date goes by it. */
  readonly kind: Channel
  /** How it comes in: by itself, or typed in by an officer with the original attached. */
  readonly entry: 'form' | 'email' | 'api' | 'typed'
  /** The law that what comes this way is taken for at first; the body's own where left out. */
  readonly statute?: string
  /** No longer in use: kept for the requests that came by it. */
  readonly closed?: boolean
}

/** A rule of routing: what is left out fits everything. */
export type Route = { readonly channel?: string; readonly topic?: string; readonly unit: string }

export type ApprovalStep = {
  readonly name: string
  /** Staff ids; any approver of the body where it is empty. `unit-head` is the head of the request's unit. */
  readonly by: readonly string[] | 'unit-head'
}

/** Working days after the due date on which each hears of it. */
export type Escalation = {
  readonly unitHeadAfter?: number
  readonly headAfter?: number
  /** The head of the body: a staff id. */
  readonly head?: string
  /** The office above: an e-mail address and a name. */
  readonly above?: { readonly name: string; readonly email: string }
}

/** `to`: staff ids; those who approve or administer where it is empty. */
export type DigestChoice = {
  /** On working days, at their end. */
  readonly daily?: { readonly hour: number; readonly to: readonly string[] }
  /** `weekday`: 1 is Monday. */
  readonly weekly?: { readonly weekday: number; readonly hour: number; readonly to: readonly string[] }
}

/** How a body's own pages and letters look. */
export type Brand = {
  /** The one strong colour, as it stands on light paper; Candor's own where left out. */
  readonly seal?: Colour
  /** In the dark; made from `seal` where left out. */
  readonly sealDark?: Colour
  /** Its bytes are among the blobs. */
  readonly logo?: {
    readonly sha256: string
    readonly mediaType: string
    /** In pixels, or in the units of an SVG's view box. */
    readonly width: number
    readonly height: number
  }
}

export type Staff = Versioned & {
  readonly id: string
  readonly bodyId: string
  readonly email: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly active: boolean
  readonly locale: Locale
}

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
  readonly snapshot?: CaseVersion
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

/** What a letter says, and its head. */
export type LetterContent = {
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly headers: { readonly [name: string]: string }
  readonly toConfirmed?: LetterForConfirmed
}

/** The same letter with the requester's own words in it. */
export type LetterForConfirmed = { readonly subject: string; readonly text: string; readonly html: string }

/** A message to be sent. `key` makes queueing it twice impossible. */
export type OutboxMessage = {
  readonly id: string
  /** `request, kind, due date, recipient`. Unique. */
  readonly key: string
  readonly requestId: string | null
  readonly bodyId: string | null
  readonly kind: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly headers: { readonly [name: string]: string }
  /** The same for every attempt: `<id@domain>`. */
  readonly messageId: string
  /** `bounce+{returnToken}@` is its return path; absent for letters from before they had one of their own. */
  readonly returnToken?: string
  readonly queuedAt: Instant
  /** Not before. */
  readonly sendAfter: Instant
  /** What goes out instead where the address is confirmed; left out where it says the same. */
  readonly toConfirmed?: LetterForConfirmed
}

/**
 * `dead`: given up, a person has to look. `stopped`: the recipient wants none of its kind. `held`: the mailbox has confirmed
 * nothing and has had enough for a day; it is named in a digest the next day.
 */
export type OutboxStatus = 'queued' | 'sent' | 'dead' | 'stopped' | 'held'

export type OutboxRow = OutboxMessage & {
  readonly status: OutboxStatus
  readonly attempts: number
  readonly sentAt: Instant | null
  readonly lastError: string | null
}

/** What becomes of a message in the commit of its case: given up or come back, with the reason, or queued anew. */
export type LetterChange =
  | { readonly id: string; readonly from: 'queued' | 'sent'; readonly to: 'dead'; readonly error: string }
  | { readonly id: string; readonly from: 'dead'; readonly to: 'queued'; readonly at: Instant }

/**
 * What an address does not want to get, or cannot: `kind` is a kind of message, `bounced` where its letters are withheld,
 * or `bounced-once` where one letter to it came back.
 */
/** An address of a person whose data are erased, in lower case, with the hashes under which choices of mail are kept. */
export type ErasedAddress = { readonly address: string; readonly addressHash: string; readonly plainHash: string }

export type MailChoice = {
  /** Keyed hash (hex) of the address in lower case; of earlier versions plain SHA-256. */
  readonly addressHash: string
  readonly kind: string
  /** Empty where no body is concerned. */
  readonly bodyId: string
  readonly at: Instant
  readonly reason: string | null
  /** The letter that came back. */
  readonly letterId?: string
}

export type Job = {
  readonly id: string
  /** Unique: the same work is not queued twice. */
  readonly key: string
  readonly kind: string
  readonly payload: string
  readonly runAfter: Instant
}

export type JobRow = Job & {
  readonly status: 'queued' | 'done' | 'dead'
  readonly attempts: number
  readonly lastError: string | null
}

export type SignInToken = {
  /** SHA-256 (hex). */
  readonly tokenHash: string
  readonly staffId: string
  readonly expiresAt: Instant
  readonly usedAt?: Instant
}

export type Session = {
  readonly tokenHash: string
  readonly staffId: string
  readonly createdAt: Instant
  readonly expiresAt: Instant
  /** To the minute; null for a session that an earlier version opened and nobody has used since. */
  readonly lastUsedAt: Instant | null
}

export type ApiKey = {
  readonly keyHash: string
  readonly staffId: string
  readonly name: string
  /** `read`, `write`, or `figures` alone. */
  readonly scopes: readonly string[]
  readonly createdAt: Instant
  readonly revokedAt: Instant | null
}

/** The answer already given to a POST with this `Idempotency-Key`. */
export type IdempotentAnswer = {
  /** SHA-256 of the caller and the key. */
  readonly keyHash: string
  /** SHA-256 of the request's method, path and body: another body under the same key is refused. */
  readonly requestHash: string
  readonly status: number
  readonly body: string
  readonly headers: { readonly [name: string]: string }
  readonly at: Instant
}
