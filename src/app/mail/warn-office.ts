import { z } from 'zod'
import { letterNotDelivered } from '../../../emails/letter-not-delivered.tsx'
import { deadLetterWarning as kind, warnsWhenDead } from '../../domain/mail/optional-mail.ts'
import { mustBeSeenTo, type Unreached } from '../../domain/mail/unreached.ts'
import { unreachedText } from '../../locales/unreached.ts'
import { clockOf, loadCaseOf } from '../case-file.ts'
import type { Ports } from '../ports/ports.ts'
import type { Body } from '../ports/store/bodies.ts'
import type { RequestRow } from '../ports/store/cases/case-rows.ts'
import type { JobRow } from '../ports/store/jobs.ts'
import type { OutboxRow } from '../ports/store/mail/outbox.ts'
import type { Staff } from '../ports/store/staff.ts'
import { officersOf, withRole } from '../staff-of-case.ts'
import { outboxMessage } from './mail.ts'
import { addressHashOf, withoutAddress } from './mail-choices.ts'
import { officeMail, whenItCanWait } from './office-mail.ts'

const ofCase = z.object({ requestId: z.string(), seq: z.number() })
const ofNoCase = z.object({ messageId: z.string(), reason: z.string() })
const payload = z.union([ofCase, ofNoCase])

/**
 * Queues the warning that a message of no case could not be delivered: a digest, a link to sign in. One a day and address.
 * Said before the message is marked as given up, so that a crash between the two warns all the same.
 */
export async function warnOfDeadMessage(ports: Ports, message: OutboxRow, error: string): Promise<void> {
  const { id, bodyId, to } = message
  if (bodyId === null || !warnsWhenDead(message.kind)) return
  const now = ports.clock.now()
  const reason = withoutAddress(error, to).slice(0, 500)
  const key = `${kind} ${bodyId} ${addressHashOf(ports, to)} ${now.slice(0, 10)}`
  const job = { id: ports.ids.id(), key, kind, payload: JSON.stringify({ messageId: id, reason }), runAfter: now }
  await ports.store.jobs.queue([job])
}

/** Tells the office that a letter came back or was given up. A warning that comes back warns nobody. */
export async function warnOffice(ports: Ports, job: JobRow): Promise<void> {
  const about = payload.parse(JSON.parse(job.payload))
  const found = 'messageId' in about ? await deadMessage(ports, about) : await deadLetter(ports, about)
  // Of a letter that was erased meanwhile there is nothing to tell.
  if (!found || found.letter.kind === kind || found.letter.to === '') return
  const { body, letter, row, occasion, reason, unreached } = found
  // What must be seen to today does not wait for the end of the quiet hours.
  const sendAfter = unreached === null ? whenItCanWait(ports, body) : ports.clock.now()
  const { baseUrl } = ports.settings
  await ports.store.outbox.queue(
    found.people.map((person) => {
      const rendered = letterNotDelivered({
        ...officeMail(body, person.locale),
        reference: row?.reference ?? null,
        letterSubject: letter.subject,
        to: letter.to,
        reason,
        task: unreached === null ? null : unreachedText(unreached, person.locale),
        caseLink: row ? `${baseUrl}/desk/requests/${row.reference}` : null,
        outboxLink: `${baseUrl}/desk/outbox?status=dead`,
      })
      const of = row ? { request: row } : { bodyId: body.id }
      return outboxMessage(ports, rendered, { kind, to: person.email, occasion, sendAfter, ...of })
    }),
  )
}

async function deadLetter(ports: Ports, { requestId, seq }: z.output<typeof ofCase>) {
  const { store } = ports
  const [row, events] = await Promise.all([store.cases.byId(requestId), store.cases.events(requestId)])
  const event = events.find((one) => one.seq === seq)
  const letter = event?.type === 'message-bounced' ? await store.outbox.byId(event.data.messageKey) : null
  const body = row ? await store.bodies.byId(row.bodyId) : null
  if (!row || !body || !letter || event?.type !== 'message-bounced') return undefined
  const officers = (await officersOf(ports, row)).filter(({ email }) => email !== letter.to)
  const people = officers.length > 0 ? officers : await thoseInCharge(ports, body, letter.to)
  const { reason } = event.data
  const words = typeof reason === 'string' ? [] : await store.cases.words(requestId)
  const told = typeof reason === 'string' ? reason : (words.find(({ id }) => id === reason.id)?.content ?? '')
  return {
    body,
    letter,
    row,
    people,
    occasion: String(seq),
    reason: told,
    unreached: await unreachedOn(ports, row, letter),
  }
}

/** What the case says of a letter that somebody must get by another way; null where nothing hangs on it. */
async function unreachedOn(ports: Ports, row: RequestRow, letter: OutboxRow): Promise<Unreached | null> {
  if (!mustBeSeenTo(letter.kind)) return null
  const { statute, calendar, events, today, body } = await loadCaseOf(ports, row)
  const counted = clockOf(statute, calendar, events, today, body)
  if (!counted.ok) return null
  return { letterKind: letter.kind, subject: letter.subject, clock: counted.result.state, because: 'failed' }
}

async function deadMessage(ports: Ports, { messageId, reason }: z.output<typeof ofNoCase>) {
  const letter = await ports.store.outbox.byId(messageId)
  const body = letter?.bodyId ? await ports.store.bodies.byId(letter.bodyId) : null
  if (!letter || !body) return undefined
  return {
    body,
    letter,
    row: undefined,
    people: await thoseInCharge(ports, body, letter.to),
    occasion: messageId,
    reason,
    unreached: null,
  }
}

/** Who puts right what is nobody's case: the administrators, or those who approve; not the one whose mail fails. */
async function thoseInCharge({ store }: Ports, body: Body, but: string): Promise<readonly Staff[]> {
  const others = (await store.staff.of(body.id)).filter(({ email }) => email.toLowerCase() !== but.toLowerCase())
  const administrators = withRole(others, ['administrator'])
  return administrators.length > 0 ? administrators : withRole(others, ['approver'])
}
