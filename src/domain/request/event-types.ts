import type { CivilDate, Instant } from '../calendar/civil-date.ts'
import type { Channel } from '../clock/clock-types.ts'
import type { Term } from '../clock/term-length.ts'
import type { Verdict } from '../release/finding.ts'
import type { UninspectedReason } from '../release/inspection.ts'
import type { ClearedElsewhere, GivenAnswer } from '../release/release-checks.ts'
import type { FetchedFile, MailedFiles } from '../release/sent-files.ts'
import type { Locale } from '../text/local-text.ts'
import type { ReviewEventData } from './events/review-event-data.ts'
import type { KeptText, TextRef } from './events/text-ref.ts'
import type { PublicationDelay } from './publication-delay.ts'
import type { Stage } from './stage.ts'

export type { KeptText, TextRef }

/** What the law's official statistics ask of a request, by the names of the statute's `facts`. */
export type Facts = { readonly [name: string]: string | boolean }

export type DecisionPart = {
  /** `whole`, or the part's label: `a`, `b` ... */
  readonly part: string
  /** An outcome id of the statute. */
  readonly outcome: string
  /** Exemption codes of the statute. */
  readonly exemptions: readonly string[]
  /** What this part of the request asks for. */
  readonly asks?: TextRef
  /** Why, for the requester. */
  readonly reason?: TextRef
  /** How the public interest was weighed, where an exemption asks for it. */
  readonly publicInterest?: TextRef
  /** The request of its own that answered this part. */
  readonly childId?: string
}

