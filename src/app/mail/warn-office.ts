import { z } from 'zod'
import { letterNotDelivered } from '../../../emails/letter-not-delivered.tsx'
import type { Ports } from '../ports/ports.ts'
import type { JobRow } from '../ports/records.ts'
import { officersOf } from '../staff-of-case.ts'
import { outboxMessage } from './mail.ts'
import { officeMail, whenItCanWait } from './office-mail.ts'

const kind = 'letter-not-delivered'
const payload = z.object({ requestId: z.string(), seq: z.number() })

/** Tells the officers of a case that a letter of it came back or was given up. A warning that comes back warns nobody. */
export async function warnOffice(ports: Ports, job: JobRow): Promise<void> {
  const { requestId, seq } = payload.parse(JSON.parse(job.payload))
  const { store, settings } = ports
  const [row, events] = await Promise.all([store.requestById(requestId), store.events(requestId)])
  const event = events.find((one) => one.seq === seq)
  const letter = event?.type === 'message-bounced' ? await store.outboxMessage(event.data.messageKey) : null
  const body = row ? await store.bodyById(row.bodyId) : null
  // Of a letter that was erased meanwhile there is nothing to tell.
  if (!row || !body || !letter || event?.type !== 'message-bounced' || letter.kind === kind || letter.to === '') return
  const officers = (await officersOf(ports, row)).filter(({ email }) => email !== letter.to)
  const sendAfter = whenItCanWait(ports, body)
  await store.queueMessages(
    officers.map((person) => {
      const rendered = letterNotDelivered({
        ...officeMail(body, person.locale),
        reference: row.reference,
        letterSubject: letter.subject,
        to: letter.to,
        reason: event.data.reason,
        caseLink: `${settings.baseUrl}/desk/requests/${row.reference}`,
        outboxLink: `${settings.baseUrl}/desk/outbox?status=dead`,
      })
      return outboxMessage(ports, rendered, { kind, to: person.email, occasion: String(seq), request: row, sendAfter })
    }),
  )
}
