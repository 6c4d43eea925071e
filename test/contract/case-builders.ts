import type { Body } from '../../src/app/ports/store/bodies.ts'
import type { ChangeSet } from '../../src/app/ports/store/cases/case-files.ts'
import type { DocumentRow, ErasableText, LogRow, RequestRow } from '../../src/app/ports/store/cases/case-rows.ts'
import type { OutboxMessage } from '../../src/app/ports/store/mail/outbox.ts'
import type { Staff } from '../../src/app/ports/store/staff.ts'
import { civilDate, type Instant } from '../../src/domain/calendar/civil-date.ts'
import type { RequestEvent } from '../../src/domain/request/event-types.ts'

/** Records as the contract tests need them: whole, valid, and unlike one another only where a test says so. */
let count = 0
const next = () => {
  count += 1
  return String(count).padStart(6, '0')
}

export const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 8, minute)).toISOString() as Instant

export function aBody(more: Partial<Body> = {}): Body {
  const number = next()
  return {
    id: `body-${number}`,
    slug: `river-${number}`,
    name: { en: 'River Authority', 'zh-Hans': '河道管理局' },
    statute: 'uk-foia-2000',
    timeZone: 'Europe/London',
    settings: {
      locale: 'en',
      referencePrefix: 'RIVER',
      approvesOwnWork: false,
      closures: [civilDate('2026-12-24')],
      reminders: [10, 3, 0],
      units: ['Legal'],
    },
    version: 1,
    calendarChanges: [],
    ...more,
  }
}

export function aStaff(body: Body, more: Partial<Staff> = {}): Staff {
  const number = next()
  return {
    id: `staff-${number}`,
    bodyId: body.id,
    email: `officer-${number}@example.org`,
    name: 'Ada',
    roles: ['case-officer', 'approver'],
    active: true,
    locale: 'en',
    version: 1,
    ...more,
  }
}

export function aRequest(body: Body, more: Partial<RequestRow> = {}): RequestRow {
  const number = next()
  return {
    id: `request-${number}`,
    bodyId: body.id,
    reference: `RIVER-2026-${number}`,
    secretHash: null,
    statute: body.statute,
    locale: 'en',
    channel: 'portal',
    stage: 'open',
    clockState: 'running',
    subject: 'Bridge inspections',
    unit: null,
    assigneeId: null,
    requesterEmail: 'ann@example.org',
    externalNumber: null,
    receivedOn: civilDate('2026-03-02'),
    submittedAt: at(0),
    dueOn: civilDate('2026-03-30'),
    lastDueOn: null,
    closedOn: null,
    outcome: null,
    exemptions: [],
    facts: { eir: false, track: 'simple' },
    daysUsed: 0,
    late: false,
    provisional: false,
    nextReminderOn: null,
    parentId: null,
    channelId: null,
    topic: null,
    openReview: null,
    approvalStep: 0,
    feedbackScore: null,
    seq: 1,
    editSeq: 1,
    updatedAt: at(0),
    ...more,
  }
}

export function aNote(requestId: string, seq: number): RequestEvent {
  return {
    requestId,
    seq,
    type: 'note-added',
    at: at(seq),
    on: civilDate('2026-03-02'),
    actor: 'staff:ada',
    data: { note: { id: `note-${requestId}-${seq}`, sha256: 'a'.repeat(64) } },
  }
}

/** The change set that opens a case with `events` notes. */
export function opening(request: RequestRow, more: Partial<ChangeSet> = {}, events = 1): ChangeSet {
  return {
    requestId: request.id,
    expectedSeq: 0,
    events: Array.from({ length: events }, (_, index) => aNote(request.id, index + 1)),
    request: { ...request, seq: events, editSeq: events },
    ...more,
  }
}

/** The change set that adds one event after `expectedSeq`. */
export function adding(request: RequestRow, expectedSeq: number, more: Partial<ChangeSet> = {}): ChangeSet {
  return {
    requestId: request.id,
    expectedSeq,
    events: [aNote(request.id, expectedSeq + 1)],
    request: { ...request, seq: expectedSeq + 1, editSeq: expectedSeq + 1 },
    ...more,
  }
}

export function someWords(request: RequestRow, more: Partial<ErasableText> = {}): ErasableText {
  return {
    id: `words-${next()}`,
    requestId: request.id,
    kind: 'note',
    sha256: 'b'.repeat(64),
    salt: 'salt',
    content: 'A note',
    ...more,
  }
}

export function aDocument(request: RequestRow, more: Partial<DocumentRow> = {}): DocumentRow {
  return {
    id: `document-${next()}`,
    requestId: request.id,
    bodyId: request.bodyId,
    name: 'report.pdf',
    title: null,
    mediaType: 'application/pdf',
    size: 1234,
    sha256: 'c'.repeat(64),
    state: 'attached',
    origin: 'officer',
    verdict: null,
    attachedBy: 'staff:ada',
    attachedAt: at(1),
    publishedAt: null,
    withdrawnAt: null,
    withdrawnReason: null,
    ...more,
  }
}

export function aLogRow(request: RequestRow, body: Body, more: Partial<LogRow> = {}): LogRow {
  return {
    requestId: request.id,
    reference: request.reference,
    bodyId: body.id,
    bodySlug: body.slug,
    statute: request.statute,
    title: 'Bridge inspections 2025',
    summary: 'Reports of every inspection',
    outcome: 'granted',
    exemptions: ['s40'],
    receivedOn: request.receivedOn,
    closedOn: civilDate('2026-03-20'),
    late: false,
    daysUsed: 14,
    facts: { eir: true },
    documentCount: 2,
    publishedAt: at(30),
    withdrawnReason: null,
    updatedAt: at(30),
    ...more,
  }
}

export function aMessage(more: Partial<OutboxMessage> = {}): OutboxMessage {
  const number = next()
  return {
    id: `message-${number}`,
    key: `key-${number}`,
    requestId: null,
    bodyId: null,
    kind: 'reminder',
    to: 'ada@example.org',
    subject: 'Due soon',
    text: 'text',
    html: '<p>text</p>',
    headers: { 'Auto-Submitted': 'auto-generated' },
    messageId: `<message-${number}@example.org>`,
    queuedAt: at(0),
    sendAfter: at(0),
    ...more,
  }
}
