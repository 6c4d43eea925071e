import { z } from 'zod'
import { acknowledgement } from '../../../../emails/acknowledgement.tsx'
import { assignedToUnit } from '../../../../emails/assigned-to-unit.tsx'
import type { CivilDate } from '../../../domain/calendar/civil-date.ts'
import { channels } from '../../../domain/clock/clock-types.ts'
import type { Receipt } from '../../../domain/clock/receipt.ts'
import type { NewEvent, TextRef } from '../../../domain/request/event-types.ts'
import { type Actor, may } from '../../../domain/request/policy.ts'
import { referenceOf } from '../../../domain/request/reference.ts'
import { fieldIssue, ok, type Result, refuse, refuseField } from '../../../domain/request/refusal.ts'
import { locales } from '../../../domain/text/local-text.ts'
import { arrivalOf, type Entry } from '../../arrival.ts'
import { onlyLaw } from '../../case-file.ts'
import { newErasableText, refTo } from '../../erasable-text.ts'
import { factsOf } from '../../facts.ts'
import { civilDateInput, parseInput, wordsInput, yesNoInput } from '../../input.ts'
import { letterToRequester, mailCaseForStaff, outboxMessage } from '../../mail/mail.ts'
import { lawsOf } from '../../office/laws-of-body.ts'
import { headsOf } from '../../office/units-of-body.ts'
import { actorRefOf } from '../../perform.ts'
import type { Ports } from '../../ports/ports.ts'
import type { Body } from '../../ports/store/bodies.ts'
import type { ErasableText, ErasableTextKind } from '../../ports/store/cases/case-rows.ts'
import type { IntakeSettled } from '../../ports/store/mail/intake.ts'
import { numbered, project } from '../../project.ts'
import { ruleOfReceipt } from '../../receipt-data.ts'
import { filingStep } from '../../repeats.ts'
import { identityOf } from '../view/case-reading.ts'
import { maskedMail } from '../view/masked-rows.ts'
import { numberTaken } from './number-taken.ts'
import { type Submitted, submittedBefore } from './submitted-before.ts'

/** What a person (or an officer for them) sends to file a request. */
export const submitRequestInput = z.object({
  body: z.string().trim().min(1),
  statute: z.string().trim().min(1).optional(),
  subject: wordsInput(300),
  words: wordsInput(20_000),
  name: wordsInput(200).optional(),
  email: z.email().max(254).optional(),
  address: wordsInput(1000).optional(),
  /** Only for staff, of somebody who called or came by. */
  telephone: wordsInput(60).optional(),
  /** Only for staff: the number that it has where it came from, as a hotline's work order. */
  externalNumber: wordsInput(100)
    .refine((number) => !number.startsWith('row:'))
    .optional(),
  locale: z.enum(locales).optional(),
  facts: z.record(z.string(), z.union([z.string(), z.boolean()])).optional(),
  urgent: yesNoInput.optional(),
  expedited: yesNoInput.optional(),
  /** Only for staff who type in what came on another channel. */
  channel: z.enum(channels).optional(),
  /** The body's own channel, by its id: its kind is the channel then. */
  channelId: z.string().trim().min(1).optional(),
  /** What it is about, in the body's own words. */
  topic: wordsInput(120).optional(),
  reachedOn: civilDateInput.optional(),
  confirmedOn: civilDateInput.optional(),
  firstReceivedOn: civilDateInput.optional(),
  viaAssistant: yesNoInput.optional(),
  unit: wordsInput(120).optional(),
})
type Parsed = z.output<typeof submitRequestInput>

/** Puts words beside the events, and gives what the event points to them with. */
export type Say = (kind: ErasableTextKind, content: string) => TextRef

/** What goes into the same commit: the letter that the request is made of, and what was attached to it. */
export type FiledWith = {
  readonly events?: (on: CivilDate, say: Say) => readonly NewEvent[]
  readonly intake?: Omit<IntakeSettled, 'requestId'>
  /** How it came in by itself; by the form of the website where left out. */
  readonly entry?: Entry
}

const maxTries = 20

/** Files a request: gives it a reference, the legal receipt date by the rule of its channel, its clock, and the acknowledgement. */
export async function submitRequest(
  ports: Ports,
  actor: Actor,
  input: unknown,
  also: FiledWith = {},
): Promise<Result<Submitted>> {
  const parsed = parseInput(submitRequestInput, input)
  if (!parsed.ok) return parsed
  const body = await ports.store.bodies.bySlug(parsed.value.body)
  if (!body) return refuseField('body', 'unknown', { name: parsed.value.body })
  const refused = refusedForActor(actor, body, parsed.value)
  if (refused) return refused
  const before = await filedBefore(ports)
  if (before) return ok(before)
  const taken = await numberTaken(ports, body, parsed.value.externalNumber)
  if (taken) return taken
  for (let attempt = 0; attempt < maxTries; attempt += 1) {
    const outcome = await file(ports, actor, body, parsed.value, also)
    if (outcome) return outcome
    const meanwhile = await filedBefore(ports)
    if (meanwhile) return ok(meanwhile)
  }
  return refuse('conflict', { reason: 'try-again' })
}

/** The same filing, sent again after it was committed and before it was answered. */
async function filedBefore(ports: Ports): Promise<Submitted | null> {
  const before = await ports.repeats?.committed(filingStep)
  return before ? submittedBefore(ports, before.requestId) : null
}

const fieldsOfStaff = [
  'channel',
  'channelId',
  'topic',
  'reachedOn',
  'confirmedOn',
  'firstReceivedOn',
  'viaAssistant',
  'unit',
  'telephone',
  'externalNumber',
] as const

