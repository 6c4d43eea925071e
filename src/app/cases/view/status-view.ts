import type { CivilDate, Instant } from '../../../domain/calendar/civil-date.ts'
import type { ClockResult } from '../../../domain/clock/clock-types.ts'
import type { Term } from '../../../domain/clock/term-length.ts'
import { type DocumentInCase, fileNameOf, requesterSeesFile } from '../../../domain/request/document-in-case.ts'
import { effectiveEvents } from '../../../domain/request/effective-events.ts'
import { eventRules } from '../../../domain/request/event-rules.ts'
import type { EventType, Facts, RequestEvent, TextRef } from '../../../domain/request/event-types.ts'
import { isShownTo, isTextRef, maySee, visibleFields } from '../../../domain/request/event-visibility.ts'
import type { EventReader, FieldRule } from '../../../domain/request/events/event-rule.ts'
import { type Actor, may } from '../../../domain/request/policy.ts'
import { isInLog } from '../../../domain/request/publication.ts'
import { ok, type Result, refuse } from '../../../domain/request/refusal.ts'
import { isDecidedHere, type ReviewOption, reviewDueOn, reviewOptions } from '../../../domain/request/review-options.ts'
import type { Stage } from '../../../domain/request/stage.ts'
import type { Statute, StopRule } from '../../../domain/statute/statute.ts'
import type { LocalText } from '../../../domain/text/local-text.ts'
import { type CaseFile, clockOf, loadCase } from '../../case-file.ts'
import { impossibleCase } from '../../impossible-clock.ts'
import type { Ports } from '../../ports/ports.ts'
import { type PartView, partsView } from '../parts/parts-view.ts'
import { type CaseReading, caseReading } from './case-reading.ts'
import { fileOf } from './file-of-event.ts'
import { answersInLine, type ShownAnswer } from './release-answers.ts'
import { type ShownReview, shownReview } from './shown-review.ts'

/** What happens next, by when, and whose turn it is. */
export type NextStep = {
  readonly what:
    | 'answer'
    | 'reply-to-question'
    | 'pay-fee'
    | 'third-party'
    | 'other-body'
    | 'issue'
    | 'review'
    | 'parts'
    | 'nothing'
  readonly who: 'body' | 'requester' | 'others' | 'nobody'
  readonly by: CivilDate | null
  /** That day has passed. */
  readonly isPast: boolean
  /** Where it is the requester's turn: what the law says of one who does nothing. */
  readonly silence: Silence | null
}

/** What it does to a request that its requester is waited for. */
export type Silence = {
  /** `reset`: counting begins anew with the reply; `pause`: the days until then are not counted; `none`: the time runs on. */
  readonly clock: 'reset' | 'pause' | 'none'
  /** The body may close the request after this time without a reply. */
  readonly mayCloseAfter: (Term & { readonly section: string }) | null
  /** The body may close it once the day that it set has passed: the section. */
  readonly mayCloseAfterDaySet: string | null
}

export type HistoryLine = {
  readonly seq: number
  readonly type: EventType
  readonly on: CivilDate
  readonly at: Instant
  readonly by: 'requester' | 'body' | 'system'
  /** Who of the body it was: only its own people see this. */
  readonly staffId?: string
  /** The words that went with it, where the reader may see them; null once erased. */
  readonly text?: string | null
  /** Plain values of the event that a reader needs: ground, amount, to, outcome, name, reason ... */
  readonly detail: { readonly [name: string]: string }
  /** The answers of the release checklist, for the body's own people. */
  readonly answers?: readonly ShownAnswer[]
}

