import { millisecondsOf } from '../../domain/calendar/instant.ts'
import type { Ports } from '../ports/ports.ts'
import type { Staff } from '../ports/store/staff.ts'

/** A session that nobody uses for so long is over: whoever forgot to sign out at the end of the day has. */
const idleMilliseconds = 8 * 3_600_000
/** Its use is noted so often, and not with each request. */
const notedEveryMilliseconds = 60_000

/** The person whose session it is; null where it has run out, was not used for too long, or the person left. */
export async function useSession(
  ports: Pick<Ports, 'store' | 'digest' | 'clock'>,
  token: string,
): Promise<Staff | null> {
  const session = await ports.store.signIn.session(ports.digest.sha256(token))
  const now = ports.clock.now()
  if (!session || session.expiresAt <= now) return null
  // One of an earlier version begins to count with its first use.
  const unusedFor = session.lastUsedAt === null ? null : millisecondsOf(now) - millisecondsOf(session.lastUsedAt)
  if (unusedFor !== null && unusedFor >= idleMilliseconds) return null
  const staff = await ports.store.staff.byId(session.staffId)
  if (!staff?.active) return null
  // Noted by a clock that was ahead, it would not run out before that clock is caught up with.
  const isAhead = unusedFor !== null && unusedFor < -notedEveryMilliseconds
  if (unusedFor === null || isAhead || unusedFor >= notedEveryMilliseconds)
    await ports.store.signIn.touchSession(session.tokenHash, now)
  return staff
}
