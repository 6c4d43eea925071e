import type { ApiKey } from '../../../app/ports/store/api-keys.ts'
import type { StoredBody } from '../../../app/ports/store/bodies.ts'
import type { DocumentRow, ErasableText, LogRow, RequestRow } from '../../../app/ports/store/cases/case-rows.ts'
import type { SavedView, Task } from '../../../app/ports/store/desk.ts'
import type { IdempotentAnswer } from '../../../app/ports/store/idempotent-answers.ts'
import type { JobRow } from '../../../app/ports/store/jobs.ts'
import type { IntakeRow } from '../../../app/ports/store/mail/intake.ts'
import type { MailChoice } from '../../../app/ports/store/mail/mail-choices.ts'
import type { OutboxRow } from '../../../app/ports/store/mail/outbox.ts'
import type { Session, SignInToken } from '../../../app/ports/store/sign-in.ts'
import type { Staff } from '../../../app/ports/store/staff.ts'
import type { RequestEvent } from '../../../domain/request/event-types.ts'
import { openStages } from '../../../domain/request/stage.ts'
import { table, versionedTable } from './sql.ts'

/** Sorts after every date that there is. */
const noDate = '9999-12-31'

/** By which a ledger in order of due dates sorts a row. */
export const sortDueOn = (row: RequestRow): string => row.dueOn ?? row.lastDueOn ?? noDate

export const bodies = versionedTable<StoredBody, 'Body'>('Body', ['id'], {
  id: 'plain',
  slug: 'plain',
  name: 'json',
  statute: 'plain',
  timeZone: 'plain',
  region: 'optional',
  settings: 'json',
  version: 'plain',
})

export const staff = versionedTable<Staff, 'Staff'>('Staff', ['id'], {
  id: 'plain',
  bodyId: 'plain',
  email: 'plain',
  name: 'plain',
  roles: 'json',
  active: 'boolean',
  locale: 'plain',
  version: 'plain',
})

export const requests = table<Omit<RequestRow, 'snapshots'>, 'Request'>(
  'Request',
  ['id'],
  {
    id: 'plain',
    bodyId: 'plain',
    reference: 'plain',
    secretHash: 'plain',
    statute: 'plain',
    locale: 'plain',
    channel: 'plain',
    stage: 'plain',
    clockState: 'plain',
    subject: 'plain',
    unit: 'plain',
    assigneeId: 'plain',
    requesterEmail: 'plain',
    externalNumber: 'plain',
    receivedOn: 'plain',
    submittedAt: 'plain',
    dueOn: 'plain',
    lastDueOn: 'plain',
    closedOn: 'plain',
    outcome: 'plain',
    exemptions: 'json',
    facts: 'json',
    daysUsed: 'plain',
    late: 'boolean',
    provisional: 'boolean',
    nextReminderOn: 'plain',
    parentId: 'plain',
    channelId: 'plain',
    topic: 'plain',
    openReview: 'plain',
    approvalStep: 'plain',
    feedbackScore: 'plain',
    seq: 'plain',
    editSeq: 'plain',
    updatedAt: 'plain',
    importId: 'elsewhere',
    open: 'elsewhere',
    sortDueOn: 'elsewhere',
  },
  { open: (row) => openStages.has(row.stage), sortDueOn },
)

export const events = table<RequestEvent, 'Event'>('Event', ['requestId', 'seq'], {
  requestId: 'plain',
  seq: 'plain',
  type: 'plain',
  at: 'plain',
  on: 'plain',
  actor: 'plain',
  data: 'json',
})

export const words = table<ErasableText, 'Words'>('Words', ['id'], {
  id: 'plain',
  requestId: 'plain',
  kind: 'plain',
  sha256: 'plain',
  salt: 'plain',
  content: 'plain',
})

export const documents = table<DocumentRow, 'Document'>('Document', ['id'], {
  id: 'plain',
  requestId: 'plain',
  bodyId: 'plain',
  name: 'plain',
  title: 'plain',
  mediaType: 'plain',
  size: 'plain',
  sha256: 'plain',
  state: 'plain',
  origin: 'plain',
  verdict: 'plain',
  attachedBy: 'plain',
  attachedAt: 'plain',
  publishedAt: 'plain',
  withdrawnAt: 'plain',
  withdrawnReason: 'plain',
})

