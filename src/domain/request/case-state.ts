import type { CivilDate, Instant } from '../calendar/civil-date.ts'
import type { Channel } from '../clock/clock-types.ts'
import type { StatuteId } from '../statute/statute.ts'
import type { Locale } from '../text/local-text.ts'
import { applyParts, type CasePart, type RestAnswer } from './case-parts.ts'
import { type DocumentInCase, documentChange } from './document-in-case.ts'
import { effectiveEvents } from './effective-events.ts'
import type { ActorRef, EventData, Facts, RequestEvent, TextRef } from './event-types.ts'
import { isSystemEvent } from './event-types.ts'
import type { Stage } from './stage.ts'

export type Review = {
  readonly kind: string
  readonly lodgedOn: CivilDate
  readonly decidedOn: CivilDate | null
  readonly outcome: EventData['review-decided']['outcome'] | null
  /** The staff id of whoever deals with it. */
  readonly assigneeId: string | null
}

/** Where the case stands: the fold of its events, corrections applied. */
export type CaseState = {
  readonly requestId: string
  readonly statute: StatuteId
  readonly channel: Channel
  readonly channelId: string | null
  readonly topic: string | null
  readonly locale: Locale
  readonly stage: Stage
  readonly submittedAt: Instant
  readonly subject: TextRef
  readonly words: TextRef
  readonly identity: TextRef | null
  readonly facts: Facts
  readonly unit: string | null
  readonly externalNumber: string | null
  readonly assigneeId: string | null
  readonly receipt: (EventData['received'] & { readonly seq: number }) | null
  readonly acknowledgedOn: CivilDate | null
  readonly openQuestion: {
    readonly question: TextRef
    readonly on: CivilDate
    readonly replyBy: CivilDate | null
  } | null
  readonly openFee: { readonly amount: string; readonly currency: string; readonly on: CivilDate } | null
  readonly openThirdParties: number
  readonly openBodies: number
  /** The units that were asked and have not replied, by name, in the order of the questions. */
  readonly openUnits: readonly string[]
  readonly extensions: readonly (EventData['extended'] & { readonly on: CivilDate })[]
  readonly draft: (EventData['decision-drafted'] & { readonly by: ActorRef; readonly seq: number }) | null
  /** The steps of approval that the draft has passed, in their order. */
  readonly approvals: readonly { readonly by: ActorRef; readonly at: Instant; readonly name: string | null }[]
  readonly approval: { readonly by: ActorRef; readonly ownDraft: boolean; readonly at: Instant } | null
  readonly returnedWith: TextRef | null
  readonly decision: (EventData['decision-issued'] & { readonly on: CivilDate; readonly seq: number }) | null
  readonly documents: ReadonlyMap<string, DocumentInCase>
  readonly log: { readonly title: string; readonly summary: string; readonly publishedAt: Instant } | null
  readonly logWithdrawnReason: string | null
  readonly reviews: readonly Review[]
  /** Both ways: what either of two requests said of the other. */
  readonly links: readonly EventData['linked'][]
  /** What was given to units of this body or passed to others, each part a request of its own where Candor keeps it. */
  readonly parts: readonly CasePart[]
  /** Whether this request still owes an answer of its own, beside those of its parts. */
  readonly restOwed: boolean
  readonly rest: RestAnswer | null
  readonly partOf: EventData['submitted']['partOf'] | null
  readonly mergedInto: string | null
  readonly publication: { readonly proposedAt: Instant | null; readonly declined: boolean }
  /** The entry of the public log under which the answer of this request stands too. */
  readonly listedWith: string | null
  readonly transferredTo: string | null
  readonly feedback: EventData['feedback-given'] | null
  readonly closedOn: CivilDate | null
  readonly erased: ReadonlySet<string>
  readonly seq: number
  /** The seq of the last event that was not the system's own. */
  readonly editSeq: number
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }
type Folding = Mutable<CaseState> & { documents: Map<string, DocumentInCase>; reviews: Review[]; erased: Set<string> }

