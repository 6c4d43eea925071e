import type { CaseState, MutableCaseState } from './case-state.ts'
import { effectiveEvents } from './effective-events.ts'
import { isSystemEvent, ruleOf } from './event-rules.ts'
import type { RequestEvent } from './event-types.ts'

/** The state of a case. @throws Error where the first event is not `submitted`: such a file was never committed. */
export function caseStateOf(events: readonly RequestEvent[]): CaseState {
  const [first, ...rest] = effectiveEvents(events)
  if (first?.type !== 'submitted') throw new Error('A case file begins with the event "submitted"')
  const state = opened(first)
  for (const event of rest) {
    ruleOf(event.type).apply?.(state, event)
    state.seq = event.seq
    if (!isSystemEvent(event)) state.editSeq = event.seq
  }
  return state
}

/** The state once these have happened too. Of an event that has no place in the case yet, its type, date and data count. */
export function stateAfter(state: CaseState, events: readonly Pick<RequestEvent, 'type' | 'on' | 'data'>[]): CaseState {
  const { documents, reviews, erased } = state
  const next = { ...state, documents: new Map(documents), reviews: [...reviews], erased: new Set(erased) }
  for (const event of events) ruleOf(event.type).apply?.(next, event as RequestEvent)
  return next
}

function opened(event: RequestEvent & { type: 'submitted' }): MutableCaseState {
  const { data } = event
  return {
    requestId: event.requestId,
    statute: data.statute,
    channel: data.channel,
    channelId: data.channelId ?? null,
    topic: data.topic ?? null,
    locale: data.locale,
    stage: 'open',
    submittedAt: event.at,
    subject: data.subject,
    words: data.words,
    identity: data.identity ?? null,
    facts: data.facts,
    unit: data.unit ?? null,
    externalNumber: data.externalNumber ?? null,
    assigneeId: null,
    receipt: null,
    acknowledgedOn: null,
    openQuestion: null,
    openFee: null,
    openThirdParties: 0,
    openBodies: 0,
    openUnits: [],
    extensions: [],
    draft: null,
    approvals: [],
    approval: null,
    returnedWith: null,
    decision: null,
    documents: new Map(),
    log: null,
    logWithdrawnReason: null,
    reviews: [],
    links: [],
    parts: [],
    restOwed: true,
    rest: null,
    partOf: data.partOf ?? null,
    mergedInto: null,
    scheduled: new Map(),
    publication: { proposedAt: null, declined: false },
    listedWith: null,
    transferredTo: null,
    feedback: null,
    closedOn: null,
    erased: new Set(),
    seq: event.seq,
    editSeq: event.seq,
  }
}
