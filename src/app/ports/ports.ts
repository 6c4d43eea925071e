import type { CivilDate, Instant } from '../../domain/calendar/civil-date.ts'
import type { RequestEvent } from '../../domain/request/event-types.ts'
import type { BackgroundTaskRecords, BackgroundTaskThreads } from './background-task-ports.ts'
import type { Blobs } from './blobs-ports.ts'
import type { CalendarKeys } from './calendar-ports.ts'
import type { Clock, ClockWatch } from './clock-ports.ts'
import type { KeptMappings, LedgerFiles } from './ledger-files-ports.ts'
import type { PdfWriter } from './pdf-ports.ts'
import type { ReportFiles } from './report-file-ports.ts'
import type { Secrets } from './secrets-ports.ts'
import type { ChangeSet, CommitOutcome } from './store/case-ports.ts'
import type { CountedDaysRecords } from './store/counted-days-ports.ts'
import type { DeskRecords } from './store/desk-ports.ts'
import type { Digests } from './store/digest-ports.ts'
import type { FigureRecords } from './store/figures-ports.ts'
import type { FileUses } from './store/file-uses-ports.ts'
import type { Followers } from './store/followers-ports.ts'
import type { Intake, MailReader } from './store/intake-ports.ts'
import type { KeptLetters } from './store/kept-letters-ports.ts'
import type { LedgerQuery, LogQuery, Page } from './store/list-ports.ts'
import type { LinkRequests, Mailboxes } from './store/mailbox-ports.ts'
import type { OfficeChange, OfficeHistory } from './store/office-ports.ts'
import type { OfficeRecords } from './store/office-records-ports.ts'
import type {
  ApiKey,
  DocumentRow,
  ErasableText,
  IdempotentAnswer,
  Job,
  JobRow,
  LetterContent,
  LogRow,
  MailChoice,
  OutboxMessage,
  OutboxRow,
  RequestRow,
  Session,
  SignInToken,
} from './store/records.ts'
import type { Repeats } from './store/repeat-ports.ts'
import type { ReportRecords } from './store/report-ports.ts'
import type { ReportSchedules } from './store/schedule-ports.ts'
import type { Search } from './store/search-ports.ts'
import type { Period, SatisfactionRow } from './store/statistics-ports.ts'
import type { WaitingWork } from './store/waiting-work-ports.ts'

