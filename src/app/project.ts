import type { CivilDate } from '../domain/calendar/civil-date.ts'
import type { ClockResult } from '../domain/clock/clock-types.ts'
import { caseSnapshot } from '../domain/report/case/case-snapshot.ts'
import { snapshotsByDay } from '../domain/report/case/snapshots-by-day.ts'
import type { CaseState } from '../domain/request/case-state.ts'
import { caseTasks } from '../domain/request/case-tasks.ts'
import { type DocumentInCase, fileNameOf } from '../domain/request/document-in-case.ts'
import type { NewEvent, RequestEvent, TextRef } from '../domain/request/event-types.ts'
import { caseStateOf } from '../domain/request/fold-case.ts'
import { lastPublicChange } from '../domain/request/public-change.ts'
import { ok, type Result } from '../domain/request/refusal.ts'
import { isReminder, remindedUntil } from '../domain/request/reminders.ts'
import { openStages } from '../domain/request/stage.ts'
import { type CaseFile, clockBodyOf, clockOf } from './case-file.ts'
import { publicationTasks } from './documents/publication-task.ts'
import { refuseImpossibleClock } from './impossible-clock.ts'
import type { Body } from './ports/store/bodies.ts'
import type { ChangeSet } from './ports/store/cases/case-files.ts'
import type { DocumentRow, LogRow, RequestRow } from './ports/store/cases/case-rows.ts'
import type { Task } from './ports/store/desk.ts'
import { nextReminderOn } from './project-reminders.ts'

export type Projected = Pick<ChangeSet, 'request' | 'documents' | 'tasks' | 'log' | 'publishedDocuments'> & {
  readonly state: CaseState
  readonly clock: ClockResult
}

/** What stands in the words that an event points to. */
type ReadWords = (ref: TextRef) => string | null

/** What a row keeps that its events do not say. */
export type RowBase = Pick<
  RequestRow,
  'id' | 'reference' | 'secretHash' | 'subject' | 'requesterEmail' | 'parentId' | 'bodyId'
>

/**
 * The rows of a case as they are after all its events: the list row, the documents that changed, the log entry.
 * Refuses events that make a history which cannot be.
 */
export function project(
  base: RowBase,
  file: Pick<CaseFile, 'body' | 'statute' | 'calendar' | 'laws' | 'now' | 'today'> & { readonly read?: ReadWords },
  events: readonly RequestEvent[],
  newFrom: number,
): Result<Projected> {
  const { body, statute, calendar, now, today } = file
  const state = caseStateOf(events)
  const latest = events.reduce<CivilDate>(
    (day, event) => (event.on > day && !isReminder(event) ? event.on : day),
    today,
  )
  const counted = clockOf(statute, calendar, events, latest, body)
  if (!counted.ok) return refuseImpossibleClock(counted.error)
  const clock = counted.result
  const setting = { statute, calendar, body: clockBodyOf(body) }
  const snapshot = caseSnapshot(events, setting)
  const fresh = events.filter((event) => event.seq >= newFrom)
  const request: RequestRow = {
    ...base,
    statute: state.statute,
    locale: state.locale,
    channel: state.channel,
    stage: state.stage,
    clockState: clock.state,
    unit: state.unit,
    assigneeId: state.assigneeId,
    externalNumber: state.externalNumber,
    receivedOn: snapshot?.receivedOn ?? clock.receivedOn,
    submittedAt: state.submittedAt,
    dueOn: clock.due,
    lastDueOn: clock.due ?? lastDueBefore(file, events),
    closedOn: state.closedOn,
    outcome: outcomeOf(state),
    exemptions: [...new Set((state.decision?.parts ?? []).flatMap((part) => part.exemptions))],
    facts: state.facts,
    daysUsed: clock.daysUsed,
    late: clock.late,
    provisional: clock.provisional,
    nextReminderOn: openStages.has(state.stage)
      ? nextReminderOn(clock.due, remindedUntil(events, body.timeZone, today), body, calendar)
      : null,
    channelId: state.channelId,
    topic: state.topic,
    openReview: state.reviews.find((review) => review.decidedOn === null)?.kind ?? null,
    approvalStep: state.approvals.length,
    feedbackScore: state.feedback?.score ?? null,
    seq: state.seq,
    editSeq: state.editSeq,
    updatedAt: now,
    ...changedSnapshots(events, newFrom, file),
  }
  const documents = changedDocuments(state, fresh, body.id, file.read)
  const tasks = [
    ...changedTasks(state.requestId, events, fresh, body.id),
    ...publicationTasks(events, newFrom, body.id),
  ]
  const log = logRowOf(state, request, body, events)
  return ok({
    state,
    clock,
    request,
    ...(documents.length > 0 ? { documents } : {}),
    ...(tasks.length > 0 ? { tasks } : {}),
    ...(log ? { log, publishedDocuments: publishedDocuments(state, body.id, file.read) } : {}),
  })
}

/** The snapshots for figures from now on, where these events changed them. */
function changedSnapshots(
  events: readonly RequestEvent[],
  newFrom: number,
  { body, laws, now }: Pick<CaseFile, 'body' | 'laws' | 'now'>,
): Pick<RequestRow, 'snapshots'> {
  if (events.every((event) => event.seq < newFrom || isReminder(event))) return {}
  const earlier = isCountedAnew(events, newFrom, body) ? [] : events.filter(({ seq }) => seq < newFrom)
  const before = new Set(snapshotsByDay(earlier, laws).map((one) => JSON.stringify(one)))
  const after = snapshotsByDay(events, laws)
  const begun = after.filter((one) => !before.has(JSON.stringify(one)))
  const kept = after.filter((one) => !begun.includes(one)).map(({ fromOn, untilOn }) => ({ fromOn, untilOn }))
  return begun.length === 0 && kept.length === before.size ? {} : { snapshots: { from: now, begun, kept } }
}