/** What the requester sees of a request. */
export type StatusView = {
  readonly reference: string
  readonly body: { readonly slug: string; readonly name: LocalText; readonly email: string | null }
  readonly statute: { readonly id: string; readonly title: LocalText }
  readonly channel: string
  /** What the body calls its own channel; null where it came by a plain one. */
  readonly channelName: LocalText | null
  readonly stage: Stage
  readonly subject: string
  readonly words: string | null
  /** What the law, or its statistics, ask of the request and its answer. */
  readonly facts: Facts
  readonly submittedAt: Instant
  readonly receivedOn: CivilDate
  readonly dueOn: CivilDate | null
  readonly closedOn: CivilDate | null
  readonly clock: ClockResult
  readonly next: NextStep
  readonly openQuestion: {
    readonly text: string | null
    readonly on: CivilDate
    readonly replyBy: CivilDate | null
  } | null
  readonly openFee: { readonly amount: string; readonly currency: string; readonly on: CivilDate } | null
  readonly decision: {
    readonly on: CivilDate
    readonly outcome: string
    readonly letter: string | null
    readonly ownDraft: boolean
    readonly parts: readonly {
      readonly part: string
      readonly outcome: string
      readonly exemptions: readonly string[]
      readonly asks: string | null
      readonly reason: string | null
      readonly publicInterest: string | null
    }[]
  } | null
  readonly documents: readonly {
    readonly id: string
    readonly name: string
    readonly title: string | null
    readonly mediaType: string
    readonly size: number
    readonly state: string
    readonly origin: string
    readonly inspected: boolean
    readonly withdrawnReason: string | null
  }[]
  readonly reviews: readonly ShownReview[]
  /** The law's ways to contest, as they stand today. */
  readonly reviewOptions: readonly ReviewOption[]
  readonly inLog: boolean
  readonly feedbackGiven: boolean
  readonly history: readonly HistoryLine[]
  /** What of it others answer, each with a date of its own. */
  readonly parts: readonly PartView[]
  /** Whether this request still owes an answer of its own, beside those of its parts. */
  readonly restOwed: boolean
  /** The request of which this is a part; `own`: in the same body. */
  readonly partOf: { readonly reference: string; readonly own: boolean } | null
  /** The entry of the public log under which a shared answer stands. */
  readonly listedWith: string | null
  readonly version: number
}

const requesters: ReadonlySet<EventReader> = new Set<EventReader>(['requester'])

/** Where the request is, what has happened, what happens next, by when and why. */
export async function viewStatus(ports: Ports, actor: Actor, reference: string): Promise<Result<StatusView>> {
  const file = await loadCase(ports, reference)
  if (!file || !may(actor, 'read-status', { bodyId: file.body.id, requestId: file.row.id })) return refuse('not-found')
  return ok(await statusOf(ports, file, actor))
}

/** The status as this reader may have it: the requester, or staff with what of it their role reads. */
export async function statusOf(ports: Ports, file: CaseFile, actor: Actor): Promise<StatusView> {
  const reading = await caseReading(ports, actor, file)
  const status = await statusFor(ports, file, reading)
  return actor.kind !== 'staff' || reading.readers.has('staff') ? status : withoutWords(status)
}

async function statusFor(ports: Ports, file: CaseFile, reading: CaseReading): Promise<StatusView> {
  const { row, body, statute, state } = file
  const counted = clockOf(statute, file.calendar, file.events, file.today, body, { days: true })
  if (!counted.ok) throw impossibleCase(row.reference, counted.error)
  const clock = counted.result
  const { read } = reading
  const { decision } = state
  return {
    reference: row.reference,
    body: { slug: body.slug, name: body.name, email: body.settings.email ?? null },
    statute: { id: statute.id, title: statute.title },
    channel: state.channel,
    channelName: body.settings.channels?.find(({ id }) => id === state.channelId)?.name ?? null,
    stage: state.stage,
    subject: reading.text(row.subject),
    words: read(state.words),
    facts: state.facts,
    submittedAt: state.submittedAt,
    receivedOn: row.receivedOn,
    dueOn: clock.due,
    closedOn: state.closedOn,
    clock,
    next: nextOf(file, clock),
    openQuestion: state.openQuestion
      ? { text: read(state.openQuestion.question), on: state.openQuestion.on, replyBy: state.openQuestion.replyBy }
      : null,
    openFee: state.openFee,
    decision: decision
      ? {
          on: decision.on,
          outcome: decision.outcome,
          letter: read(decision.letter),
          ownDraft: state.approval?.ownDraft ?? false,
          parts: decision.parts.map(({ part, outcome, exemptions, asks, reason, publicInterest }) => ({
            ...{ part, outcome, exemptions },
            asks: read(asks),
            reason: read(reason),
            publicInterest: read(publicInterest),
          })),
        }
      : null,
    documents: documentsForRequester(file, reading),
    reviews: state.reviews.map((review) => shownReview(review, clock, statute)),
    reviewOptions: reviewOptions(statute, state, clock, file.today),
    inLog: isInLog(state),
    feedbackGiven: state.feedback !== null,
    history: historyOf(
      file,
      reading,
      requesters,
      ({ seenBy }) => seenBy.includes('requester') && maySee(seenBy, reading.readers),
    ),
    parts: await partsView(ports, file, (part) => read(part.words ?? undefined)),
    restOwed: state.restOwed,
    partOf: state.partOf ? { reference: state.partOf.reference, own: state.partOf.own } : null,
    listedWith: state.listedWith,
    version: state.editSeq,
  }
}

