import type { BackgroundTaskRecords, BackgroundTaskThreads } from './background-task-ports.ts'
import type { Blobs } from './blobs-ports.ts'
import type { Clock, ClockWatch } from './clock-ports.ts'
import type { FileScanner } from './file-scanner-ports.ts'
import type { KeptMappings, LedgerFiles } from './ledger-files-ports.ts'
import type { MailReader } from './mail-reader-ports.ts'
import type { PageReader } from './page-reader-ports.ts'
import type { PdfWriter } from './pdf-ports.ts'
import type { OutsideProgram } from './program-ports.ts'
import type { Redactor } from './redactor-ports.ts'
import type { Repeats } from './repeat-ports.ts'
import type { ReportFiles } from './report-file-ports.ts'
import type { SafeCopies } from './safe-copy-ports.ts'
import type { Secrets } from './secrets-ports.ts'
import type { ApiKeys } from './store/api-keys.ts'
import type { Bodies } from './store/bodies.ts'
import type { CalendarChanges } from './store/calendar-changes.ts'
import type { CalendarKeys } from './store/calendar-keys.ts'
import type { CaseFiles } from './store/cases/case-files.ts'
import type { FileUses } from './store/cases/file-uses.ts'
import type { LinkRequests } from './store/cases/link-requests.ts'
import type { DeskRecords } from './store/desk.ts'
import type { DocumentWords } from './store/document-words.ts'
import type { CountedDaysRecords } from './store/figures/counted-days.ts'
import type { ExportRows } from './store/figures/export-rows.ts'
import type { FigureRecords } from './store/figures/figures.ts'
import type { ReportSchedules } from './store/figures/report-schedules.ts'
import type { ReportRecords } from './store/figures/reports.ts'
import type { SatisfactionScores } from './store/figures/satisfaction.ts'
import type { IdempotentAnswers } from './store/idempotent-answers.ts'
import type { Jobs } from './store/jobs.ts'
import type { Leases } from './store/leases.ts'
import type { Lists } from './store/lists.ts'
import type { LogArchives } from './store/log-archives.ts'
import type { LogExport } from './store/log-export.ts'
import type { Digests } from './store/mail/digests.ts'
import type { Followers } from './store/mail/followers.ts'
import type { Intake } from './store/mail/intake.ts'
import type { KeptLetters } from './store/mail/kept-letters.ts'
import type { MailChoices } from './store/mail/mail-choices.ts'
import type { Mailboxes } from './store/mail/mailboxes.ts'
import type { Outbox, OutboxMessage } from './store/mail/outbox.ts'
import type { WaitingWork } from './store/mail/waiting-work.ts'
import type { OfficeHistory } from './store/office-history.ts'
import type { RedactionRecords } from './store/redactions.ts'
import type { Search } from './store/search.ts'
import type { SignIn } from './store/sign-in.ts'
import type { StaffRecords } from './store/staff.ts'
import type { Uploads } from './upload-ports.ts'
import type { WordReader } from './word-reader-ports.ts'

/** The case files and everything beside them. Every engine passes the same contract tests. */
export type Store = {
  readonly cases: CaseFiles
  readonly lists: Lists
  readonly exports: ExportRows
  readonly logExport: LogExport
  /** The archive of what each body has published. */
  readonly logArchives: LogArchives
  readonly satisfaction: SatisfactionScores
  readonly bodies: Bodies
  readonly staff: StaffRecords
  readonly signIn: SignIn
  readonly apiKeys: ApiKeys
  readonly idempotentAnswers: IdempotentAnswers
  readonly outbox: Outbox
  readonly mailChoices: MailChoices
  readonly jobs: Jobs
  readonly leases: Leases
  /** What waits to be done, and who holds it. */
  readonly waitingWork: WaitingWork
  /** The index over the log and the ledger: it lives where they live, and each commit writes both. */
  readonly search: Search
  /** The words of published documents, which are searched with the log. */
  readonly documentWords: DocumentWords
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
  /** What administrators said of days of the calendars. */
  readonly calendarChanges: CalendarChanges
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
  /** What is to be cut out of files. */
  readonly redactions: RedactionRecords
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

/** A file as it is attached to a letter. */
export type MailAttachment = { readonly name: string; readonly type: string; readonly bytes: Uint8Array }

/** A message with the files that it goes out with. */
export type LetterToSend = OutboxMessage & { readonly attachments?: readonly MailAttachment[] }

export type Mailer = {
  /**
   * Hands one message to the server.
   * @param turn awaited before the server is given the end of the message, and so before it can take it; where it fails, the
   *   server is given no end
   */
  send(message: LetterToSend, turn?: () => Promise<void>): Promise<SendOutcome>
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
  /** Looks through files before they go out; absent where there are no processes for it. */
  readonly scanner?: FileScanner
  /** Programs beside Candor that the operator has set up. */
  readonly programs?: readonly OutsideProgram[]
  /** Left out where nothing makes copies: no processes there. */
  readonly safeCopies?: SafeCopies
  /** Uploads that come in pieces; absent where there is no disk for them. */
  readonly uploads?: Uploads
  /** Reads the words of files for the search; absent where there are no processes for it. */
  readonly wordReader?: WordReader
  /** Shows files as pages; absent where there are no processes for it. */
  readonly pageReader?: PageReader
  /** Cuts boxes out of files; absent where there are no processes for it. */
  readonly redactor?: Redactor
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
  /** The largest file that staff may send in pieces, in bytes; `maxUploadBytes` where left out. */
  readonly maxStaffUploadBytes?: number | undefined
  /** The most that the files of an answer may take in its letter, in bytes; `usualMailedBytes` where left out. */
  readonly maxMailedBytes?: number | undefined
}
