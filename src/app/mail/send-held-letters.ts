import { z } from 'zod'
import { heldLetters } from '../../../emails/held-letters.tsx'
import { instantOf, millisecondsOf } from '../../domain/calendar/instant.ts'
import { languages } from '../../locales/locales.ts'
import type { Ports } from '../ports/ports.ts'
import type { Body } from '../ports/store/bodies.ts'
import type { RequestRow } from '../ports/store/cases/case-rows.ts'
import type { JobRow } from '../ports/store/jobs.ts'
import type { OutboxRow } from '../ports/store/mail/outbox.ts'
import { queueDigest } from './hold-back.ts'
import { placeholder } from './links/letter-links.ts'
import { outboxMessage } from './mail.ts'
import { officeMail } from './office-mail.ts'

const maxHeldLetters = 1000
const maxListed = 20
/** One day, less what the change of clocks takes. */
const betweenDigests = 22 * 3_600_000
const payload = z.object({ mailbox: z.string() })

type Held = { readonly letter: OutboxRow; readonly request: RequestRow; readonly body: Body }

/**
 * Sends one message that names the requests whose letters were held back the day before. It goes to the address of the first
 * of them, with the links of the requests that were made with that very address: the other addresses of the mailbox may be
 * somebody else's.
 */
export async function sendHeldLetters(ports: Ports, job: JobRow): Promise<void> {
  const { mailbox } = payload.parse(JSON.parse(job.payload))
  const held = await heldOf(ports, mailbox)
  const [first] = held
  if (!first) return
  const now = ports.clock.now()
  const since = instantOf(millisecondsOf(now) - betweenDigests)
  if (!(await ports.store.mailboxes.take({ key: `digest ${mailbox}`, limit: 1, since }, job.id, now)))
    return queueDigest(ports, first.body, mailbox)
  const to = first.letter.to
  const own = held.filter(({ letter }) => letter.to.toLowerCase() === to.toLowerCase())
  const requests = [...new Map(own.map((one) => [one.request.id, one])).values()]
  const others = new Set(held.filter((one) => !own.includes(one)).map(({ request }) => request.id)).size
  const rendered = heldLetters({
    ...officeMail(first.body, first.request.locale),
    requests: requests.slice(0, maxListed).map(({ request, body }) => ({
      reference: request.reference,
      bodyName: body.name,
      statute: request.statute,
      receivedOn: request.receivedOn,
      link: `${ports.settings.baseUrl}/requests/${request.reference}?secret=${placeholder(ports, 'request', request.id, to)}`,
    })),
    more: requests.length - Math.min(requests.length, maxListed),
    others,
    myRequestsLink: `${ports.settings.baseUrl}/my-requests`,
  })
  const mail = { kind: 'held-letters', to, occasion: job.id, bodyId: first.body.id }
  await ports.store.outbox.queue([outboxMessage(ports, rendered, mail)])
  const why = languages[first.body.settings.locale].mailNotes.heldNamed(now.slice(0, 10))
  for (const { letter } of held) await ports.store.outbox.markStopped(letter.id, why)
  await ports.store.mailboxes.release(held.map(({ letter }) => letter.id))
}

/** What is still held: of what was erased meanwhile there is nothing to tell. */
async function heldOf(ports: Ports, mailbox: string): Promise<readonly Held[]> {
  const rows = await ports.store.mailboxes.heldOf(mailbox, maxHeldLetters)
  const found: Held[] = []
  for (const { messageId } of rows) {
    const letter = await ports.store.outbox.byId(messageId)
    const request = letter?.requestId ? await ports.store.cases.byId(letter.requestId) : null
    const body = request ? await ports.store.bodies.byId(request.bodyId) : null
    if (letter?.status === 'held' && letter.to !== '' && request && body) found.push({ letter, request, body })
  }
  return found
}