/** A calendar that changed since makes all that is kept otherwise, not the events of the case. */
function isCountedAnew(events: readonly RequestEvent[], newFrom: number, { calendarChanges }: Body): boolean {
  if (events.some(({ seq, type }) => seq >= newFrom && type === 'recalculated')) return true
  const last = events.findLast((event) => event.seq < newFrom && !isReminder(event))
  return last !== undefined && calendarChanges.some(({ at }) => at >= last.at)
}

function outcomeOf(state: CaseState): string | null {
  if (state.decision) return state.decision.outcome
  return state.stage === 'withdrawn' || state.stage === 'abandoned' || state.stage === 'transferred'
    ? state.stage
    : null
}

/** The due date that stood before the pause that is open now. */
function lastDueBefore(
  file: Pick<CaseFile, 'body' | 'statute' | 'calendar'>,
  events: readonly RequestEvent[],
): CivilDate | null {
  for (let count = events.length - 1; count > 1; count -= 1) {
    const before = events.slice(0, count)
    const last = before.at(-1)
    if (!last || !before.some((event) => event.type === 'received')) break
    const counted = clockOf(file.statute, file.calendar, before, last.on, file.body)
    if (counted.ok && counted.result.due) return counted.result.due
  }
  return null
}

function changedDocuments(
  state: CaseState,
  fresh: readonly RequestEvent[],
  bodyId: string,
  read?: ReadWords,
): readonly DocumentRow[] {
  const ids = new Set<string>()
  for (const event of fresh) if ('documentId' in event.data) ids.add(event.data.documentId)
  // A copy closes what it was made from, and what was made from that before.
  if (fresh.some(({ type }) => type === 'document-redacted')) for (const id of state.documents.keys()) ids.add(id)
  for (const event of fresh) {
    if ('renamed' in event.data) for (const { documentId } of event.data.renamed ?? []) ids.add(documentId)
    if (event.type !== 'personal-data-erased') continue
    for (const document of state.documents.values()) if (document.origin !== 'officer') ids.add(document.documentId)
  }
  return [...ids].flatMap((id) => {
    const found = state.documents.get(id)
    return found ? [documentRow(state, found, bodyId, read)] : []
  })
}

function changedTasks(
  requestId: string,
  events: readonly RequestEvent[],
  fresh: readonly RequestEvent[],
  bodyId: string,
): readonly Task[] {
  const ids = new Set(fresh.flatMap((event) => ('taskId' in event.data ? [event.data.taskId] : [])))
  if (ids.size === 0) return []
  return caseTasks(events)
    .filter(({ taskId }) => ids.has(taskId))
    .map(({ taskId, task, to, unit, dueOn, endedAt }) => ({
      ...{ id: taskId, requestId, bodyId, words: task.id, assigneeId: to, unit, dueOn, doneAt: endedAt },
    }))
}

function documentRow(state: CaseState, found: DocumentInCase, bodyId: string, read?: ReadWords): DocumentRow {
  const { documentId, preparedBy, nameRef, ...document } = found
  const name = fileNameOf(found, read ?? (() => null))
  return { ...document, name, id: documentId, requestId: state.requestId, bodyId, attachedBy: preparedBy }
}

function publishedDocuments(state: CaseState, bodyId: string, read?: ReadWords): readonly DocumentRow[] {
  const published = [...state.documents.values()].filter((document) => document.state === 'published')
  return published.map((document) => documentRow(state, document, bodyId, read))
}

function logRowOf(state: CaseState, row: RequestRow, body: Body, events: readonly RequestEvent[]): LogRow | undefined {
  if (!state.log) return undefined
  return {
    requestId: row.id,
    reference: row.reference,
    bodyId: body.id,
    bodySlug: body.slug,
    statute: row.statute,
    title: state.log.title,
    summary: state.log.summary,
    outcome: row.outcome,
    exemptions: row.exemptions,
    receivedOn: row.receivedOn,
    closedOn: row.closedOn,
    late: row.late,
    daysUsed: row.daysUsed,
    facts: publicFacts(state.facts),
    documentCount: [...state.documents.values()].filter((document) => document.state === 'published').length,
    publishedAt: state.log.publishedAt,
    withdrawnReason: state.logWithdrawnReason,
    updatedAt: lastPublicChange(events, state.log.publishedAt),
  }
}

/** Facts of the request that say nothing of the person: the log shows these and no others. */
function publicFacts(facts: CaseState['facts']): CaseState['facts'] {
  const { applicantType: _applicant, formOfInformation: _form, mannerOfObtaining: _manner, ...shown } = facts
  return shown
}

/** Gives decided events their place in the case file. */
export function numbered(
  requestId: string,
  lastSeq: number,
  at: RequestEvent['at'],
  actor: RequestEvent['actor'],
  events: readonly NewEvent[],
): readonly RequestEvent[] {
  return events.map((event, index) => ({ ...event, requestId, seq: lastSeq + 1 + index, at, actor }) as RequestEvent)
}