/** The state of a case. @throws Error where the first event is not `submitted`: such a file was never committed. */
export function caseStateOf(events: readonly RequestEvent[]): CaseState {
  const [first, ...rest] = effectiveEvents(events)
  if (first?.type !== 'submitted') throw new Error('A case file begins with the event "submitted"')
  const state = opened(first)
  for (const event of rest) {
    apply(state, event)
    state.seq = event.seq
    if (!isSystemEvent(event)) state.editSeq = event.seq
  }
  return state
}

function opened(event: RequestEvent & { type: 'submitted' }): Folding {
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

const isSameLink = (one: EventData['linked'], other: EventData['linked']): boolean =>
  one.to === other.to && one.how === other.how

function close(state: Folding, stage: Stage, on: CivilDate): void {
  state.stage = stage
  state.closedOn = on
  state.openQuestion = null
  state.openFee = null
  state.openThirdParties = 0
  state.openBodies = 0
  state.openUnits = []
}

function apply(state: Folding, event: RequestEvent): void {
  switch (event.type) {
    case 'received':
      state.receipt = { ...event.data, seq: event.seq }
      return
    case 'acknowledged':
      state.acknowledgedOn ??= event.on
      return
    case 'assigned':
      state.assigneeId = event.data.to
      state.unit = event.data.unit ?? state.unit
      return
    case 'topic-set':
      state.topic = event.data.topic
      return
    case 'statute-changed':
      // Outcomes and grounds of a draft that was returned are those of the former law.
      Object.assign(state, { statute: event.data.to, draft: null, approvals: [], approval: null })
      return
    case 'unit-consulted':
      state.openUnits = [...state.openUnits, event.data.unit]
      return
    case 'unit-replied': {
      const first = state.openUnits.indexOf(event.data.unit)
      state.openUnits = state.openUnits.filter((_, index) => index !== first)
      return
    }
    case 'clarification-requested':
      state.openQuestion = { question: event.data.question, on: event.on, replyBy: event.data.replyBy ?? null }
      return
    case 'clarification-received':
      state.openQuestion = null
      return
    case 'fee-notice':
      state.openFee = { amount: event.data.amount, currency: event.data.currency, on: event.on }
      return
    case 'fee-paid':
    case 'fee-waived':
      state.openFee = null
      return
    case 'third-party-consulted':
      state.openThirdParties += 1
      return
    case 'third-party-replied':
      state.openThirdParties = Math.max(0, state.openThirdParties - 1)
      return
    case 'body-consulted':
      state.openBodies += 1
      return
    case 'body-replied':
      state.openBodies = Math.max(0, state.openBodies - 1)
      return
    case 'extended':
      state.extensions = [...state.extensions, { ...event.data, on: event.on }]
      return
    case 'transferred':
      if (event.data.whole) state.transferredTo = event.data.to
      if (event.data.whole) close(state, 'transferred', event.on)
      // The whole, too, is a request somewhere else where Candor keeps it.
      if (!event.data.whole || event.data.childId !== undefined) applyParts(state, event)
      return
    case 'withdrawn':
      close(state, 'withdrawn', event.on)
      return
    case 'abandoned':
      close(state, 'abandoned', event.on)
      return
    case 'reopened':
      Object.assign(state, {
        stage: 'open',
        closedOn: null,
        decision: null,
        draft: null,
        approvals: [],
        approval: null,
        transferredTo: null,
        mergedInto: null,
      })
      applyParts(state, event)
      return
    case 'linked':
      state.links = [...state.links.filter((link) => !isSameLink(link, event.data)), event.data]
      return
    case 'unlinked':
      state.links = state.links.filter((link) => link.to !== event.data.to)
      return
    case 'merged':
      state.mergedInto = event.data.into
      close(state, 'withdrawn', event.on)
      return
    case 'publication-proposed':
      state.publication = { proposedAt: event.at, declined: false }
      return
    case 'publication-declined':
      state.publication = { proposedAt: null, declined: true }
      return
    case 'listed-with':
      state.listedWith = event.data.reference
      return
    case 'feedback-given':
      state.feedback = event.data
      return
    case 'personal-data-erased':
      for (const id of event.data.words) state.erased.add(id)
      eraseFiles(state, event)
      return
    default:
      applyDecision(state, event)
      applyParts(state, event)
      applyDocument(state, event)
      applyReview(state, event)
  }
}

function applyDecision(state: Folding, event: RequestEvent): void {
  if (event.type === 'decision-drafted') {
    state.draft = { ...event.data, by: event.actor, seq: event.seq }
    state.approvals = []
    state.approval = null
    state.stage = 'drafted'
  } else if (event.type === 'decision-approved') {
    const { step = 1, of = 1, name, ownDraft } = event.data
    state.approvals = [...state.approvals, { by: event.actor, at: event.at, name: name ?? null }]
    state.returnedWith = null
    // Approved is what has passed the last of the body's steps.
    if (step < of) return
    state.approval = { by: event.actor, ownDraft, at: event.at }
    state.stage = 'approved'
  } else if (event.type === 'decision-returned') {
    state.approvals = []
    state.approval = null
    state.returnedWith = event.data.comment
    state.stage = 'open'
  } else if (event.type === 'decision-issued') {
    state.decision = { ...event.data, on: event.on, seq: event.seq }
    state.facts = { ...state.facts, ...event.data.facts }
    close(state, 'answered', event.on)
  }
}

function applyDocument(state: Folding, event: RequestEvent): void {
  if (event.type === 'document-attached') {
    const { name } = event.data
    state.documents.set(event.data.documentId, {
      ...event.data,
      ...(typeof name === 'string' ? { name, nameRef: null } : { name: '', nameRef: name }),
      // What was approved for another request that has the same answer is approved here too.
      state: event.data.copyOf ? 'approved' : 'attached',
      preparedBy: event.data.copyOf?.preparedBy ?? event.actor,
      attachedAt: event.at,
      verdict: null,
      withheld: null,
      title: null,
      publishedAt: null,
      withdrawnAt: null,
      withdrawnReason: null,
      withdrawnReasonRef: null,
    })
    return
  }
  const change = documentChange(event)
  if (!change) return
  const document = state.documents.get(change.documentId)
  if (document) state.documents.set(change.documentId, { ...document, ...change })
}

/** What requester and third parties sent is theirs as their words are: nobody reads it from then on, and it has no name. */
function eraseFiles(state: Folding, event: RequestEvent & { type: 'personal-data-erased' }): void {
  for (const [id, document] of state.documents) {
    if (document.origin === 'officer') continue
    const gone = { state: 'withdrawn', withdrawnAt: event.at, withdrawnReason: null } as const
    state.documents.set(id, { ...document, ...gone, name: '', nameRef: null, title: null, withdrawnReasonRef: null })
  }
}

function applyReview(state: Folding, event: RequestEvent): void {
  if (event.type === 'review-lodged') {
    state.reviews.push({ kind: event.data.kind, lodgedOn: event.on, decidedOn: null, outcome: null, assigneeId: null })
  } else if (event.type === 'review-assigned') {
    const { kind, to } = event.data
    const open = state.reviews.findIndex((review) => review.kind === kind && review.decidedOn === null)
    const review = state.reviews[open]
    if (review) state.reviews[open] = { ...review, assigneeId: to }
  } else if (event.type === 'review-decided') {
    const { kind, outcome } = event.data
    const open = state.reviews.findIndex((review) => review.kind === kind && review.decidedOn === null)
    const review = state.reviews[open]
    if (review) state.reviews[open] = { ...review, decidedOn: event.on, outcome }
  } else if (event.type === 'log-published') {
    state.log = { title: event.data.title, summary: event.data.summary, publishedAt: event.at }
    state.logWithdrawnReason = null
  } else if (event.type === 'log-withdrawn') {
    state.logWithdrawnReason = event.data.reason
  }
}