/** The data of each event, by its type. Every event type of a request's life is here, and nowhere else. */
export type EventData = ReviewEventData & {
  submitted: {
    readonly channel: Channel
    readonly statute: string
    readonly locale: Locale
    readonly subject: TextRef
    readonly words: TextRef
    readonly identity?: TextRef
    readonly facts: Facts
    /** The number that the request has in another ledger. */
    readonly externalNumber?: string
    /** The part of the body, as another ledger names it. */
    readonly unit?: string
    /** The body's own channel, by its id in the settings. */
    readonly channelId?: string
    readonly topic?: string
    /** The request of which this is a part. `own`: of the same body, whose figures count the whole and not its parts. */
    readonly partOf?: { readonly requestId: string; readonly reference: string; readonly own: boolean }
  }
  /** The legal receipt. A later one (a receipt confirmed by both sides) takes the place of an earlier one. */
  received: {
    readonly on: CivilDate
    readonly rule: string
    readonly section: string
    readonly confirmedOn?: CivilDate
    readonly firstReceivedOn?: CivilDate
    readonly perfectedOn?: CivilDate
    readonly urgent?: boolean
    readonly expedited?: boolean
    readonly viaAssistant?: boolean
  }
  acknowledged: Record<never, never>
  assigned: { readonly to: string | null; readonly unit?: string }
  /** What the request is about, in the body's own words. */
  'topic-set': { readonly topic: string | null }
  /**
   * An enquiry becomes a request, or the other way round, or one law takes the place of another. A `received` event beside
   * it says from when the new law counts, and by which rule.
   */
  'statute-changed': { readonly from: string; readonly to: string; readonly reason?: TextRef }
  /** Another unit of the same body is asked. The clock runs on: the law knows one body. */
  'unit-consulted': { readonly unit: string; readonly question: TextRef; readonly replyBy?: CivilDate }
  'unit-replied': { readonly unit: string; readonly note?: TextRef }
  'clarification-requested': { readonly question: TextRef; readonly replyBy?: CivilDate; readonly letter?: TextRef }
  'clarification-received': { readonly answer?: TextRef }
  'fee-notice': {
    readonly amount: string
    readonly currency: string
    readonly note?: TextRef
    readonly letter?: TextRef
  }
  'fee-paid': { readonly amount?: string }
  'fee-waived': { readonly reason: KeptText }
  'third-party-consulted': {
    readonly party: TextRef
    readonly replyBy?: CivilDate
    readonly letter?: TextRef
    /** Where the letter went by e-mail; without it the office sends it by post. */
    readonly email?: TextRef
  }
  'third-party-replied': { readonly agrees?: boolean; readonly note?: TextRef }
  'body-consulted': { readonly body: string; readonly replyBy?: CivilDate }
  'body-replied': { readonly note?: TextRef }
  'interim-reply': { readonly note?: TextRef }
  extended: {
    readonly ground: string
    readonly by?: Term
    readonly to?: CivilDate
    readonly noticeOn?: CivilDate
    /** The day of the application, where somebody else grants it. */
    readonly appliedOn?: CivilDate
    readonly letter?: TextRef
  }
  /** Of the whole, which ends this request; or of a part, which becomes a request of its own where Candor keeps it. */
  transferred: {
    readonly to: string
    readonly whole: boolean
    readonly childId?: string
    /** The request that deals with it from now on. */
    readonly reference?: string
    readonly part?: string
    /** The unit of this very body that deals with the part: this request waits for it. */
    readonly unit?: string
    readonly words?: TextRef
    /** False: with this part, nothing remains to be answered here. */
    readonly rest?: boolean
  }
  /** A part came to its end, in a request of its own; with what the composed answer needs of it. */
  'part-closed': {
    readonly childId: string
    readonly part: string
    readonly reference: string
    readonly stage: Stage
    readonly outcome: string | null
    readonly exemptions: readonly string[]
    readonly facts: Facts
  }
  'part-reopened': {
    readonly childId: string
    readonly part: string
    readonly reference: string
    readonly because: EventData['reopened']['because']
  }
  /** What was left of a divided request is answered; it stays open until its parts are. */
  'rest-answered': EventData['decision-issued']
  'decision-drafted': { readonly parts: readonly DecisionPart[]; readonly letter: TextRef; readonly facts: Facts }
  /** One step of the approval; without `of` it was the only one. `name` is the step's. */
  'decision-approved': {
    readonly ownDraft: boolean
    readonly step?: number
    readonly of?: number
    readonly name?: string
  }
  'decision-returned': { readonly comment: TextRef }
  'decision-issued': {
    readonly parts: readonly DecisionPart[]
    readonly letter?: TextRef
    readonly facts: Facts
    /** The outcome of the whole: the only part's, or `partial` by the statute's own row when the parts differ. */
    readonly outcome: string
    /** One answer to several requests: it was approved in the request of this reference. */
    readonly approvedIn?: string
    readonly enclosed?: readonly string[]
  }
  'document-attached': {
    readonly documentId: string
    /** In words of its own; of a file that the office attached with an earlier version, plain text. */
    readonly name: KeptText
    readonly mediaType: string
    readonly size: number
    readonly sha256: string
    readonly origin: 'requester' | 'officer' | 'third-party'
    /** The seq of the event that it belongs to: a letter came with it, a note speaks of it. */
    readonly event?: number
    /** One answer to several requests: the file was approved for release in another of them. */
    readonly copyOf?: ClearedElsewhere & { readonly preparedBy: ActorRef }
  }
  'document-inspected': {
    readonly documentId: string
    readonly verdict: Verdict
    /** Why it could not be looked through to its end. */
    readonly reason?: UninspectedReason
    /** What was looked for (`inspection.ts`): where that is another by now, it is looked through again. */
    readonly settings?: string
    /** The findings themselves, which are words of the file. */
    readonly findings?: TextRef
    /** The fingerprints of those that have to be dealt with before the file goes out. */
    readonly open?: readonly string[]
    /** One of them is malware: it never goes out. */
    readonly malware?: true
  }
  /** A file was made of another by cutting. The hashes of the original and of the list of boxes stay inside. */
  'document-redacted': {
    readonly documentId: string
    readonly fromDocumentId: string
    readonly boxes?: number
    readonly originalSha256?: string
    readonly boxesSha256?: string
    readonly resultSha256?: string
    /** A salted hash over the three: it can be shown to all, and tells nothing (`commitment.ts`). */
    readonly commitment?: string
  }
  /** What is to be cut out of a file is handed to somebody else. */
  'redaction-submitted': { readonly documentId: string; readonly boxes: number }
  'redaction-returned': { readonly documentId: string; readonly comment?: TextRef }
  'redaction-approved': { readonly documentId: string; readonly boxes: number; readonly ownWork: boolean }
  'redaction-reopened': { readonly documentId: string }
  /** These findings may go out with the file. `findings` are their fingerprints. */
  'findings-kept': { readonly documentId: string; readonly findings: readonly string[]; readonly reason: TextRef }
  'document-approved': {
    readonly documentId: string
    readonly ownWork: boolean
    /** What the law asks before a file goes out, as it was answered. Earlier versions asked nothing. */
    readonly checklist?: readonly (GivenAnswer & { readonly note?: TextRef })[]
    /** Why it may go out although nothing could look through it. */
    readonly unreadableReason?: TextRef
  }
  /** Not released, or not with this decision: under which exemptions, and why. */
  'document-withheld': {
    readonly documentId: string
    readonly exemptions: readonly string[]
    readonly reason?: TextRef
  }
  'document-published': {
    readonly documentId: string
    readonly title: string
    /** The officer confirmed a second time that a file nobody has inspected may be published. */
    readonly uninspectedConfirmed: boolean
    /** Who scheduled what the system published on its day. */
    readonly scheduledBy?: ActorRef
    /** Why personal data may stand in the titles and the summary. */
    readonly personalDataReason?: TextRef
  }
  /** A new link to the files of the answer was sent to the requester; the first went with the answer. */
  'files-offered': Record<never, never>
  'files-link-ended': Record<never, never>
  'files-mailed': MailedFiles
  'file-fetched': FetchedFile
  'document-withdrawn': { readonly documentId: string; readonly reason: KeptText }
  /** The request itself enters the public log, under a title and summary that name no person. */
  'log-published': {
    readonly title: string
    readonly summary: string
    readonly scheduledBy?: ActorRef
    readonly personalDataReason?: TextRef
  }
  'log-withdrawn': { readonly reason: string }
  /** To be published on a day, if it may be then; a later one of the same file, or of the entry, takes its place. */
  'publication-scheduled': {
    /** The file; without one the request alone enters the log. */
    readonly documentId?: string
    /** What the file will be called. */
    readonly title?: TextRef
    /** The title and summary of the entry, where it is not in the log yet. */
    readonly logTitle?: TextRef
    readonly logSummary?: TextRef
    readonly personalDataReason?: TextRef
    readonly uninspectedConfirmed?: boolean
    /** The day as it was counted when it was scheduled. */
    readonly publishOn: CivilDate
    /** Where it goes by the answer: the day moves with that. */
    readonly after?: PublicationDelay
  }
  'publication-cancelled': { readonly documentId?: string }
  /** On its day it could not be published: `because` is the code of the refusal. */
  'publication-held': { readonly documentId?: string; readonly because: string }
  withdrawn: { readonly reason?: TextRef }
  /** `reason` is the body's own; `note` is written for the requester. */
  abandoned: { readonly section: string; readonly reason: KeptText; readonly note?: TextRef }
  'message-sent': { readonly kind: string; readonly words?: TextRef; readonly messageKey: string }
  'message-received': {
    readonly words: TextRef
    /** Events of earlier versions: what came by mail keeps its Message-ID with the mail. */
    readonly messageId?: string
    /** It came by mail, and nobody has vouched that the requester sent it. */
    readonly unconfirmed?: boolean
    /** No person wrote it: an out-of-office notice. */
    readonly automatic?: boolean
    /** It came from a third party that was asked: the requester does not read it. */
    readonly thirdParty?: boolean
  }
  'message-bounced': { readonly messageKey: string; readonly reason: KeptText }
  /** A message that was given up is tried again, at a person's word. */
  'message-resent': { readonly messageKey: string; readonly kind: string }
  'note-added': { readonly note: TextRef }
  'task-added': {
    readonly taskId: string
    readonly task: TextRef
    readonly dueOn: CivilDate
    /** Staff id; null for whoever takes it. */
    readonly to: string | null
    readonly unit?: string
  }
  'task-done': { readonly taskId: string }
  'task-dropped': { readonly taskId: string; readonly reason: KeptText }
  /** Both requests say it, each from its own side. */
  linked: { readonly to: string; readonly how: LinkKind }
  unlinked: { readonly to: string }
  /** A second copy of the same person's request: the other one goes on, and this one ends. */
  merged: { readonly into: string }
  /** Several have asked for the same: the publisher is asked to prepare it. */
  'publication-proposed': { readonly count: number }
  'publication-declined': { readonly reason: KeptText }
  /** The answer that this request shares was entered in the public log. */
  'listed-with': { readonly reference: string }
  'feedback-given': {
    readonly score: 1 | 2 | 3 | 4 | 5
    readonly comment?: TextRef
    /** An officer asked by telephone, and wrote down what they were told. */
    readonly byTelephone?: boolean
  }
  'reminder-sent': { readonly kind: string; readonly dueOn: CivilDate; readonly to: readonly string[] }
  escalated: { readonly to: string; readonly dueOn: CivilDate }
  recalculated: {
    readonly from: CivilDate
    readonly to: CivilDate
    readonly because: string
    readonly calendar: string
  }
  'personal-data-erased': {
    readonly words: readonly string[]
    readonly reason: KeptText
    /** Files of the office whose names said who asked, and what they are called from then on. */
    readonly renamed?: readonly { readonly documentId: string; readonly name: string }[]
  }
  /** An erasure in another case that shares the answer took a person out of the names of copies. */
  'files-renamed': Required<Pick<EventData['personal-data-erased'], 'words' | 'renamed'>>
  /** Puts right what an earlier event says; the fold follows. `event` is the seq of the corrected event. */
  corrected: {
    readonly event: number
    readonly field: string
    readonly from: string | boolean | null
    readonly to: string | boolean | null
    readonly reason: KeptText
  }
  /** `childId`: a part was reopened, and its answer taken back with it. */
  reopened: {
    readonly reason: KeptText
    readonly because: 'review' | 'error' | 'new-information'
    readonly childId?: string
  }
}

