import { instantOf, millisecondsOf } from '../../domain/calendar/instant.ts'
import { ok, type Result, refuse } from '../../domain/request/refusal.ts'
import { confirmAddress } from '../mail/links/confirm-address.ts'
import type { Ports } from '../ports/ports.ts'
import type { Session } from '../ports/store/sign-in.ts'
import type { Staff } from '../ports/store/staff.ts'
import { signInLine } from './office-change.ts'

const sessionHours = 12

/** `token` is for the cookie, and stands nowhere else: the store keeps its hash. */
export type SignedIn = { readonly token: string; readonly session: Session; readonly staff: Staff }

/** Turns the token of a sign-in link into a session, once. A link that is used, old or made up all look the same. */
export async function signIn(ports: Ports, token: string): Promise<Result<SignedIn>> {
  const now = ports.clock.now()
  const taken = await ports.store.signIn.takeToken(ports.digest.sha256(token), now)
  const staff = taken ? await ports.store.staff.byId(taken.staffId) : null
  if (!staff?.active) return refuse('not-found')
  const secret = ports.ids.secret()
  const session: Session = {
    tokenHash: ports.digest.sha256(secret),
    staffId: staff.id,
    createdAt: now,
    expiresAt: instantOf(millisecondsOf(now) + sessionHours * 3_600_000),
    lastUsedAt: now,
  }
  await ports.store.signIn.saveSession(session, signInLine(ports, 'signed-in', staff))
  await confirmAddress(ports, staff.email)
  return ok({ token: secret, session, staff })
}
