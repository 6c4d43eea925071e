import type { CivilDate } from '../../../domain/calendar/civil-date.ts'
import { civilDateAt } from '../../../domain/calendar/instant.ts'
import { clock } from '../../../domain/clock/clock.ts'
import type { ClockResult } from '../../../domain/clock/clock-types.ts'
import { receiptOf } from '../../../domain/clock/receipt.ts'
import { effectiveEvents } from '../../../domain/request/effective-events.ts'
import { ruleOf } from '../../../domain/request/event-rules.ts'
import type { RequestEvent, TextRef } from '../../../domain/request/event-types.ts'
import { referenceOf } from '../../../domain/request/reference.ts'
import { ok, type Result } from '../../../domain/request/refusal.ts'
import type { ActionContext } from '../../action.ts'
import { type CaseFile, clockBodyOf, clockOf, officeCalendar, onlyLaw } from '../../case-file.ts'
import { newErasableText, refTo } from '../../erasable-text.ts'
import type { Ports } from '../../ports/ports.ts'
import type { Body } from '../../ports/store/bodies.ts'
import type { ChangeSet } from '../../ports/store/cases/case-files.ts'
import type { ErasableText, ErasableTextKind, RequestRow } from '../../ports/store/cases/case-rows.ts'
import { project } from '../../project.ts'
import { ruleOfReceipt } from '../../receipt-data.ts'

/** What becomes a request of its own. */
export type PartToOpen = {
  /** `a`, `b` ...; undefined for the whole request. */
  readonly part?: string
  readonly subject: string
  readonly words: string
  readonly body: Body
  /** A unit of the same body. */
  readonly unit?: string
}

export type OpenedPart = {
  readonly change: ChangeSet
  readonly row: RequestRow
  readonly clock: ClockResult
  readonly secret: string
}

/**
 * The case of a part, as one change set. For a unit of the same body the clock does not start again: the law knows one
 * body, so receipt, pauses and extensions are those of the whole. For another body it starts by the law's own rule for
 * a transfer, with the day on which the first body received it.
 */
export async function openPart(context: ActionContext, part: PartToOpen, on: CivilDate): Promise<Result<OpenedPart>> {
  const { ports, statute, now } = context
  const { body } = part
  const own = body.id === context.body.id && part.unit !== undefined
  const id = ports.ids.id()
  const said: ErasableText[] = []
  const say = (kind: ErasableTextKind, content: string): TextRef => {
    const words = newErasableText(ports, id, kind, content)
    said.push(words)
    return refTo(words)
  }
  const file = caseOf(context, part, own, on, id, say)
  const events = file.map((event, index) => ({ ...event, requestId: id, seq: index + 1 }) as RequestEvent)
  const today = civilDateAt(now, body.timeZone)
  const year = Number(today.slice(0, 4))
  const secret = ports.secrets.requestSecret(id)
  const base = {
    id,
    bodyId: body.id,
    reference: referenceOf(body.settings.referencePrefix, year, await ports.store.cases.nextNumber(body.id, year)),
    secretHash: ports.digest.sha256(secret),
    subject: part.subject,
    requesterEmail: context.row.requesterEmail,
    parentId: context.row.id,
  }
  const calendar = await officeCalendar(statute, body, now)
  const projected = project(
    base,
    { body, statute, calendar, laws: onlyLaw(statute, calendar, body), now, today },
    events,
    1,
  )
  if (!projected.ok) return projected
  const { request, clock: counted } = projected.value
  return ok({
    change: { requestId: id, expectedSeq: 0, events, request, words: said },
    row: request,
    clock: counted,
    secret,
  })
}

type Unplaced = Omit<RequestEvent, 'requestId' | 'seq'>

