import { z } from 'zod'
import { myRequests } from '../../../../emails/my-requests.tsx'
import { addDays } from '../../../domain/calendar/civil-date.ts'
import { civilDateAt, instantOf, millisecondsOf } from '../../../domain/calendar/instant.ts'
import { ok, type Result } from '../../../domain/request/refusal.ts'
import { type Locale, locales } from '../../../domain/text/local-text.ts'
import { parseInput } from '../../input.ts'
import type { Ports } from '../../ports/ports.ts'
import type { RequestRow } from '../../ports/store/cases/case-rows.ts'
import type { LinkRequest } from '../../ports/store/cases/link-requests.ts'
import { outboxMessage } from '../mail.ts'
import { askForLink } from './ask-for-link.ts'
import { mailboxKeyOf } from './confirm-address.ts'
import { placeholder } from './letter-links.ts'

export const closedDaysShown = 90
const maxMessagesPerHour = 3
const hour = 3_600_000

const input = z.object({ email: z.email().max(254) })
const asked = input.extend({ locale: z.enum(locales) })

/**
 * Notes that somebody wants the links of the requests that were made with an address. The answer, and the work until it, are
 * the same whether or not there are any: a job looks (docs/adr/0096).
 */
export async function sendMyRequests(ports: Ports, email: string, locale: Locale): Promise<Result<null>> {
  const parsed = parseInput(input, { email: email.trim() })
  if (!parsed.ok) return parsed
  await askForLink(ports, 'my-requests', { ...parsed.value, locale })
  return ok(null)
}

/** Sends the links to the address that the requests were made with, and to no other. */
export async function answerMyRequests(ports: Ports, request: LinkRequest, given: unknown): Promise<void> {
  const { email, locale } = asked.parse(given)
  const closedSince = addDays(civilDateAt(ports.clock.now(), 'UTC'), -closedDaysShown)
  const rows = await ports.store.lists.requestsByEmail(email, closedSince)
  const byAddress = new Map<string, RequestRow[]>()
  for (const row of rows) {
    // Imported requests have no link.
    if (row.requesterEmail === null || row.secretHash === null) continue
    byAddress.set(row.requesterEmail, [...(byAddress.get(row.requesterEmail) ?? []), row])
  }
  // To the address as it stands in the case, not as it was typed now: what looks alike need not be the same mailbox.
  for (const [to, own] of byAddress) {
    if (await mayHaveAnother(ports, to, `${request.id} ${to}`)) await sendLinks(ports, to, own, locale, request.id)
  }
}

/** A mailbox cannot be flooded, whatever tags its address carries. */
function mayHaveAnother(ports: Ports, to: string, id: string): Promise<boolean> {
  const now = ports.clock.now()
  const since = instantOf(millisecondsOf(now) - hour)
  const key = `my-requests ${mailboxKeyOf(ports, to)}`
  return ports.store.mailboxes.take({ key, limit: maxMessagesPerHour, since }, id, now)
}

async function sendLinks(
  ports: Ports,
  to: string,
  rows: readonly RequestRow[],
  locale: Locale,
  occasion: string,
): Promise<void> {
  const bodies = new Map((await ports.store.bodies.all()).map((body) => [body.id, body.name]))
  const render = (withSubjects: boolean) =>
    myRequests({
      locale,
      requests: rows.flatMap((row) => {
        const bodyName = bodies.get(row.bodyId)
        const page = `${ports.settings.baseUrl}/requests/${row.reference}`
        const link = `${page}?secret=${placeholder(ports, 'request', row.id, to)}`
        const { reference, dueOn, closedOn, statute } = row
        const subject = withSubjects ? row.subject : ''
        const own = { reference, subject, statute, dueOn: closedOn ? null : dueOn, closedOn, link }
        return bodyName ? [{ ...own, bodyName }] : []
      }),
    })
  const mail = { kind: 'my-requests', to, occasion, toConfirmed: render(true) }
  await ports.store.outbox.queue([outboxMessage(ports, render(false), mail)])
}