/** Not one that was erased with the requester's data: its name is empty since. */
export function isKept({ name, nameRef }: Pick<DocumentInCase, 'name' | 'nameRef'>): boolean {
  return name !== '' || nameRef !== null
}

/** What was released or sent by the requester; a file of the requester has no name for who may not know who asked. */
function documentsForRequester({ state }: CaseFile, reading: CaseReading): StatusView['documents'] {
  return [...state.documents.values()]
    .filter((document) => isKept(document) && requesterSeesFile(document, state.stage))
    .map((document) => ({
      id: document.documentId,
      name: fileNameFor(document, reading),
      title: document.title,
      mediaType: document.mediaType,
      size: document.size,
      state: document.state,
      origin: document.origin,
      inspected: document.verdict !== null,
      withdrawnReason: document.publishedAt === null ? null : document.withdrawnReason,
    }))
}

/** Empty where the reader may not have it: a file's name may name who sent it. */
export function fileNameFor(
  { name, nameRef, origin }: Pick<DocumentInCase, 'name' | 'nameRef' | 'origin'>,
  { readers, knowsRequester, read, text }: CaseReading,
): string {
  if (!readers.has('staff') && !readers.has('requester')) return ''
  if (origin === 'requester' && !knowsRequester) return ''
  return fileNameOf({ name: text(name), nameRef }, read)
}

function nextOf(file: CaseFile, clock: ClockResult): NextStep {
  const turn = turnOf(file, clock)
  const { state, statute, today } = file
  const begin = turn.what === 'reply-to-question' ? 'clarification-requested' : 'fee-notice'
  return {
    ...turn,
    isPast: turn.by !== null && turn.by < today,
    silence: turn.who === 'requester' && state.closedOn === null ? silenceOf(statute, begin, clock) : null,
  }
}

function silenceOf({ stops }: Statute, begin: StopRule['begin'], { state }: ClockResult): Silence {
  const rule = stops.find((one) => one.begin === begin)
  const { mayAbandonAfter } = rule ?? {}
  return {
    // A question that came too late, or a second one, may leave the clock running.
    clock: rule && (state === 'paused' || state === 'waiting') ? rule.effect : 'none',
    mayCloseAfter: mayAbandonAfter
      ? { count: mayAbandonAfter.count, unit: mayAbandonAfter.unit, section: mayAbandonAfter.section }
      : null,
    mayCloseAfterDaySet: rule?.mayAbandonAfterDaySet?.section ?? null,
  }
}

function turnOf({ state, statute }: CaseFile, clock: ClockResult): Pick<NextStep, 'what' | 'who' | 'by'> {
  const milestone = (kind: string) => clock.milestones.find((one) => one.kind === kind && !one.metOn)?.due ?? null
  if (state.stage === 'answered') {
    const open = state.reviews.filter(({ kind, decidedOn }) => decidedOn === null && isDecidedHere(statute, kind))
    return open.length > 0
      ? { what: 'review', who: 'body', by: reviewDueOn(statute, clock) }
      : { what: 'nothing', who: 'nobody', by: null }
  }
  if (state.closedOn !== null) return { what: 'nothing', who: 'nobody', by: null }
  if (state.openQuestion) return { what: 'reply-to-question', who: 'requester', by: state.openQuestion.replyBy }
  if (state.openFee) return { what: 'pay-fee', who: 'requester', by: milestone('pay-by') }
  if (state.openThirdParties > 0) return { what: 'third-party', who: 'others', by: milestone('third-party-reply') }
  if (state.openBodies > 0) return { what: 'other-body', who: 'others', by: milestone('consultation-reply') }
  if (!state.restOwed) return { what: 'parts', who: 'body', by: clock.due }
  return { what: state.stage === 'approved' ? 'issue' : 'answer', who: 'body', by: clock.due }
}