/** The case files and everything beside them. Every engine passes the same contract tests. */
export type Store = OfficeRecords & {
  // The case file
  commit(changes: readonly ChangeSet[]): Promise<CommitOutcome>
  /**
   * For imports: nothing is left when the source throws or one change conflicts, and nobody sees any of it before all of it
   * is there. Others write in between.
   */
  commitAll(batches: AsyncIterable<readonly ChangeSet[]>): Promise<CommitOutcome & { readonly written?: number }>
  /** Removes what imports have left behind whose process ended. Gives how many there were. */
  removeBrokenImports(): Promise<number>
  requestById(id: string): Promise<RequestRow | null>
  requestByReference(reference: string): Promise<RequestRow | null>
  events(requestId: string): Promise<readonly RequestEvent[]>
  /** The events of several cases, each in order, by the cases' ids; in few reads. */
  eventsOf(requestIds: readonly string[]): Promise<ReadonlyMap<string, readonly RequestEvent[]>>
  words(requestId: string): Promise<readonly ErasableText[]>
  /** Who asked, as it is kept, by the ids of the requests; those without are left out. */
  identities(requestIds: readonly string[]): Promise<ReadonlyMap<string, string>>
  documents(requestId: string): Promise<readonly DocumentRow[]>
  documentById(id: string): Promise<DocumentRow | null>
  /** The next number of a body's year, each given out once. Gaps are harmless. */
  nextNumber(bodyId: string, year: number): Promise<number>
  /** The first of `count` numbers given out at once. */
  reserveNumbers(bodyId: string, year: number, count: number): Promise<number>
  /** Which of these external numbers the body's ledger holds already. */
  knownExternalNumbers(bodyId: string, numbers: readonly string[]): Promise<ReadonlySet<string>>

  // Lists
  ledger(query: LedgerQuery): Promise<Page<RequestRow>>
  /** Newest publication first. */
  log(query: LogQuery): Promise<Page<LogRow>>
  logEntry(reference: string): Promise<LogRow | null>
  /** The scores that requesters gave, of the requests closed in the period, by unit, law and year of closing. */
  satisfaction(bodyId: string, period: Period): Promise<readonly SatisfactionRow[]>
  /** Requests whose requester gave a score, the last closed first. */
  ratedRequests(bodyId: string, limit: number): Promise<readonly RequestRow[]>
  /** The whole ledger in order of receipt, in batches, at constant memory. */
  exportRequests(bodyId: string, period: Period): AsyncIterable<readonly RequestRow[]>
  /** Every case of the body with its events, in batches, at constant memory: for reports. In order of receipt. */
  caseFiles(
    bodyId: string,
  ): AsyncIterable<readonly { readonly row: RequestRow; readonly events: readonly RequestEvent[] }[]>
  exportLog(query: { readonly bodySlug?: string }): AsyncIterable<readonly LogRow[]>
  /**
   * Open requests of one e-mail address, and those closed on `closedSince` or later, the latest first; at most 50. No page,
   * no API and no officer lists requests by requester: this is only for the message that goes to that very address (ADR 40).
   */
  requestsByEmail(email: string, closedSince: CivilDate): Promise<readonly RequestRow[]>
  /**
   * Open requests of one body whose letters go to this address, in the order of their ids, for the tasks to reach the person
   * by another way: each stands on its own case, and nobody is shown them together (ADR 40).
   */
  openRequestsTo(bodyId: string, email: string, afterId: string, limit: number): Promise<readonly RequestRow[]>

  // How people prove who they are
  /** Ends the person's other links. Saved again, it is good for longer, unless it was used. */
  saveSignInToken(token: SignInToken): Promise<void>
  /** Gives the token out once: a second call with the same hash, or one after it expired, gives null. */
  takeSignInToken(tokenHash: string, now: Instant): Promise<SignInToken | null>
  saveSession(session: Session, change?: OfficeChange): Promise<void>
  session(tokenHash: string): Promise<Session | null>
  /** The session was used; an earlier use than the one that is kept changes nothing. */
  touchSession(tokenHash: string, at: Instant): Promise<void>
  deleteSession(tokenHash: string, change?: OfficeChange): Promise<void>
  /** @param change the line in the history of the office that goes with it, here and below */
  createApiKey(key: ApiKey, change?: OfficeChange): Promise<void>
  /** False where it was ended already: the first instant stays. */
  endApiKey(keyHash: string, at: Instant, change?: OfficeChange): Promise<boolean>
  apiKey(keyHash: string): Promise<ApiKey | null>
  /** The keys of a person, those that were revoked too; the oldest first. */
  apiKeysOf(staffId: string): Promise<readonly ApiKey[]>
  idempotentAnswer(keyHash: string): Promise<IdempotentAnswer | null>
  /** Gives false where another request with the same key was first. */
  saveIdempotentAnswer(answer: IdempotentAnswer): Promise<boolean>
  /** Deletes what has run out: links and sessions that expired before `now`, answers to repeated posts and messages of kind `my-requests` from before `answersBefore`. */
  forgetExpired(now: Instant, answersBefore: Instant): Promise<void>

  // Outbox and jobs
  /**
   * Queued messages that may go now, leased to `owner` until `leaseUntil`: no other caller gets them before that, but a lease
   * that ends later than this one can, clocks that differ allowed for, was taken by a wrong clock and counts for nothing. Those that
   * somebody waits for (`awaitedKinds`) come alone and first; then what has been due longest. A message waits for the earlier
   * ones of its case to the same recipient, unless those were never tried and are not due yet.
   * @param only `awaited`: nothing but what somebody waits for
   */
  claimOutbox(
    now: Instant,
    leaseUntil: Instant,
    owner: string,
    limit: number,
    only?: 'awaited',
  ): Promise<readonly OutboxRow[]>
  /** @param asSent what went out, where it is otherwise than what is kept */
  markSent(id: string, at: Instant, asSent?: Partial<LetterContent>): Promise<void>
  /** `retryAt` null: a dead letter. */
  markFailed(id: string, error: string, retryAt: Instant | null): Promise<void>
  /** It will not go out, and nothing is wrong: the recipient wants none of its kind. */
  markStopped(id: string, reason: string): Promise<void>
  /** Gives claimed messages back as if they had not been claimed. */
  releaseOutbox(ids: readonly string[], owner: string): Promise<void>
  /** A dead letter of no case is queued anew; false where it is none. */
  requeueMessage(id: string, at: Instant): Promise<boolean>
  outboxMessage(id: string): Promise<OutboxRow | null>
  /** What these addresses do not want to get, or cannot. */
  mailChoices(addressHashes: readonly string[]): Promise<readonly MailChoice[]>
  /** A choice that was made already gets the new day and reason. */
  saveMailChoice(choice: MailChoice): Promise<void>
  /** One statement; false where the choice was made already: then it stays as it is. */
  addMailChoice(choice: MailChoice): Promise<boolean>
  forgetMailChoice(choice: Pick<MailChoice, 'addressHash' | 'kind' | 'bodyId'>): Promise<void>
  outbox(query: {
    readonly bodyId?: string
    readonly status?: OutboxRow['status']
    readonly cursor?: string
    readonly limit: number
  }): Promise<Page<OutboxRow>>
  /** Queues messages that belong to no case (sign-in links). A key that is there already is left as it is. */
  queueMessages(messages: readonly OutboxMessage[]): Promise<void>
  /** Open requests of the body whose next reminder falls on `today` or before; read by an index. */
  remindersDue(bodyId: string, today: CivilDate, limit: number): Promise<readonly RequestRow[]>
  /** Open requests of a body whose row was written later than `instant`, by a clock that was wrong. */
  datedAhead(bodyId: string, instant: Instant, limit: number): Promise<readonly RequestRow[]>
  queueJobs(jobs: readonly Job[]): Promise<void>
  /** Leased as messages are. */
  claimJobs(now: Instant, leaseUntil: Instant, owner: string, limit: number): Promise<readonly JobRow[]>
  finishJob(id: string): Promise<void>
  /** Of a job that is still queued. */
  failJob(id: string, error: string, retryAt: Instant | null): Promise<void>
  jobs(status: JobRow['status'], limit: number): Promise<readonly JobRow[]>
  /**
   * One holder at a time: true when `owner` holds `name` until `until`.
   * @param maxMs how long such a lease lasts; by default as long as this one. Of one that ends later the clock was wrong,
   *   and it is given to the next who asks
   */
  takeLease(name: string, owner: string, now: Instant, until: Instant, maxMs?: number): Promise<boolean>
  releaseLease(name: string, owner: string): Promise<void>

  /** What waits to be done, and who holds it. */
  readonly waitingWork: WaitingWork

  /** The index over the log and the ledger: it lives where they live, and each commit writes both. */
  readonly search: Search

  /** What came in by mail. */
  readonly intake: Intake

  /** What the digests count. */
  readonly digests: Digests

  /** Who follows the public log. */
  readonly followers: Followers

  /** What is known of the mailboxes that letters go to. */
  readonly mailboxes: Mailboxes

  /** Links that were asked for and not looked at yet. */
  readonly linkRequests: LinkRequests

  /** What becomes of letters beside being sent. */
  readonly keptLetters: KeptLetters

  /** The private addresses of calendars. */
  readonly calendarKeys: CalendarKeys

  /** How the calendars were when open requests were last calculated. */
  readonly countedDays: CountedDaysRecords

  /** Which stored files are still in use. */
  readonly fileUses: FileUses

  /** How far long work is. */
  readonly backgroundTasks: BackgroundTaskRecords

  /** Reports as they were published. */
  readonly reports: ReportRecords

  /** Saved reports, and when they are sent. */
  readonly reportSchedules: ReportSchedules
  readonly officeHistory: OfficeHistory

  /** How ledgers of the same columns were read. */
  readonly importMappings: KeptMappings

  /** The figures of any instant. */
  readonly figures: FigureRecords

  /** Saved views, visits and tasks. */
  readonly desk: DeskRecords

  /** Whether the store answers and its schema is the one that this programme was built for. */
  check(): Promise<{ readonly ok: boolean; readonly problems: readonly string[] }>
  close(): Promise<void>
}