/** Why this actor may not file this, or not say this of it. */
export function refusedForActor(actor: Actor, body: Body, input: Parsed): Result<never> | undefined {
  const { statute } = input
  const isChosen = statute !== undefined && statute !== body.statute
  if (isChosen && !may(actor, 'submit-on-behalf', { bodyId: body.id })) return refuseField('statute', 'leave-out')
  if (isChosen && !lawsOf(body).some(({ id }) => id === statute))
    return refuseField('statute', 'choice', {
      known: lawsOf(body)
        .map(({ id }) => id)
        .join(', '),
    })
  const onBehalf = fieldsOfStaff.find(
    (field) => input[field] !== undefined && !(field === 'channel' && input.channel === 'portal'),
  )
  const action = onBehalf ? 'submit-on-behalf' : 'submit'
  if (may(actor, action, { bodyId: body.id })) return undefined
  if (!onBehalf) return refuse('forbidden')
  return { ok: false, refusal: { code: 'forbidden', issues: [fieldIssue(onBehalf, 'leave-out')] } }
}

/** One attempt; undefined where the reference was taken meanwhile. */
async function file(
  ports: Ports,
  actor: Actor,
  body: Body,
  input: Parsed,
  also: FiledWith,
): Promise<Result<Submitted> | undefined> {
  const arrival = await arrivalOf(ports, body, input, also.entry ?? 'form')
  if (!arrival.ok) return arrival
  const { statute, calendar, now, today, channel, channelId, reachedOn, receipt, topic, unit } = arrival.value
  const facts = factsOf(statute, 'intake', input.facts ?? {})
  if (!facts.ok) return facts
  const id = ports.ids.id()
  const secret = ports.secrets.requestSecret(id)
  const said: ErasableText[] = []
  const say = (kind: ErasableTextKind, content: string): TextRef => {
    const words = newErasableText(ports, id, kind, content)
    said.push(words)
    return refTo(words)
  }
  const read = (ref: TextRef) => said.find(({ id: known }) => known === ref.id)?.content ?? null
  const { name, email, address, telephone, externalNumber } = input
  const identity = { name, email, address, telephone }
  const locale = input.locale ?? body.settings.locale
  const decided: NewEvent[] = [
    {
      type: 'submitted',
      on: today,
      data: {
        channel,
        statute: statute.id,
        locale,
        subject: say('subject', input.subject),
        words: say('request', input.words),
        facts: facts.value,
        ...(Object.values(identity).some((value) => value !== undefined)
          ? { identity: say('identity', JSON.stringify(identity)) }
          : {}),
        ...(unit ? { unit } : {}),
        ...(externalNumber ? { externalNumber } : {}),
        ...(channelId ? { channelId } : {}),
        ...(topic ? { topic } : {}),
      },
    },
    { type: 'received', on: reachedOn, data: receivedData(receipt, reachedOn, input) },
  ]
  if (input.email) decided.push({ type: 'acknowledged', on: today, data: {} })
  decided.push(...(also.events?.(today, say) ?? []))
  const events = numbered(id, 0, now, actor.kind === 'staff' ? actorRefOf(actor) : 'requester', decided)
  const reference = referenceOf(
    body.settings.referencePrefix,
    Number(today.slice(0, 4)),
    await ports.store.cases.nextNumber(body.id, Number(today.slice(0, 4))),
  )
  const base = {
    id,
    bodyId: body.id,
    reference,
    secretHash: ports.digest.sha256(secret),
    subject: input.subject,
    requesterEmail: input.email ?? null,
    parentId: null,
  }
  const projected = project(
    base,
    { body, statute, calendar, laws: onlyLaw(statute, calendar, body), now, today, read },
    events,
    1,
  )
  if (!projected.ok) return projected
  const { request, clock } = projected.value
  const outbox = letterToRequester(
    ports,
    { row: request, clock, body, statute },
    'acknowledgement',
    reference,
    (mail) => acknowledgement({ ...mail, words: input.words }),
  )
  const known = identityOf(JSON.stringify(identity))
  const heads = unit ? await headsOf(ports, body, unit) : []
  const toHeads = heads.map((head) => {
    const mailToHead = mailCaseForStaff(ports, { row: request, clock, body, statute }, head)
    const sending = { kind: 'assigned-unit', to: head.email, occasion: reference, request }
    const told = maskedMail(assignedToUnit({ ...mailToHead, unit: unit ?? '' }), head, known, request, locale)
    return outboxMessage(ports, told, sending)
  })
  const filed = { requestId: id, firstSeq: 1, lastSeq: request.seq }
  const recorded = ports.repeats?.record(filingStep, filed)
  const committed = await ports.store.cases.commit([
    {
      requestId: id,
      expectedSeq: 0,
      events,
      request,
      words: said,
      outbox: [...outbox, ...toHeads],
      ...(projected.value.documents ? { documents: projected.value.documents } : {}),
      ...(also.intake ? { intake: { ...also.intake, requestId: id } } : {}),
      ...(recorded ? { recorded } : {}),
    },
  ])
  const link = `${ports.settings.baseUrl}/requests/${reference}?secret=${secret}`
  return committed.ok ? ok({ row: request, body, clock, secret, link }) : undefined
}

function receivedData(receipt: Receipt, reachedOn: CivilDate, input: Parsed) {
  return {
    on: reachedOn,
    ...ruleOfReceipt(receipt),
    ...(input.confirmedOn ? { confirmedOn: input.confirmedOn } : {}),
    ...(input.firstReceivedOn ? { firstReceivedOn: input.firstReceivedOn } : {}),
    ...(input.urgent ? { urgent: true } : {}),
    ...(input.expedited ? { expedited: true } : {}),
    ...(input.viaAssistant ? { viaAssistant: true } : {}),
  }
}
