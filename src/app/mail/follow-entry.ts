import { z } from 'zod'
import { followConfirm } from '../../../emails/follow.tsx'
import { instantOf, millisecondsOf } from '../../domain/calendar/instant.ts'
import { mailboxOf } from '../../domain/mail/mailbox.ts'
import { may } from '../../domain/request/policy.ts'
import { done, type Result, refuse } from '../../domain/request/refusal.ts'
import { locales } from '../../domain/text/local-text.ts'
import { parseInput } from '../input.ts'
import type { Follower } from '../ports/followers-ports.ts'
import type { Ports } from '../ports/ports.ts'
import type { LogRow } from '../ports/records.ts'
import { outboxMessage } from './mail.ts'
import { officeMail } from './office-mail.ts'

/** Who has not said yes by then is forgotten. */
export const confirmWithinDays = 3
const confirmationsADay = 2
/** A school or an office shares one connection. */
const confirmationsOfACallerAnHour = 30
const hour = 3_600_000
const day = 24 * hour

export const followInput = z.object({
  email: z
    .string()
    .trim()
    .toLowerCase()
    .pipe(z.email({ error: 'must be an e-mail address' }).max(254)),
  locale: z.enum(locales).default('en'),
})

/** The token in a follower's links is derived: the store keeps its hash alone, and every message can carry it. */
const tokenOf = (ports: Pick<Ports, 'secrets'>, id: string): string =>
  `${id}.${ports.secrets.stopProof(`follower ${id}`)}`

export const stopFollowingLink = (ports: Pick<Ports, 'secrets' | 'settings'>, follower: Pick<Follower, 'id'>): string =>
  `${ports.settings.baseUrl}/log/unfollow/${tokenOf(ports, follower.id)}`

/**
 * Asks an address to confirm that it wants news of an entry in the public log. The answer is the same whoever asks, and
 * whether the address follows it already, and also where nothing is sent because too much was: it tells nothing about
 * who follows what.
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
  const entry = await ports.store.logEntry(reference)
  const body = entry ? await ports.store.bodyById(entry.bodyId) : null
  if (
    !entry ||
    !body ||
    entry.withdrawnReason !== null ||
    !may({ kind: 'public' }, 'read-log', { bodyId: entry.bodyId })
  )
    return refuse('not-found', 'The log has no such entry')
  const { email, locale } = parsed.value
  // Before anything is kept: a flood of addresses leaves no rows behind either.
  const turn = await turnOf(ports, email, caller)
  if (turn === null) return done(null)
  const id = ports.ids.id()
  const createdAt = ports.clock.now()
  const follower = await ports.store.followers.add({
    id,
    requestId: entry.requestId,
    bodyId: body.id,
    email,
    locale,
    tokenHash: ports.digest.sha256(tokenOf(ports, id)),
    confirmedAt: null,
    createdAt,
  })
  if (follower.confirmedAt !== null) return done(null)
  const link = `${ports.settings.baseUrl}/log/follow/${tokenOf(ports, follower.id)}`
  const rendered = followConfirm({
    ...officeMail(body, locale),
    reference: entry.reference,
    title: entry.title,
    link,
  })
  const mail = { kind: 'follow-confirm', to: email, occasion: `${follower.id} ${turn}`, bodyId: body.id }
  await ports.store.queueMessages([outboxMessage(ports, rendered, mail)])
  return done(null)
}

/**
 * A mailbox is not flooded by whoever types its address: two messages a day, whatever the entry and whatever tag the
 * address carries. Nor does one caller flood many.
 */
async function turnOf(ports: Ports, email: string, caller: string): Promise<string | null> {
  const byCaller = `follow-by ${ports.digest.sha256(caller)}`
  if (caller !== '' && (await place(ports, byCaller, confirmationsOfACallerAnHour, hour)) === null) return null
  const turn = await place(ports, `follow ${ports.digest.sha256(`follow ${mailboxOf(email)}`)}`, confirmationsADay, day)
  return turn === null ? null : `${ports.clock.now()} ${turn}`
}

/** One of so many places that each free themselves after so long; null where all are taken. */
async function place(ports: Ports, of: string, most: number, milliseconds: number): Promise<number | null> {
  const now = ports.clock.now()
  const until = instantOf(millisecondsOf(now) + milliseconds)
  for (let turn = 1; turn <= most; turn += 1)
    if (await ports.store.takeLease(`${of} ${turn}`, ports.ids.id(), now, until)) return turn
  return null
}

export type Following = { readonly follower: Follower; readonly entry: LogRow | null }

/** Whose link this is; not found where it is none of ours, or was forgotten. */
export async function followingOf(ports: Pick<Ports, 'store' | 'digest'>, token: string): Promise<Result<Following>> {
  const follower = token.length > 200 ? null : await ports.store.followers.byToken(ports.digest.sha256(token))
  if (!follower) return refuse('not-found', 'This link is none of ours, or has run out')
  const row = await ports.store.requestById(follower.requestId)
  return done({ follower, entry: row ? await ports.store.logEntry(row.reference) : null })
}

/** The address says yes. */
export async function confirmFollowing(ports: Ports, token: string): Promise<Result<Following>> {
  const found = await followingOf(ports, token)
  if (found.ok) await ports.store.followers.confirm(found.value.follower.id, ports.clock.now())
  return found
}

/** The address wants no more: it is forgotten. Asked again, the answer is the same. */
export async function stopFollowing(ports: Ports, token: string): Promise<Result<null>> {
  const found = await followingOf(ports, token)
  if (found.ok) await ports.store.followers.forget(found.value.follower.id)
  return done(null)
}

/** Forgets those who never said yes. */
export async function forgetUnconfirmedFollowers(ports: Pick<Ports, 'store' | 'clock'>): Promise<void> {
  await ports.store.followers.forgetUnconfirmed(instantOf(millisecondsOf(ports.clock.now()) - confirmWithinDays * day))
}
