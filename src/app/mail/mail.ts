import type { MailCase } from '../../../emails/mail-case.ts'
import type { RenderedMail } from '../../../emails/rendered-mail.ts'
import type { Instant } from '../../domain/calendar/civil-date.ts'
import type { ClockResult } from '../../domain/clock/clock-types.ts'
import type { Statute } from '../../domain/statute/statute.ts'
import type { Locale } from '../../domain/text/local-text.ts'
import { withoutLinkTargets } from '../../domain/text/without-link-targets.ts'
import { languages } from '../../locales/locales.ts'
import type { MailNotes } from '../../locales/mail-notes.ts'
import type { After } from '../action.ts'
import { identityOf } from '../cases/view/case-reading.ts'
import { maskedMail } from '../cases/view/masked-rows.ts'
import { sealOf } from '../office/body-brand.ts'
import type { Ports } from '../ports/ports.ts'
import type { Body } from '../ports/store/bodies.ts'
import type { RequestRow } from '../ports/store/cases/case-rows.ts'
import type { OutboxMessage } from '../ports/store/mail/outbox.ts'
import type { Staff } from '../ports/store/staff.ts'
import { storedCaseAddressOf } from './case-address.ts'
import { placeholder } from './links/letter-links.ts'
import { stopLink } from './links/stop-mail.ts'
import { whenItCanWait } from './office-mail.ts'

type MailTo = {
  readonly kind: string
  readonly to: string
  /** With kind and recipient it makes the key: queueing the same message twice is impossible. */
  readonly occasion: string
  readonly request?: Pick<RequestRow, 'id' | 'bodyId'>
  readonly bodyId?: string
  readonly sendAfter?: Instant
  /** Where an answer goes. */
  readonly replyTo?: string | undefined
  /** What goes out instead where the address is confirmed. */
  readonly toConfirmed?: RenderedMail | undefined
}

/** A message for the outbox, with the key and the Message-ID that every attempt keeps. */
export function outboxMessage(ports: Ports, rendered: RenderedMail, mail: MailTo): OutboxMessage {
  const key = [mail.request?.id ?? mail.bodyId ?? 'none', mail.kind, mail.occasion, mail.to.toLowerCase()].join(' ')
  const now = ports.clock.now()
  return {
    id: ports.ids.id(),
    key,
    requestId: mail.request?.id ?? null,
    bodyId: mail.request?.bodyId ?? mail.bodyId ?? null,
    kind: mail.kind,
    to: mail.to,
    ...rendered,
    headers: headersOf(ports, mail),
    messageId: messageIdOf(ports, key),
    returnToken: ports.secrets.letterToken(`return ${key}`),
    queuedAt: now,
    sendAfter: mail.sendAfter ?? now,
    ...(mail.toConfirmed ? { toConfirmed: mail.toConfirmed } : {}),
  }
}

/** What a person wrote is no automatic mail (RFC 3834 section 5). */
const byHand: ReadonlySet<string> = new Set(['message'])

