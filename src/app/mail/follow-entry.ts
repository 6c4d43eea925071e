import { z } from 'zod'
import { followConfirm } from '../../../emails/follow.tsx'
import { instantOf, millisecondsOf } from '../../domain/calendar/instant.ts'
import { may } from '../../domain/request/policy.ts'
import { ok, type Result, refuse } from '../../domain/request/refusal.ts'
import { locales } from '../../domain/text/local-text.ts'
import { parseInput } from '../input.ts'
import type { Ports } from '../ports/ports.ts'
import type { Body } from '../ports/store/bodies.ts'
import type { LogRow } from '../ports/store/cases/case-rows.ts'
import type { LinkRequest } from '../ports/store/cases/link-requests.ts'
import type { Follower } from '../ports/store/mail/followers.ts'
import { askForLink } from './links/ask-for-link.ts'
import { addressKeyOf, confirmAddress, mailboxKeyOf } from './links/confirm-address.ts'
import { placeholder } from './links/letter-links.ts'
import { followerToken } from './links/link-proofs.ts'
import { outboxMessage } from './mail.ts'
import { officeMail } from './office-mail.ts'

/** Who has not said yes by then is forgotten. */
export const confirmWithinDays = 3
const confirmationsADay = 2
const confirmationsADayOfConfirmed = 20
/** A school or an office shares one connection. */
const confirmationsOfACallerAnHour = 30
const hour = 3_600_000
const day = 24 * hour

export const followInput = z.object({
  email: z.string().trim().toLowerCase().pipe(z.email().max(254)),
  locale: z.enum(locales).default('en'),
})
const asked = followInput.extend({ reference: z.string(), caller: z.string() })

export const stopFollowingLink = (
  ports: Pick<Ports, 'secrets' | 'settings' | 'digest'>,
  { id, email }: Pick<Follower, 'id' | 'email'>,
): string => `${ports.settings.baseUrl}/log/unfollow/${placeholder(ports, 'follower', id, email)}`

/**
 * Notes that somebody wants news of an entry in the public log. The answer, and the work until it, are the same whoever
 * asks, whether the address follows it already, and also where nothing is sent because too much was: a job looks
 * (docs/adr/0096).
 * @param caller whoever asks, as limits tell them apart; empty where that is not known
 */
export async function followEntry(
  ports: Ports,
  reference: string,
  input: unknown,
  caller: string,
): Promise<Result<null>> {
  const parsed = parseInput(followInput, input)
  if (!parsed.ok) return parsed
  if (!(await followable(ports, reference))) return refuse('not-found')
  await askForLink(ports, 'follow', { ...parsed.value, reference, caller: ports.digest.sha256(caller) })
  return ok(null)
}

async function followable(
  ports: Pick<Ports, 'store'>,
  reference: string,
): Promise<{ readonly entry: LogRow; readonly body: Body } | null> {
  const entry = await ports.store.lists.logEntry(reference)
  const body = entry ? await ports.store.bodies.byId(entry.bodyId) : null
  const isPublic = entry?.withdrawnReason === null && may({ kind: 'public' }, 'read-log', { bodyId: entry.bodyId })
  return entry && body && isPublic ? { entry, body } : null
}

/** Asks an address to confirm that it wants news of an entry. */
export async function answerFollow(ports: Ports, request: LinkRequest, given: unknown): Promise<void> {
  const { email, locale, reference, caller } = asked.parse(given)
  const found = await followable(ports, reference)
  // Before anything is kept: a flood of addresses leaves no rows behind either.
  if (!found || !(await mayHaveAnother(ports, email, caller, request.id))) return
  const { entry, body } = found
  const id = request.id
  const follower = await ports.store.followers.add({
    id,
    requestId: entry.requestId,
    bodyId: body.id,
    email,
    locale,
    tokenHash: ports.digest.sha256(followerToken(ports, id)),
    confirmedAt: null,
    createdAt: ports.clock.now(),
  })
  if (follower.confirmedAt !== null) return
  const rendered = followConfirm({
    ...officeMail(body, locale),
    reference: entry.reference,
    title: entry.title,
    link: `${ports.settings.baseUrl}/log/follow/${placeholder(ports, 'follower', follower.id, email)}`,
  })
  const mail = { kind: 'follow-confirm', to: email, occasion: `${follower.id} ${request.id}`, bodyId: body.id }
  await ports.store.outbox.queue([outboxMessage(ports, rendered, mail)])
}

/**
 * A mailbox is not flooded by whoever types its address: two messages a day, whatever the entry and whatever tag the
 * address carries; more where it has shown that it wants our mail. Nor does one caller flood many.
 */
async function mayHaveAnother(ports: Ports, email: string, caller: string, id: string): Promise<boolean> {
  const { mailboxes } = ports.store
  const now = ports.clock.now()
  const since = (milliseconds: number) => instantOf(millisecondsOf(now) - milliseconds)
  const ofCaller = { key: `follow-by ${caller}`, limit: confirmationsOfACallerAnHour, since: since(hour) }
  if (caller !== ports.digest.sha256('') && !(await mailboxes.take(ofCaller, id, now))) return false
  const address = addressKeyOf(ports, email)
  const limit = (await mailboxes.confirmed([address])).has(address) ? confirmationsADayOfConfirmed : confirmationsADay
  return mailboxes.take({ key: `follow ${mailboxKeyOf(ports, email)}`, limit, since: since(day) }, id, now)
}

export type Following = { readonly follower: Follower; readonly entry: LogRow | null }

/** Whose link this is; not found where it is none of ours, or was forgotten. */
export async function followingOf(ports: Pick<Ports, 'store' | 'digest'>, token: string): Promise<Result<Following>> {
  const follower = token.length > 200 ? null : await ports.store.followers.byToken(ports.digest.sha256(token))
  if (!follower) return refuse('not-found')
  const row = await ports.store.cases.byId(follower.requestId)
  return ok({ follower, entry: row ? await ports.store.lists.logEntry(row.reference) : null })
}

/** The address says yes. */
export async function confirmFollowing(ports: Ports, token: string): Promise<Result<Following>> {
  const found = await followingOf(ports, token)
  if (!found.ok) return found
  await ports.store.followers.confirm(found.value.follower.id, ports.clock.now())
  await confirmAddress(ports, found.value.follower.email)
  return found
}

/** The address wants no more: it is forgotten. Asked again, the answer is the same. */
export async function stopFollowing(ports: Ports, token: string): Promise<Result<null>> {
  const found = await followingOf(ports, token)
  if (found.ok) await ports.store.followers.forget(found.value.follower.id)
  return ok(null)
}

/** Forgets those who never said yes. */
export async function forgetUnconfirmedFollowers(ports: Pick<Ports, 'store' | 'clock'>): Promise<void> {
  await ports.store.followers.forgetUnconfirmed(instantOf(millisecondsOf(ports.clock.now()) - confirmWithinDays * day))
}
