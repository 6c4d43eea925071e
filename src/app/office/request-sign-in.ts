import { z } from 'zod'
import { signInLink } from '../../../emails/sign-in-link.tsx'
import { instantOf, millisecondsOf } from '../../domain/calendar/instant.ts'
import { ok, type Result } from '../../domain/request/refusal.ts'
import { languages } from '../../locales/locales.ts'
import { parseInput } from '../input.ts'
import { askForLink } from '../mail/links/ask-for-link.ts'
import { linkMinutes, placeholder } from '../mail/links/letter-links.ts'
import { outboxMessage } from '../mail/mail.ts'
import type { Ports } from '../ports/ports.ts'
import type { Body } from '../ports/store/bodies.ts'
import type { LinkRequest } from '../ports/store/cases/link-requests.ts'
import type { Staff } from '../ports/store/staff.ts'

const minute = 60_000
const maxLinksPerHour = 5
/** Beyond those, one at a time, and before the last one has run out: nobody is locked out by whoever asks in their name. */
const minutesBetweenMore = 10

const input = z.object({ email: z.email().max(254) })
const asked = input.extend({ body: z.string().optional() })

/**
 * Notes that somebody wants to sign in. The answer, and the work until it, are the same whether or not anybody works here
 * under this address: a job looks (docs/adr/0096).
 * @param bodySlug only for this body
 */
export async function requestSignIn(
  ports: Ports,
  email: string,
  bodySlug?: string,
): Promise<Result<{ readonly minutes: number }>> {
  const parsed = parseInput(input, { email: email.trim().toLowerCase() })
  if (!parsed.ok) return parsed
  await askForLink(ports, 'sign-in', { ...parsed.value, ...(bodySlug === undefined ? {} : { body: bodySlug }) })
  return ok({ minutes: linkMinutes })
}

/** Sends a sign-in link to everyone who works under this address. */
export async function answerSignIn(ports: Ports, request: LinkRequest, given: unknown): Promise<void> {
  const { email, body: slug } = asked.parse(given)
  for (const staff of await ports.store.staff.byEmail(email)) {
    const body = staff.active ? await ports.store.bodies.byId(staff.bodyId) : null
    if (!body || (slug !== undefined && body.slug !== slug)) continue
    if (await mayHaveAnother(ports, staff, request.id)) await queueLink(ports, staff, body, request.id)
  }
}

async function mayHaveAnother(ports: Ports, staff: Staff, id: string): Promise<boolean> {
  const now = ports.clock.now()
  const key = `sign-in ${staff.id}`
  const ago = (minutes: number) => instantOf(millisecondsOf(now) - minutes * minute)
  const { mailboxes } = ports.store
  return (
    (await mailboxes.take({ key, limit: maxLinksPerHour, since: ago(60) }, id, now)) ||
    mailboxes.take({ key, limit: 1, since: ago(minutesBetweenMore) }, id, now)
  )
}

/** The link itself is made when the message is sent, and stands nowhere before. */
async function queueLink(ports: Ports, staff: Staff, body: Body, occasion: string): Promise<void> {
  const rendered = signInLink({
    bodyName: body.name,
    name: staff.name,
    link: `${ports.settings.baseUrl}/sign-in/${placeholder(ports, 'sign-in', staff.id, staff.email)}`,
    minutes: linkMinutes,
    locale: staff.locale,
  })
  const message = outboxMessage(ports, rendered, { kind: 'sign-in-link', to: staff.email, occasion, bodyId: body.id })
  const { newerLink } = languages[body.settings.locale].mailNotes
  await ports.store.keptLetters.stopQueuedSignIns(staff.email, body.id, newerLink)
  await ports.store.outbox.queue([message])
}