function caseOf(
  context: ActionContext,
  part: PartToOpen,
  own: boolean,
  on: CivilDate,
  id: string,
  say: (kind: ErasableTextKind, content: string) => TextRef,
): readonly Unplaced[] {
  const { state, now, actorRef, row } = context
  const [first, ...rest] = effectiveEvents(context.events)
  const identity = state.identity ? context.read(state.identity) : null
  const submitted = {
    type: 'submitted',
    on: own ? (first?.on ?? on) : on,
    at: own ? state.submittedAt : now,
    actor: own ? (first?.actor ?? actorRef) : actorRef,
    data: {
      channel: own ? state.channel : 'transfer-in',
      statute: state.statute,
      locale: state.locale,
      subject: say('subject', part.subject),
      words: say('request', part.words),
      facts: state.facts,
      ...(identity === null ? {} : { identity: say('identity', identity) }),
      ...(part.unit === undefined ? {} : { unit: part.unit }),
      ...(own && state.channelId !== null ? { channelId: state.channelId } : {}),
      ...(own && state.topic !== null ? { topic: state.topic } : {}),
      partOf: { requestId: row.id, reference: row.reference, own },
    },
  } as const satisfies Omit<RequestEvent & { type: 'submitted' }, 'requestId' | 'seq'>
  if (!own) return [submitted, passedOn(context, on), ...acknowledgement(context, on)]
  const sinceReview = rest.findLastIndex((event) => event.type === 'reopened' && event.data.because === 'review')
  const known = rest.slice(sinceReview + 1)
  const again = rest[sinceReview]
  const receipt = rest.findLast((event) => event.type === 'received')
  const received: Unplaced[] =
    receipt?.type !== 'received'
      ? []
      : again
        ? // What a review sent back counts from the day on which it came back, whatever the channel was.
          [{ ...receipt, at: again.at, data: { ...receipt.data, on: again.on, confirmedOn: again.on } } as Unplaced]
        : [receipt]
  const clockwork = finished(known.filter((event) => ruleOf(event.type).isInherited))
  return [submitted, ...received, ...clockwork].map((event) => withWords(event, id, context, say))
}

/** The receipt by another body: the law says from when it counts. */
function passedOn({ statute, row, now, actorRef, state }: ActionContext, on: CivilDate): Unplaced {
  const { rule, section } = ruleOfReceipt(receiptOf(statute, { channel: 'transfer-in', reachedOn: on }))
  const { urgent, expedited } = state.receipt ?? {}
  const data = {
    on,
    rule,
    section: statute.receipt.firstReceipt?.section ?? section,
    ...(row.receivedOn < on ? { firstReceivedOn: row.receivedOn } : {}),
    ...(urgent ? { urgent } : {}),
    ...(expedited ? { expedited } : {}),
  }
  return { type: 'received', on, at: now, actor: actorRef, data }
}

/** The letter about the transfer tells the requester where their request is now, and its number. */
function acknowledgement({ row, now, actorRef }: ActionContext, on: CivilDate): readonly Unplaced[] {
  return row.requesterEmail === null ? [] : [{ type: 'acknowledged', on, at: now, actor: actorRef, data: {} }]
}

/** Consultations that are still open stop the whole alone: nobody has said that the part needs them. */
function finished(events: readonly RequestEvent[]): readonly RequestEvent[] {
  return events.filter((event, index) => {
    const { lateCause: wait } = ruleOf(event.type)
    if (typeof wait === 'string' || (wait.cause !== 'third-party' && wait.cause !== 'consulted')) return true
    const since = events.slice(index)
    const begun = since.filter(({ type }) => type === event.type).length
    return since.filter(({ type }) => wait.until.has(type)).length >= begun
  })
}

const kinds: { readonly [field: string]: ErasableTextKind } = {
  question: 'question',
  answer: 'answer',
  reason: 'reason',
}

/** ErasableText belong to one case: the part keeps its own copy, so that each can be erased. */
function withWords(
  event: Unplaced,
  id: string,
  context: ActionContext,
  say: (kind: ErasableTextKind, content: string) => TextRef,
): Unplaced {
  if (event.type === 'submitted') return event
  const data = Object.entries(event.data).flatMap(([name, value]) => {
    if (typeof value !== 'object' || value === null || !('sha256' in value)) return [[name, value]]
    const content = context.read(value as TextRef)
    return content === null ? [] : [[name, say(kinds[name] ?? 'note', content)]]
  })
  return { ...event, requestId: id, data: Object.fromEntries(data) } as Unplaced
}

/** When a part would have to be answered, were it given away on that day; nothing is written. */
export async function dueOfPart(
  file: CaseFile,
  body: Body,
  on: CivilDate,
): Promise<{ readonly due: CivilDate | null; readonly section: string }> {
  const { statute } = file
  if (body.id === file.body.id) {
    const events = finished(effectiveEvents(file.events))
    const counted = clockOf(statute, file.calendar, events, file.today, body)
    return { due: counted.ok ? counted.result.due : null, section: statute.term.section }
  }
  const calendar = await officeCalendar(statute, body)
  const firstReceivedOn = file.row.receivedOn < on ? { firstReceivedOn: file.row.receivedOn } : {}
  const received = { type: 'received', on, channel: 'transfer-in', ...firstReceivedOn } as const
  const counted = clock(statute, calendar, [received], on, clockBodyOf(body))
  return {
    due: counted.ok ? counted.result.due : null,
    section: statute.receipt.firstReceipt?.section ?? statute.term.section,
  }
}

/** The bodies to which a request of this one may pass, inside the installation. */
export async function otherBodies(ports: Pick<Ports, 'store'>, body: Body): Promise<readonly Body[]> {
  return (await ports.store.bodies.all()).filter(({ id }) => id !== body.id)
}