/** Files by content. */
export type SendOutcome =
  | { readonly ok: true }
  | {
      readonly ok: false
      /** Trying again is of no use. */
      readonly permanent: boolean
      readonly error: string
      /** `server`: it says nothing of this message, and the others would fare no better. */
      readonly about?: 'recipient' | 'letter' | 'server'
      /** Nobody can be reached under this address. */
      readonly addressGone?: boolean
    }

export type Mailer = {
  /**
   * Hands one message to the server.
   * @param turn awaited before the server is given the end of the message, and so before it can take it; where it fails, the
   *   server is given no end
   */
  send(message: OutboxMessage, turn?: () => Promise<void>): Promise<SendOutcome>
  /** False until SMTP is configured: then messages stay in the outbox, where the desk shows them. */
  readonly configured: boolean
  /** How many messages it may be given at a time; one where left out. */
  readonly connections?: number
}

export type Ids = {
  /** A new id, sortable by time. */
  id(): string
  /** A secret of at least 128 bits, safe in a URL. */
  secret(): string
}

/** Hashes with the platform's own crypto. */
export type Digest = { sha256(text: string): string }

/** Everything outside the use cases. */
export type Ports = {
  readonly store: Store
  readonly blobs: Blobs
  readonly mailer: Mailer
  readonly clock: Clock
  readonly ids: Ids
  readonly digest: Digest
  readonly secrets: Secrets
  readonly settings: Settings
  /** Absent where the installation cannot write PDF. */
  readonly pdf?: PdfWriter
  /** Absent where the installation cannot write files for word processors and spreadsheets. */
  readonly reportFiles?: ReportFiles
  /** Uploaded ledgers; absent where the installation has no files. */
  readonly ledgerFiles?: LedgerFiles
  /** Where long work runs; without it, where it is started. */
  readonly threads?: BackgroundTaskThreads
  /** Absent where the process does not live long enough to see the clock move. */
  readonly clockWatch?: ClockWatch
  /** What the POST under way has committed before, where it came with a key. */
  readonly repeats?: Repeats
}

/** What the use cases of incoming mail need. */
export type MailPorts = Ports & { readonly mailReader: MailReader }

export type Settings = {
  readonly baseUrl: string
  readonly mailFrom: string
  readonly mailDomain: string
  /** The one mail server whose `Authentication-Results` count, by the name that it gives itself there. */
  readonly mailTrustedAuthserv?: string | undefined
  /** The largest file that may be attached, in bytes. */
  readonly maxUploadBytes: number
}
