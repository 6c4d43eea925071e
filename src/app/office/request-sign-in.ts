import { z } from 'zod'
import { signInLink } from '../../../emails/sign-in-link.tsx'
import type { Instant } from '../../domain/calendar/civil-date.ts'
import { instantOf, millisecondsOf } from '../../domain/calendar/instant.ts'
import { done, type Result } from '../../domain/request/refusal.ts'
import { parseInput } from '../input.ts'
import { outboxMessage } from '../mail/mail.ts'
import type { Ports } from '../ports/ports.ts'
import type { Body, Staff } from '../ports/records.ts'

export const linkMinutes = 15
const mostLinksAnHour = 5

const input = z.object({ email: z.email({ error: 'must be an e-mail address' }).max(254) })

/**
 * Sends a sign-in link to everyone who works under this address. The answer is the same whether or not anybody does:
 * it tells nothing about who works where.
 * @param bodySlug only for this body
 */
export async function requestSignIn(
  ports: Ports,
  email: string,
  bodySlug?: string,
): Promise<Result<{ readonly minutes: number }>> {
  const parsed = parseInput(input, { email: email.trim().toLowerCase() })
  if (!parsed.ok) return parsed
  for (const staff of await ports.store.staffByEmail(parsed.value.email)) {
    const body = staff.active ? await ports.store.bodyById(staff.bodyId) : null
    if (!body || (bodySlug !== undefined && body.slug !== bodySlug)) continue
    if (await mayHaveAnother(ports, staff)) await sendLink(ports, staff, body)
  }
  return done({ minutes: linkMinutes })
}

/** Five leases of an hour each: who holds them all gets no further link, and a mailbox cannot be flooded. */
async function mayHaveAnother(ports: Ports, staff: Staff): Promise<boolean> {
  const now = ports.clock.now()
  for (let slot = 1; slot <= mostLinksAnHour; slot += 1) {
    if (await ports.store.takeLease(`sign-in ${staff.id} ${slot}`, ports.ids.id(), now, minutesAfter(now, 60)))
      return true
  }
  return false
}

async function sendLink(ports: Ports, staff: Staff, body: Body): Promise<void> {
  const token = ports.ids.secret()
  const tokenHash = ports.digest.sha256(token)
  await ports.store.saveSignInToken({
    tokenHash,
    staffId: staff.id,
    expiresAt: minutesAfter(ports.clock.now(), linkMinutes),
  })
  const rendered = signInLink({
    bodyName: body.name,
    name: staff.name,
    link: `${ports.settings.baseUrl}/sign-in/${token}`,
    minutes: linkMinutes,
    locale: staff.locale,
  })
  const mail = { kind: 'sign-in-link', to: staff.email, occasion: tokenHash, bodyId: body.id }
  await ports.store.queueMessages([outboxMessage(ports, rendered, mail)])
}

function minutesAfter(at: Instant, minutes: number): Instant {
  return instantOf(millisecondsOf(at) + minutes * 60_000)
}