/** The messages of one case make one thread: each answers the same message, which nobody ever sent. */
function headersOf(ports: Ports, mail: MailTo): { readonly [name: string]: string } {
  const { request, kind, to, replyTo } = mail
  const thread = request && messageIdOf(ports, `case ${request.id}`)
  const stop = stopLink(ports, { to, kind, bodyId: request?.bodyId ?? mail.bodyId ?? '' })
  return {
    'Auto-Submitted': byHand.has(kind) ? 'no' : 'auto-generated',
    ...(replyTo ? { 'Reply-To': replyTo } : {}),
    ...(thread ? { 'In-Reply-To': thread, References: thread } : {}),
    ...(stop ? { 'List-Unsubscribe': `<${stop}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {}),
  }
}

/** Keyed: whoever guesses what it is made of cannot make it, and so forge a report about a letter that they never saw. */
const messageIdOf = (ports: Ports, of: string) =>
  `<${ports.secrets.letterToken(`message-id ${of}`)}@${ports.settings.mailDomain}>`

type MailSubject = {
  readonly row: RequestRow
  readonly clock: ClockResult
  readonly body: Body
  readonly statute: Statute
}

/** What a letter to the requester says of the case; the secret of its link is put in when it is sent. */
export function mailCaseForRequester(ports: Ports, subject: MailSubject): MailCase {
  const { row } = subject
  const page = `${ports.settings.baseUrl}/requests/${row.reference}`
  const secret = (kind: 'request' | 'secret') => placeholder(ports, kind, row.id, row.requesterEmail ?? '')
  const link = `${page}?secret=${secret('request')}`
  const calendarLink = `${page}/due.ics?secret=${secret('secret')}`
  return { ...mailCase(subject, link, row.locale), calendarLink, lettersAsPdf: ports.pdf !== undefined }
}

/** What a message to an officer says of the case; its link opens the case on the desk. */
export function mailCaseForStaff(ports: Ports, subject: MailSubject, staff: Staff): MailCase {
  return mailCase(subject, `${ports.settings.baseUrl}/desk/requests/${subject.row.reference}`, staff.locale)
}

function mailCase({ row, clock, body, statute }: MailSubject, link: string, locale: Locale): MailCase {
  const seal = sealOf(body.settings.brand)
  const own = body.settings.channels?.find(({ id }) => id === row.channelId)
  return {
    reference: row.reference,
    subject: withoutLinkTargets(row.subject),
    subjectAsWritten: row.subject,
    bodyName: body.name,
    bodyEmail: body.settings.email ?? null,
    statute,
    channel: row.channel,
    ...(own ? { channelName: own.name } : {}),
    receivedOn: row.receivedOn,
    dueOn: row.dueOn,
    clock,
    link,
    locale,
    ...(seal ? { seal } : {}),
  }
}

/** A letter to the requester of a case, where an address is known. */
export function toRequester(
  { row, clock, context }: After,
  kind: string,
  occasion: string,
  render: (mail: MailCase) => RenderedMail,
): readonly OutboxMessage[] {
  const { ports, body, statute } = context
  return letterToRequester(ports, { row, clock, body, statute }, kind, occasion, render)
}

/**
 * A letter to the requester of a case, where an address is known. It is written twice where the two differ: whether the
 * requester's own words may stand in it is known when it is sent (docs/adr/0095).
 */
export function letterToRequester(
  ports: Ports,
  subject: MailSubject,
  kind: string,
  occasion: string,
  render: (mail: MailCase) => RenderedMail,
): readonly OutboxMessage[] {
  const { row, body } = subject
  const to = row.requesterEmail
  if (!to) return []
  const mail = mailCaseForRequester(ports, subject)
  const whole = render(mail)
  const plain = render({ ...mail, subject: '', leavesOutWords: true })
  const toConfirmed = whole.text === plain.text && whole.subject === plain.subject ? undefined : whole
  const replyTo = storedCaseAddressOf(ports, body, row, to)
  return [outboxMessage(ports, plain, { kind, to, occasion, request: row, replyTo, toConfirmed })]
}

/** A message to people of the body, who read it when they are at work. */
export function toStaff(
  { row, clock, context }: After,
  staff: readonly Staff[],
  kind: string,
  occasion: string,
  render: (mail: MailCase) => RenderedMail,
): readonly OutboxMessage[] {
  const { identity } = context.state
  const known = identityOf(identity ? context.read(identity) : null)
  return staff.map((person) => {
    const mail = mailCaseForStaff(context.ports, { row, clock, body: context.body, statute: context.statute }, person)
    const sendAfter = whenItCanWait(context.ports, context.body)
    const rendered = maskedMail(render(mail), person, known, row, row.locale)
    return outboxMessage(context.ports, rendered, { kind, to: person.email, occasion, request: row, sendAfter })
  })
}

/** What is noted of a letter, in the language of its body. */
export async function mailNotesOf({ store }: Pick<Ports, 'store'>, bodyId: string | null): Promise<MailNotes> {
  const body = bodyId === null ? null : await store.bodies.byId(bodyId)
  return languages[body?.settings.locale ?? 'en'].mailNotes
}
