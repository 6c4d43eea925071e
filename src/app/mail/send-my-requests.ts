import { z } from 'zod'
import { myRequests } from '../../../emails/my-requests.tsx'
import { addDays } from '../../domain/calendar/civil-date.ts'
import { civilDateAt, instantOf, millisecondsOf } from '../../domain/calendar/instant.ts'
import { done, type Result } from '../../domain/request/refusal.ts'
import type { Locale } from '../../domain/text/local-text.ts'
import { parseInput } from '../input.ts'
import type { Ports } from '../ports/ports.ts'
import type { RequestRow } from '../ports/records.ts'
import { outboxMessage } from './mail.ts'

export const closedDaysShown = 90
const mostMessagesAnHour = 3
const hour = 3_600_000

const input = z.object({ email: z.email({ error: 'must be an e-mail address' }).max(254) })

/**
 * Sends the links of the requests that were made with an address to that address, and to no other. The answer is the same
 * whether or not there are any.
 */
export async function sendMyRequests(ports: Ports, email: string, locale: Locale): Promise<Result<null>> {
  const parsed = parseInput(input, { email: email.trim() })
  if (!parsed.ok) return parsed
  const now = ports.clock.now()
  const closedSince = addDays(civilDateAt(now, 'UTC'), -closedDaysShown)
  const rows = await ports.store.requestsByEmail(parsed.value.email, closedSince)
  const byAddress = new Map<string, RequestRow[]>()
  for (const row of rows) {
    // Imported requests have no link.
    if (row.requesterEmail === null || row.secretHash === null) continue
    byAddress.set(row.requesterEmail, [...(byAddress.get(row.requesterEmail) ?? []), row])
  }
  // To the address as it stands in the case, not as it was typed now: what looks alike need not be the same mailbox.
  for (const [to, own] of byAddress) if (await mayHaveAnother(ports, to)) await sendLinks(ports, to, own, locale)
  return done(null)
}

/** Three leases of an hour each, as for sign-in links: a mailbox cannot be flooded. */
async function mayHaveAnother(ports: Ports, to: string): Promise<boolean> {
  const now = ports.clock.now()
  const until = instantOf(millisecondsOf(now) + hour)
  const address = ports.digest.sha256(to.toLowerCase())
  for (let slot = 1; slot <= mostMessagesAnHour; slot += 1) {
    if (await ports.store.takeLease(`my-requests ${address} ${slot}`, ports.ids.id(), now, until)) return true
  }
  return false
}

async function sendLinks(ports: Ports, to: string, rows: readonly RequestRow[], locale: Locale): Promise<void> {
  const bodies = new Map((await ports.store.bodies()).map((body) => [body.id, body.name]))
  const rendered = myRequests({
    locale,
    requests: rows.flatMap((row) => {
      const bodyName = bodies.get(row.bodyId)
      const link = `${ports.settings.baseUrl}/requests/${row.reference}?secret=${ports.secrets.requestSecret(row.id)}`
      const { reference, subject, dueOn, closedOn, statute } = row
      return bodyName ? [{ reference, subject, bodyName, statute, dueOn: closedOn ? null : dueOn, closedOn, link }] : []
    }),
  })
  const mail = { kind: 'my-requests', to, occasion: ports.ids.id() }
  await ports.store.queueMessages([outboxMessage(ports, rendered, mail)])
}
