import { z } from 'zod'
import { signInLink } from '../../emails/sign-in-link.tsx'
import { instantOf, millisecondsOf } from '../domain/calendar/instant.ts'
import { done, type Result } from '../domain/request/refusal.ts'
import { parseInput } from './input.ts'
import { outboxMessage } from './mail.ts'
import type { Ports } from './ports.ts'
import type { Staff } from './records.ts'

const minutes = 15

export const signInLinkInput = z.object({ email: z.email({ error: 'must be an e-mail address' }).max(254) })

/**
 * Sends a link that signs in once to everybody at work under this address. The answer is the same whether anybody is:
 * nobody learns from it who works here.
 */
export async function sendSignInLinks(ports: Ports, input: unknown): Promise<Result<null>> {
  const parsed = parseInput(signInLinkInput, input)
  if (!parsed.ok) return parsed
  const staff = await ports.store.staffByEmail(parsed.value.email.toLowerCase())
  for (const person of staff) if (person.active) await sendSignInLink(ports, person)
  return done(null)
}

async function sendSignInLink(ports: Ports, person: Staff): Promise<void> {
  const body = await ports.store.bodyById(person.bodyId)
  if (!body) return
  const link = await makeSignInLink(ports, person)
  const { name, locale, email } = person
  const rendered = signInLink({ bodyName: body.name, name, link, minutes, locale })
  // Each link is a message of its own: the occasion never comes twice.
  const mail = { kind: 'sign-in-link', to: email, occasion: ports.ids.id(), bodyId: body.id }
  await ports.store.queueMessages([outboxMessage(ports, rendered, mail)])
}

/** A link under which this person signs in once; the store keeps the hash of its token. */
export async function makeSignInLink(ports: Ports, person: Pick<Staff, 'id'>, validForMinutes = minutes): Promise<string> {
  const token = ports.ids.secret()
  const expiresAt = instantOf(millisecondsOf(ports.clock.now()) + validForMinutes * 60_000)
  await ports.store.saveSignInToken({ tokenHash: ports.digest.sha256(token), staffId: person.id, expiresAt })
  return `${ports.settings.baseUrl}/sign-in/${token}`
}

/** The person behind a link's token, which is used up by it; null where it was used, has run out, or the person left. */
export async function takeSignIn(ports: Ports, token: string): Promise<Staff | null> {
  const taken = await ports.store.takeSignInToken(ports.digest.sha256(token), ports.clock.now())
  const staff = taken ? await ports.store.staffById(taken.staffId) : null
  return staff?.active ? staff : null
}