/**
 * The timeline, corrections applied.
 * @param told as whom the reader learns what happened
 * @param sees whether the reader may see a field of this rule
 */
export function historyOf(
  { events, state }: Pick<CaseFile, 'events' | 'state'>,
  reading: CaseReading,
  told: ReadonlySet<EventReader>,
  sees: (rule: FieldRule) => boolean,
): readonly HistoryLine[] {
  const erasedAt = events.findLast((event) => event.type === 'personal-data-erased')?.seq ?? 0
  const effective = effectiveEvents(events)
  return effective
    .filter((event) => isShownTo(told, event, state))
    .map((event) => {
      const isErased = event.seq < erasedAt
      const seen = visibleFields(event, state, sees, isErased)
      const ref =
        wordsOf(event, seen) ?? (sees(eventRules['task-added'].fields.task) ? taskOf(event, effective) : undefined)
      return {
        seq: event.seq,
        type: event.type,
        on: event.on,
        at: event.at,
        by: event.actor === 'requester' ? 'requester' : event.actor === 'system' ? 'system' : 'body',
        ...(ref ? { text: reading.read(ref) } : {}),
        detail: {
          ...detailOf(event, seen, state, reading),
          ...(isErased ? {} : currencyOf(event, effective)),
          ...(told.has('staff') && !isErased ? fileOf(event, state, (document) => fileNameFor(document, reading)) : {}),
        },
        ...answersInLine(event, seen, reading),
      }
    })
}

/** What was ok or dropped is told in the words in which it was set. */
function taskOf({ type, data }: RequestEvent, events: readonly RequestEvent[]): TextRef | undefined {
  if (type !== 'task-done' && type !== 'task-dropped') return undefined
  const added = events.find((event) => event.type === 'task-added' && event.data.taskId === data.taskId)
  return added?.type === 'task-added' ? added.data.task : undefined
}

/** A fee is paid in the currency of its notice. */
function currencyOf({ type, seq }: RequestEvent, events: readonly RequestEvent[]): { readonly currency?: string } {
  const notice = events.findLast((event) => event.type === 'fee-notice' && event.seq < seq)
  return type === 'fee-paid' && notice?.type === 'fee-notice' ? { currency: notice.data.currency } : {}
}

type Seen = ReturnType<typeof visibleFields>

/** The words of an event that its reader sees first. */
function wordsOf({ type }: RequestEvent, seen: Seen): TextRef | undefined {
  const words = seen.filter(([, value, rule]) => isTextRef(value) && !rule.inDetail)
  const found = type === 'submitted' ? words.find(([name]) => name === 'words') : words[0]
  return found && isTextRef(found[1]) ? found[1] : undefined
}

function detailOf(
  event: RequestEvent,
  seen: Seen,
  state: CaseFile['state'],
  reading: CaseReading,
): { readonly [name: string]: string } {
  const detail: Record<string, string> = {}
  for (const [name, value, rule] of seen) {
    const document = event.type === 'document-attached' && name === 'name' && state.documents.get(event.data.documentId)
    const text = document
      ? fileNameFor(document, reading) || null
      : isTextRef(value)
        ? rule.inDetail && reading.read(value)
        : typeof value === 'string'
          ? reading.text(value)
          : typeof value === 'boolean' || typeof value === 'number'
            ? String(value)
            : null
    if (typeof text === 'string') detail[name] = text
  }
  return detail
}

/** Whoever reads the history of the body's cases, but not the cases: no words. */
function withoutWords(status: StatusView): StatusView {
  const { openQuestion, decision } = status
  return {
    ...status,
    subject: '',
    words: null,
    openQuestion: openQuestion && { ...openQuestion, text: null },
    decision: decision && {
      ...decision,
      letter: null,
      parts: decision.parts.map((part) => ({ ...part, asks: null, reason: null, publicInterest: null })),
    },
    parts: status.parts.map((part) => ({ ...part, words: null })),
  }
}
