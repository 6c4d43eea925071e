import type { Store } from '../../src/app/ports/ports.ts'

/** One engine that the contract is held against. */
export type EngineUnderTest = {
  readonly store: Store
  /** A second store on the same database, as another process or instance would have it. */
  another(): Promise<Store>
  /** Empties every table. */
  reset(): Promise<void>
  close(): Promise<void>
}

export type OpenEngine = () => Promise<EngineUnderTest>

/** Statements that empty every table, children first. */
export const emptying: readonly string[] = [
  'UPDATE "Request" SET "parentId" = NULL',
  ...[
    'RedactionDraft',
    'RedactionMark',
    'RedactionPresence',
    'RedactionResult',
    'Task',
    'SavedView',
    'CaseVisit',
    'Event',
    'Words',
    'DocumentPage',
    'DocumentWords',
    'Document',
    'CaseMeasure',
    'LongWork',
    'CountedDays',
    'OfficeChange',
    'ReportSchedule',
    'ImportMapping',
    'FrozenReport',
    'ReportAnswer',
    'LogArchive',
    'LogEntry',
    'Request',
    'LedgerImport',
    'OutboxMessage',
    'MailChoice',
    'Follower',
    'IntakeMessage',
    'Job',
    'Lease',
    'SignInToken',
    'Session',
    'ApiKey',
    'IdempotentAnswer',
    'Sequence',
    'Staff',
    'Body',
  ].map((table) => `DELETE FROM "${table}"`),
]