export const log = table<LogRow, 'LogEntry'>('LogEntry', ['requestId'], {
  requestId: 'plain',
  reference: 'plain',
  bodyId: 'plain',
  bodySlug: 'plain',
  statute: 'plain',
  title: 'plain',
  summary: 'plain',
  outcome: 'plain',
  exemptions: 'json',
  receivedOn: 'plain',
  closedOn: 'plain',
  late: 'boolean',
  daysUsed: 'plain',
  facts: 'json',
  documentCount: 'plain',
  publishedAt: 'plain',
  withdrawnReason: 'plain',
  updatedAt: 'plain',
})

export const tasks = table<Task, 'Task'>('Task', ['id'], {
  id: 'plain',
  requestId: 'plain',
  bodyId: 'plain',
  words: 'plain',
  assigneeId: 'plain',
  unit: 'plain',
  dueOn: 'plain',
  doneAt: 'plain',
})

export const savedViews = versionedTable<SavedView, 'SavedView'>('SavedView', ['id'], {
  id: 'plain',
  bodyId: 'plain',
  staffId: 'plain',
  name: 'plain',
  query: 'plain',
  createdAt: 'plain',
  version: 'plain',
})

export const outbox = table<OutboxRow, 'OutboxMessage'>('OutboxMessage', ['key'], {
  id: 'plain',
  key: 'plain',
  requestId: 'plain',
  bodyId: 'plain',
  kind: 'plain',
  to: 'plain',
  subject: 'plain',
  text: 'plain',
  html: 'plain',
  headers: 'json',
  messageId: 'plain',
  returnToken: 'optional',
  queuedAt: 'plain',
  sendAfter: 'plain',
  status: 'plain',
  attempts: 'plain',
  sentAt: 'plain',
  lastError: 'plain',
  toConfirmed: 'optional-json',
  enclosures: 'optional-json',
  leaseOwner: 'elsewhere',
  leaseUntil: 'elsewhere',
})

export const mailChoices = table<MailChoice, 'MailChoice'>('MailChoice', ['addressHash', 'kind', 'bodyId'], {
  addressHash: 'plain',
  kind: 'plain',
  bodyId: 'plain',
  at: 'plain',
  reason: 'plain',
  letterId: 'optional',
})

export const jobs = table<JobRow, 'Job'>('Job', ['key'], {
  id: 'plain',
  key: 'plain',
  kind: 'plain',
  payload: 'plain',
  runAfter: 'plain',
  status: 'plain',
  attempts: 'plain',
  lastError: 'plain',
  leaseOwner: 'elsewhere',
  leaseUntil: 'elsewhere',
})

export const signInTokens = table<SignInToken, 'SignInToken'>('SignInToken', ['tokenHash'], {
  tokenHash: 'plain',
  staffId: 'plain',
  expiresAt: 'plain',
  usedAt: 'optional',
})

export const sessions = table<Session, 'Session'>('Session', ['tokenHash'], {
  tokenHash: 'plain',
  staffId: 'plain',
  createdAt: 'plain',
  expiresAt: 'plain',
  lastUsedAt: 'plain',
})

export const apiKeys = table<ApiKey, 'ApiKey'>('ApiKey', ['keyHash'], {
  keyHash: 'plain',
  staffId: 'plain',
  name: 'plain',
  scopes: 'json',
  createdAt: 'plain',
  revokedAt: 'plain',
})

export const idempotentAnswers = table<IdempotentAnswer, 'IdempotentAnswer'>('IdempotentAnswer', ['keyHash'], {
  keyHash: 'plain',
  requestHash: 'plain',
  status: 'plain',
  body: 'plain',
  headers: 'json',
  at: 'plain',
})

export const intakeMessages = table<IntakeRow, 'IntakeMessage'>('IntakeMessage', ['key'], {
  id: 'plain',
  key: 'plain',
  rawSha256: 'plain',
  rawSize: 'plain',
  envelopeFrom: 'plain',
  envelopeTo: 'plain',
  receivedAt: 'plain',
  bodyId: 'plain',
  status: 'plain',
  kind: 'plain',
  messageId: 'plain',
  from: 'plain',
  to: 'plain',
  subject: 'plain',
  text: 'plain',
  quoted: 'plain',
  attachments: 'json',
  warnings: 'json',
  authentication: 'plain',
  trustedRelay: 'boolean',
  suggestion: 'plain',
  requestId: 'plain',
  settledBy: 'plain',
  settledAt: 'plain',
  reason: 'plain',
  attempts: 'plain',
  failedReads: 'plain',
  readBegunAt: 'plain',
  lastError: 'plain',
})