/** How one request belongs to another, said from its own side. */
export const linkKinds = [
  'related',
  'duplicate',
  'has-duplicate',
  'part-of',
  'has-part',
  'answered-by',
  'answers',
] as const
export type LinkKind = (typeof linkKinds)[number]

/** The same link, said from the other side. */
export const otherSideOf: { readonly [K in LinkKind]: LinkKind } = {
  related: 'related',
  duplicate: 'has-duplicate',
  'has-duplicate': 'duplicate',
  'part-of': 'has-part',
  'has-part': 'part-of',
  'answered-by': 'answers',
  answers: 'answered-by',
}

export type EventType = keyof EventData

/** Who did it: `requester`, `staff:{id}`, `system`, `import`. */
export type ActorRef = 'requester' | 'system' | 'import' | `staff:${string}` | `key:${string}`

/** An event as a decision makes it, before it has its place in the case file. */
export type NewEvent = {
  [T in EventType]: { readonly type: T; readonly on: CivilDate; readonly data: EventData[T] }
}[EventType]

/** An event in the case file: appended once, never changed. `on` is a civil date in the body's time zone. */
export type RequestEvent = {
  [T in EventType]: {
    readonly requestId: string
    /** 1, 2, 3 ... without gaps; with `requestId` the optimistic lock. */
    readonly seq: number
    readonly type: T
    readonly at: Instant
    readonly on: CivilDate
    readonly actor: ActorRef
    readonly data: EventData[T]
  }
}[EventType]
